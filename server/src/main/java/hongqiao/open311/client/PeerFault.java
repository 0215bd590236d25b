package hongqiao.open311.client;

import java.io.IOException;

/**
 * Why a server could not be used. Its message is kept and shown: it never has a key, nor what the server wrote beyond a short, plain text.
 */
final class PeerFault extends IOException {

    private static final int LONGEST = 200;

    /** Asked again, the answer would be the same. */
    private final boolean lasting;

    private PeerFault(String message, boolean lasting) {
        super(message);
        this.lasting = lasting;
    }

    static PeerFault passing(String why) {
        return new PeerFault(why, false);
    }

    static PeerFault lasting(String why) {
        return new PeerFault(why, true);
    }

    boolean isLasting() {
        return lasting;
    }

    /** What another wrote, as it may stand in ours: one line, no signs that turn or hide text. */
    static String plain(String text) {
        var plain = text.codePoints()
                .map(sign -> Character.isWhitespace(sign) ? ' ' : sign)
                .filter(sign -> sign == ' '
                        || Character.getType(sign) != Character.CONTROL
                                && Character.getType(sign) != Character.FORMAT
                                && Character.getType(sign) != Character.SURROGATE)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.strip().replaceAll(" {2,}", " ");
    }
}
