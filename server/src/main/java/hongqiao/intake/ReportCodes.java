package hongqiao.intake;

import hongqiao.identity.SecretBox;
import hongqiao.shared.Sha256;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The code by which a reporter follows his report: 16 signs, 80 bits that only this installation can have made of what it was sent under,
 * so that a report that is sent again has the same code and none is ever kept.
 */
@Component
class ReportCodes {

    /** Crockford's: no I, L, O, U. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;
    private static final int BITS = 5;

    private final SecretBox box;

    ReportCodes(SecretBox box) {
        this.box = box;
    }

    /** In groups of four. */
    String of(Sent sent) {
        var proof = box.proof("intake/code", sent.text());
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(sign(proof, i * BITS)));
        }
        return code.toString();
    }

    private static int sign(byte[] bytes, int bit) {
        int two = (bytes[bit / 8] & 0xFF) << 8 | bytes[bit / 8 + 1] & 0xFF;
        return two >> (16 - BITS - bit % 8) & (1 << BITS) - 1;
    }

    /** What is kept of it. Empty where it cannot be a code, whatever was meant; O is 0, I and L are 1. */
    static Optional<byte[]> hash(String written) {
        var code = new StringBuilder();
        for (char sign : written.strip().toUpperCase(Locale.ROOT).toCharArray()) {
            var one = sign == 'O' ? '0' : sign == 'I' || sign == 'L' ? '1' : sign;
            if (SIGNS.indexOf(one) >= 0) {
                code.append(one);
            } else if (one != '-' && one != ' ') {
                return Optional.empty();
            }
        }
        return code.length() == LENGTH ? Optional.of(Sha256.of(code.toString())) : Optional.empty();
    }
}
