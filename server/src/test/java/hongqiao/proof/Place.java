package hongqiao.proof;

/** Where a record lies, seen from the place an account is bound to. */
enum Place {
    OWN,
    BELOW,
    BESIDE,
    ABOVE,
    /** The same kind of place in another district of the same database. */
    ELSEWHERE;

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
