package hongqiao.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file comes in: its encoding is found, its line ends are folded, and what is no text is refused with its place. */
class SourceTextTests {

    private static final String WORDS = "柳溪区规划纲要\n到2030年，新建公园12个。\n";

    @Test
    void readsUtf8AndGb18030Alike() {
        var utf8 = SourceText.of(WORDS.getBytes(StandardCharsets.UTF_8));
        var gb = SourceText.of(WORDS.getBytes(Charset.forName("GB18030")));

        assertThat(utf8.encoding()).isEqualTo("UTF-8");
        assertThat(gb.encoding()).isEqualTo("GB18030");
        assertThat(gb.text()).isEqualTo(utf8.text()).isEqualTo(WORDS);
    }

    @Test
    void dropsTheMarkAndFoldsTheLineEnds() {
        var marked = SourceText.of(("\uFEFF" + WORDS.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));

        assertThat(marked.text()).isEqualTo(WORDS);
    }

    @Test
    void countsCodePointsNotCharacters() {
        var text = SourceText.of("𠮷村新建桥3座。");

        assertThat(text.offset(2)).isEqualTo(1);
        assertThat(text.index(1)).isEqualTo(2);
        assertThat(text.index(99)).isEqualTo(text.text().length());
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatExceptionOfType(CompilerProblem.class)
                .isThrownBy(() -> SourceText.of(" \n\t\n".getBytes(StandardCharsets.UTF_8)))
                .returns("text-empty", CompilerProblem::code);
    }

    @Test
    void refusesABinaryFileAndSaysWhere() {
        byte[] bytes = "第一行\n第二\0行".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(CompilerProblem.class)
                .isThrownBy(() -> SourceText.of(bytes))
                .returns("text-binary", CompilerProblem::code)
                .returns(2, CompilerProblem::line)
                .returns(16L, CompilerProblem::offset);
    }

    @Test
    void refusesControlCharactersInUtf16AndSaysWhere() {
        for (var charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            byte[] bytes = "\uFEFF第一行\n第二\u0001行".getBytes(charset);

            assertThatExceptionOfType(CompilerProblem.class)
                    .isThrownBy(() -> SourceText.of(bytes))
                    .returns("text-binary", CompilerProblem::code)
                    .returns(2, CompilerProblem::line)
                    .returns(14L, CompilerProblem::offset);
        }
    }

    @Test
    void refusesBrokenUtf16AtTheBrokenUnit() {
        byte[] cut = java.util.Arrays.copyOf("\uFEFF第一行\n第二".getBytes(StandardCharsets.UTF_16LE), 13);
        byte[] half = "\uFEFF第一行\n第X二".getBytes(StandardCharsets.UTF_16BE);
        half[12] = (byte) 0xD8;
        half[13] = 0;

        for (byte[] bytes : new byte[][] {cut, half}) {
            assertThatExceptionOfType(CompilerProblem.class)
                    .isThrownBy(() -> SourceText.of(bytes))
                    .returns("text-encoding", CompilerProblem::code)
                    .returns(2, CompilerProblem::line)
                    .returns(12L, CompilerProblem::offset);
        }
    }

    @Test
    void refusesAPdfByItsFirstBytes() {
        assertThatExceptionOfType(CompilerProblem.class)
                .isThrownBy(() -> SourceText.of("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)))
                .returns("text-binary", CompilerProblem::code);
    }

    @Test
    void refusesBrokenUtf8AtTheBrokenByte() {
        byte[] bytes = WORDS.getBytes(StandardCharsets.UTF_8);
        bytes[24] = (byte) 0xFF;

        assertThatExceptionOfType(CompilerProblem.class)
                .isThrownBy(() -> SourceText.of(bytes))
                .returns("text-encoding", CompilerProblem::code)
                .returns(2, CompilerProblem::line);
    }

    @Test
    void refusesWhatIsTooLargeBeforeReadingIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.txt");
        try (var channel = Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(100L << 20);
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {'x'}));
        }

        assertThatExceptionOfType(CompilerProblem.class)
                .isThrownBy(() -> SourceText.read(file))
                .returns("text-too-large", CompilerProblem::code);
    }

    @Test
    void refusesAFileThatIsNotThere(@TempDir Path folder) {
        assertThatExceptionOfType(CompilerProblem.class)
                .isThrownBy(() -> SourceText.read(folder.resolve("absent.txt")))
                .returns("text-unreadable", CompilerProblem::code);
    }
}
