package hongqiao.notice;

/**
 * By which adapter a message goes.
 *
 * @param numbers to a telephone number
 * @param addresses to a mail address
 * @param groups to those on duty in a unit
 */
record Ways(Adapter numbers, Adapter addresses, Adapter groups) {

    Adapter of(To to) {
        return to.isGroup() ? groups : to.isMail() ? addresses : numbers;
    }

    /** Whether nothing at all leaves this installation. */
    boolean isSimulated() {
        return numbers instanceof Sandbox && addresses instanceof Sandbox && groups instanceof Sandbox;
    }
}
