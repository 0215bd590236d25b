package hongqiao.search;

/** Names of what the index holds. */
final class Fields {

    /** {@code kind:id}. */
    static final String KEY = "key";

    static final String KIND = "kind";
    static final String GROUP = "group";
    static final String NO = "no";
    static final String NUMBER = "number";
    static final String TITLE = "title";
    /** All there is: number, title, texts. */
    static final String TEXT = "text";

    static final String INITIALS = "initials";
    static final String AREA = "area";
    static final String UNIT = "unit";
    static final String BY = "by";
    static final String SHARED = "shared";

    private Fields() {}
}
