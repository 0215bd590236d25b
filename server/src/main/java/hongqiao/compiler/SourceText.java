package hongqiao.compiler;

import static hongqiao.compiler.CompilerProblem.Code.TEXT_BINARY;
import static hongqiao.compiler.CompilerProblem.Code.TEXT_EMPTY;
import static hongqiao.compiler.CompilerProblem.Code.TEXT_ENCODING;
import static hongqiao.compiler.CompilerProblem.Code.TEXT_TOO_LARGE;
import static hongqiao.compiler.CompilerProblem.Code.TEXT_UNREADABLE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A document as text: byte-order mark removed, CRLF folded to LF, encoding known. Everything the compiler says points
 * into this text, counted in Unicode code points.
 *
 * <p>Read as UTF-8, else GB18030, both strictly; UTF-16 only with its mark. Other formats (docx, pdf, html) join by
 * producing a {@code SourceText} of their own.
 */
public final class SourceText {

    /** A plan of 60 000 characters is 180 kB; what is larger than this is no plan. */
    public static final int LIMIT_BYTES = 2 << 20;

    /** So many good sequences before the first bad byte, and the file was meant as UTF-8. */
    private static final int MEANT_AS_UTF8 = 4;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final String text;
    private final String encoding;
    private final int @Nullable [] codePoints;

    private SourceText(String text, String encoding) {
        this.text = text;
        this.encoding = encoding;
        this.codePoints = text.codePointCount(0, text.length()) == text.length() ? null : count(text);
    }

    /** @throws CompilerProblem {@code text-unreadable}, {@code text-too-large} and those of {@link #of(byte[])} */
    public static SourceText read(Path file) {
        try {
            if (Files.size(file) > LIMIT_BYTES) {
                throw tooLarge(Files.size(file));
            }
            return of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new CompilerProblem(TEXT_UNREADABLE, 0, 1, "无法读取文件：" + file, "cannot read " + file);
        }
    }

    /** @throws CompilerProblem {@code text-empty}, {@code text-too-large}, {@code text-binary}, {@code text-encoding} */
    public static SourceText of(byte[] bytes) {
        if (bytes.length > LIMIT_BYTES) {
            throw tooLarge(bytes.length);
        }
        SourceText decoded = decode(bytes);
        if (decoded.text.isBlank()) {
            throw new CompilerProblem(TEXT_EMPTY, 0, 1, "文件没有文字", "the file holds no text");
        }
        return decoded;
    }

    /** Text that is decoded already, from a test or an extractor. May be empty. */
    public static SourceText of(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new SourceText(unmarked.indexOf('\r') < 0 ? unmarked : unmarked.replace("\r\n", "\n"), "UTF-8");
    }

    public String text() {
        return text;
    }

    /** {@code UTF-8}, {@code GB18030} or {@code UTF-16}, as found. */
    public String encoding() {
        return encoding;
    }

    /** Code points before the UTF-16 index {@code index}. */
    public int offset(int index) {
        return codePoints == null ? index : codePoints[index];
    }

    /** The UTF-16 index of the code point {@code offset}; the end of the text where it lies beyond. */
    public int index(int offset) {
        return codePoints == null ? Math.min(offset, text.length()) : indexOf(offset);
    }

    /** The line, from 1, on which the UTF-16 index {@code index} lies. */
    public int line(int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }

    private int indexOf(int offset) {
        int total = text.codePointCount(0, text.length());
        return offset >= total ? text.length() : text.offsetByCodePoints(0, offset);
    }

