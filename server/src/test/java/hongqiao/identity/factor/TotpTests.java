package hongqiao.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The secret "12345678901234567890" of RFC 6238, appendix B (its codes there have eight digits; ours are the last six). */
class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void showsTheCodesOfTheStandard() {
        assertThat(Totp.code(SECRET, 59 / 30)).isEqualTo("287082");
        assertThat(Totp.code(SECRET, 1_111_111_109L / 30)).isEqualTo("081804");
        assertThat(Totp.code(SECRET, 20_000_000_000L / 30)).isEqualTo("353130");
    }

    @Test
    void takesTheStepBeforeAndAfterAndEachOnce() {
        var now = Instant.ofEpochSecond(59);

        assertThat(Totp.stepOf(Totp.code(SECRET, 0), SECRET, now, -1)).hasValue(0);
        assertThat(Totp.stepOf(Totp.code(SECRET, 2), SECRET, now, 0)).hasValue(2);
        assertThat(Totp.stepOf(Totp.code(SECRET, 3), SECRET, now, 0)).isEmpty();
        assertThat(Totp.stepOf("287082", SECRET, now, 1)).isEmpty();
    }

    @Test
    void spellsTheSecretForAuthenticators() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.uri("Hongqiao 120106", "audit-officer", SECRET))
                .isEqualTo("otpauth://totp/Hongqiao%20120106:audit-officer"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Hongqiao%20120106");
    }

    @Test
    void drawsACodeThatReadsBack() throws Exception {
        var uri = Totp.uri("Hongqiao", "a", SECRET);
        var qr = QrPath.of(uri);
        var matrix = new com.google.zxing.common.BitMatrix(qr.size());
        var runs = java.util.regex.Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z")
                .matcher(qr.path());
        while (runs.find()) {
            matrix.setRegion(
                    Integer.parseInt(runs.group(1)),
                    Integer.parseInt(runs.group(2)),
                    Integer.parseInt(runs.group(3)),
                    1);
        }
        var inner = matrix.clone();
        var read = new com.google.zxing.qrcode.decoder.Decoder().decode(cut(inner, 4));

        assertThat(read.getText()).isEqualTo(uri);
    }

    private static com.google.zxing.common.BitMatrix cut(com.google.zxing.common.BitMatrix whole, int margin) {
        var size = whole.getWidth() - 2 * margin;
        var inner = new com.google.zxing.common.BitMatrix(size);
        for (int x = 0; x < size; x++) {
            for (int y = 0; y < size; y++) {
                if (whole.get(x + margin, y + margin)) {
                    inner.set(x, y);
                }
            }
        }
        return inner;
    }
}
