package hongqiao.files.content;

import static hongqiao.files.content.ContentReader.notAccepted;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text that people write: UTF-8 or GB 18030, without control characters, and no page or script. */
final class PlainText {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    /** At the beginning of the text, or of a line of its first few. */
    private static final Pattern PROGRAM =
            Pattern.compile("(?i)<(!doctype|html|head|body|script|svg|\\?xml|\\?php|iframe|object|embed)|^#!");

    private static final int HEAD = 4_096;

    private PlainText() {}

    static FileType typeOf(byte[] bytes, String name) {
        for (var charset : CHARSETS) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.chars().anyMatch(PlainText::isNoText)) {
                    throw notAccepted("application/octet-stream");
                }
                if (PROGRAM.matcher(text.substring(0, Math.min(HEAD, text.length())))
                        .find()) {
                    throw notAccepted("text/html");
                }
                return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? FileType.CSV : FileType.TEXT;
            } catch (CharacterCodingException other) {
                continue;
            }
        }
        throw notAccepted("application/octet-stream");
    }

    private static boolean isNoText(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x7f || c == 0xfffe || c == 0xffff;
    }
}