    private static int[] count(String text) {
        int[] before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean second =
                    i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
            before[i + 1] = before[i] + (second ? 0 : 1);
        }
        return before;
    }

    private static SourceText decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(bytes);
        }
        refuseBinary(bytes);
        Decoding utf8 = strictly(StandardCharsets.UTF_8, bytes);
        if (utf8.text != null) {
            return finished(utf8.text, "UTF-8");
        }
        Decoding gb = strictly(GB18030, bytes);
        if (gb.text != null && sequencesBefore(utf8.failedAt, bytes) < MEANT_AS_UTF8) {
            return finished(gb.text, "GB18030");
        }
        int bad = sequencesBefore(utf8.failedAt, bytes) < MEANT_AS_UTF8 ? gb.failedAt : utf8.failedAt;
        throw new CompilerProblem(
                TEXT_ENCODING,
                bad,
                lineOf(bad, bytes),
                "既不是有效的UTF-8，也不是有效的GB18030：第%d字节0x%02X".formatted(bad, bytes[bad] & 0xFF),
                "neither valid UTF-8 nor valid GB18030: byte %d is 0x%02X".formatted(bad, bytes[bad] & 0xFF));
    }

    /** A file with that mark is UTF-16 or nothing; places in it are those of its units, two bytes each. */
    private static SourceText utf16(byte[] bytes) {
        Decoding read = strictly(StandardCharsets.UTF_16, bytes);
        int end = read.text == null ? read.failedAt - read.failedAt % 2 : bytes.length;
        int line = 1;
        boolean little = (bytes[0] & 0xFF) == 0xFF;
        for (int i = 2; i + 1 < end; i += 2) {
            int unit = little
                    ? (bytes[i + 1] & 0xFF) << 8 | bytes[i] & 0xFF
                    : (bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF;
            if (isForeignToText(unit)) {
                throw new CompilerProblem(
                        TEXT_BINARY,
                        i,
                        line,
                        "不是文本文件：第%d字节U+%04X".formatted(i, unit),
                        "not a text file: byte %d is U+%04X".formatted(i, unit));
            }
            line += unit == '\n' ? 1 : 0;
        }
        if (read.text == null) {
            throw new CompilerProblem(
                    TEXT_ENCODING,
                    end,
                    line,
                    "UTF-16在第%d字节处有误".formatted(end),
                    "broken UTF-16 at byte %d".formatted(end));
        }
        return finished(read.text, "UTF-16");
    }

    /** A control character that no text holds. */
    private static boolean isForeignToText(int unit) {
        return unit < 0x20
                && (unit < 0x07 || unit > 0x0D)
                && unit != 0x1A
                && unit != 0x1B
                && unit != 0x1C
                && unit != 0x1F;
    }

    private static SourceText finished(String text, String encoding) {
        return new SourceText(of(text).text, encoding);
    }

    private record Decoding(@Nullable String text, int failedAt) {}

    private static Decoding strictly(Charset charset, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (decoder.decode(in, out, true).isError() || decoder.flush(out).isError()) {
            return new Decoding(null, Math.min(in.position(), bytes.length - 1));
        }
        return new Decoding(out.flip().toString(), -1);
    }

    /** Zip, PDF and pictures by their first bytes; anything with a control character no text holds. */
    private static void refuseBinary(byte[] bytes) {
        boolean known = startsWith(bytes, 'P', 'K', 3, 4)
                || startsWith(bytes, '%', 'P', 'D', 'F')
                || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0);
        int bad = known ? 0 : -1;
        for (int i = 0; i < bytes.length && bad < 0; i++) {
            int b = bytes[i];
            if (b >= 0 && isForeignToText(b)) {
                bad = i;
            }
        }
        if (bad >= 0) {
            throw new CompilerProblem(
                    TEXT_BINARY,
                    bad,
                    lineOf(bad, bytes),
                    "不是文本文件：第%d字节0x%02X".formatted(bad, bytes[bad] & 0xFF),
                    "not a text file: byte %d is 0x%02X".formatted(bad, bytes[bad] & 0xFF));
        }
    }

    /** How many characters of three bytes stand complete before {@code end}: GB18030 text soon fails as UTF-8. */
    private static int sequencesBefore(int end, byte[] bytes) {
        int sequences = 0;
        for (int i = 0; i < end; i++) {
            if ((bytes[i] & 0xF0) == 0xE0) {
                sequences++;
            }
        }
        return sequences;
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lineOf(int index, byte[] bytes) {
        int line = 1;
        for (int i = 0; i < index; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static CompilerProblem tooLarge(long bytes) {
        return new CompilerProblem(
                TEXT_TOO_LARGE,
                LIMIT_BYTES,
                1,
                "文件过大：%d字节，上限%d字节".formatted(bytes, LIMIT_BYTES),
                "too large: %d bytes, the limit is %d".formatted(bytes, LIMIT_BYTES));
    }
}
