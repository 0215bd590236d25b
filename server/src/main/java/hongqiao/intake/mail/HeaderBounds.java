package hongqiao.intake.mail;

/**
 * How much of a mail may be headers. Who reads them looks through all for each: a million of them would take hours, so that they are
 * counted first. Whatever looks like the headers of a part counts as such.
 */
final class HeaderBounds {

    private static final int MOST_LINES = 1_000;
    private static final int MOST_BYTES = 256 << 10;

    /** Lines that may begin a part. */
    private static final int MOST_BORDERS = 2_000;

    private HeaderBounds() {}

    /** @throws hongqiao.shared.Problem {@code mail-not-readable} */
    static void require(byte[] raw) {
        boolean inHeaders = true;
        int lines = 0;
        int bytes = 0;
        int borders = 0;
        int start = 0;
        for (int i = 0; i <= raw.length; i++) {
            if (i < raw.length && raw[i] != '\n') {
                continue;
            }
            int length = i - start;
            if (isBorder(raw, start, length)) {
                inHeaders = true;
                lines = 0;
                bytes = 0;
                borders++;
            } else if (length == 0 || length == 1 && raw[start] == '\r') {
                inHeaders = false;
            } else if (inHeaders) {
                lines++;
                bytes += length;
            }
            if (lines > MOST_LINES || bytes > MOST_BYTES || borders > MOST_BORDERS) {
                throw MailReader.unreadable("邮件头过多", "It has too many headers");
            }
            start = i + 1;
        }
    }

    private static boolean isBorder(byte[] raw, int start, int length) {
        return length > 2 && raw[start] == '-' && raw[start + 1] == '-';
    }
}
