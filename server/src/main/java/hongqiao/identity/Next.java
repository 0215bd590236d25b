package hongqiao.identity;

/** What one has to do before anything else. */
public enum Next {
    /** The password was right; a code is asked for. Not signed in yet. */
    SECOND_FACTOR,
    CHANGE_PASSWORD,
    /** A role of his asks for a second factor, and he has none yet. */
    ENROL_SECOND_FACTOR
}
