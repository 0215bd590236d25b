package hongqiao.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How bytes were written to get through: undone as far as it goes, since a damaged end is no reason to lose what comes before it. */
final class Transfer {

    private static final int OF_FOUR = 4;

    private Transfer() {}

    /** @param encoding as the mail has it; null, or one that nobody knows: as they are */
    static byte[] undone(byte[] bytes, @Nullable String encoding) {
        var name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        try {
            return switch (name) {
                case "base64" -> base64(bytes);
                case "quoted-printable", "uuencode", "x-uuencode", "x-uue" ->
                    MimeUtility.decode(new ByteArrayInputStream(bytes), name).readAllBytes();
                default -> bytes;
            };
        } catch (IOException | MessagingException damaged) {
            return bytes;
        }
    }

    /** What is no sign of it is left out; an end that was cut off too. */
    static byte[] base64(byte[] bytes) {
        var signs = new ByteArrayOutputStream(bytes.length);
        for (byte one : bytes) {
            if (one == '=') {
                break;
            }
            if (one >= 'A' && one <= 'Z'
                    || one >= 'a' && one <= 'z'
                    || one >= '0' && one <= '9'
                    || one == '+'
                    || one == '/') {
                signs.write(one);
            }
        }
        var all = signs.toByteArray();
        return Base64.getDecoder().decode(all.length % OF_FOUR == 1 ? Arrays.copyOf(all, all.length - 1) : all);
    }
}
