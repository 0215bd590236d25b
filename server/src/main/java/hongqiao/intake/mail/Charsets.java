package hongqiao.intake.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text, whatever a mail says of them. Programs call GB 18030 gb2312, leave the charset out, or name one that it is not: what does
 * not fit is tried as UTF-8 and GB 18030. Nothing is ever lost; what fits nowhere has U+FFFD in its place.
 */
final class Charsets {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Charsets() {}

    /** @param named as the mail has it; null: it says nothing */
    static String decode(byte[] bytes, @Nullable String named) {
        var declared = find(named);
        var tried = new ArrayList<Charset>();
        declared.ifPresent(tried::add);
        tried.add(StandardCharsets.UTF_8);
        tried.add(GB18030);
        for (var charset : tried) {
            var text = strictly(bytes, charset);
            if (text.isPresent()) {
                return text.get();
            }
        }
        return new String(bytes, declared.orElse(StandardCharsets.UTF_8));
    }

    /** A header that was sent as it is: one character a byte. */
    static String ofHeader(String raw) {
        return raw.chars().anyMatch(c -> c > '\u007f') && raw.chars().allMatch(c -> c <= '\u00ff')
                ? decode(raw.getBytes(StandardCharsets.ISO_8859_1), null)
                : raw;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> find(@Nullable String named) {
        if (named == null || named.isBlank()) {
            return Optional.empty();
        }
        var name = named.strip().toLowerCase(Locale.ROOT);
        try {
            return switch (name) {
                case "gb2312", "gb_2312-80", "gbk", "x-gbk", "cp936", "ms936", "windows-936", "euc-cn" ->
                    Optional.of(GB18030);
                default -> Optional.of(Charset.forName(name)).filter(Charset::canEncode);
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
