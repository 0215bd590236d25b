package hongqiao.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text of a header (RFC 2047). Words that follow each other in one charset are put together before they are read: programs cut Chinese
 * characters in the middle.
 */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,40})\\?([bBqQ])\\?([^?]*)\\?=");

    private EncodedWords() {}

    /** In one line, without what cannot be seen. */
    static String decode(@Nullable String header) {
        if (header == null) {
            return "";
        }
        var text = new StringBuilder();
        var bytes = new ByteArrayOutputStream();
        var charset = "";
        int end = 0;
        var words = WORD.matcher(header);
        while (words.find()) {
            var between = header.substring(end, words.start());
            var next = words.group(1).toLowerCase(Locale.ROOT).replaceAll("\\*.*", "");
            if (!between.isBlank() || !next.equals(charset)) {
                text.append(Charsets.decode(bytes.toByteArray(), charset));
                bytes.reset();
            }
            if (!between.isBlank() || end == 0) {
                text.append(Charsets.ofHeader(between));
            }
            charset = next;
            bytes.writeBytes(word(words.group(2), words.group(3)));
            end = words.end();
        }
        text.append(Charsets.decode(bytes.toByteArray(), charset));
        text.append(Charsets.ofHeader(header.substring(end)));
        return Plain.line(text.toString());
    }

    private static byte[] word(String how, String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (how.equalsIgnoreCase("b")) {
            return Transfer.base64(bytes);
        }
        try {
            var spaced = text.replace('_', ' ').getBytes(StandardCharsets.ISO_8859_1);
            return MimeUtility.decode(new ByteArrayInputStream(spaced), "quoted-printable")
                    .readAllBytes();
        } catch (IOException | MessagingException damaged) {
            return bytes;
        }
    }
}
