package hongqiao.notice;

/**
 * By which adapter a message goes.
 *
 * @param numbers to a telephone number
 * @param addresses to a mail address
 */
record Ways(Adapter numbers, Adapter addresses) {

    Adapter of(To to) {
        return to.isMail() ? addresses : numbers;
    }

    /** Whether nothing at all leaves this installation. */
    boolean isSimulated() {
        return numbers instanceof Sandbox && addresses instanceof Sandbox;
    }
}
