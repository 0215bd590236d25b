package hongqiao.database;

/**
 * Hongqiao cannot start, and the operator can do something about it. Printed as one line, Chinese
 * first; never with a stack trace.
 */
public final class CannotStart extends RuntimeException {

    /** Both sentences say what is wrong and what to do; neither ends with a full stop. */
    public CannotStart(String chinese, String english) {
        super(chinese + " / " + english);
    }
}
