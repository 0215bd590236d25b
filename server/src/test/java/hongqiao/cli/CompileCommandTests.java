package hongqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A clerk compiles a plan on the command line; no server runs, no database is there. */
class CompileCommandTests {

    private static final String PLAN = """
            澄河区国民经济和社会发展第十五个五年规划纲要
            第一章 产业
            到2030年，科技型企业达到140家以上。
            """;

    @TempDir
    Path folder;

    @Test
    void printsTheDraftAsJson() throws Exception {
        Path plan = Files.writeString(folder.resolve("规划.txt"), PLAN);

        var outcome = Terminal.run(Map.of(), "compile", plan.toString());

        var draft = JsonMapper.shared().readTree(outcome.out());
        assertThat(outcome.code()).isZero();
        assertThat(draft.at("/sections/0/number").asString()).isEqualTo("第一章");
        assertThat(draft.at("/commitments/0/value").asInt()).isEqualTo(140);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void printsTheTextThatOffsetsPointInto() throws Exception {
        Path plan =
                Files.write(folder.resolve("gb.txt"), PLAN.replace("\n", "\r\n").getBytes(Charset.forName("GB18030")));

        assertThat(Terminal.run(Map.of(), "compile", "--text", plan.toString()).out())
                .isEqualTo(PLAN);
    }

    @Test
    void namesTheRuleThatReadASpan() throws Exception {
        Path plan = Files.writeString(folder.resolve("plan.txt"), PLAN);
        int figure = PLAN.indexOf("140");

        var all = Terminal.run(Map.of(), "compile", "--explain", plan.toString());
        var one = Terminal.run(Map.of(), "compile", plan.toString(), "--explain=%d-%d".formatted(figure, figure + 3));

        assertThat(all.out()).contains("section.numbered").contains("commitment.");
        assertThat(one.out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("commitment.").contains("140"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20-10", "999999", "0-999999", "abc", "", "-5", "1-2-3", "99999999999"})
    @DisplayName("范围写错：说清楚，退出码 2")
    void refusesASpanThatIsNone(String span) throws Exception {
        Path plan = Files.writeString(folder.resolve("plan.txt"), PLAN);

        var outcome = Terminal.run(Map.of(), "compile", "--explain=" + span, plan.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines().findFirst().orElse(""))
                .contains("--explain=" + span + " 应为")
                .contains("--explain=" + span + " must be");
    }

    @Test
    @DisplayName("- 读标准输入")
    void readsStandardInput() throws Exception {
        Path plan = Files.writeString(folder.resolve("plan.txt"), PLAN);

        var outcome = Terminal.runReading(plan, "compile", "--text", "-");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo(PLAN);
    }

    @Test
    @DisplayName("磁盘写满：不装作成功")
    void saysThatItsOutputCouldNotBeWritten() throws Exception {
        Path plan = Files.writeString(folder.resolve("plan.txt"), PLAN);
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();

        var outcome = Terminal.runWriting(full, "compile", plan.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("标准输出写不进去").contains("could not write to standard output");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "compile",
                "journal",
                "journal verify",
                "pack",
                "pack check",
                "route",
                "simulate",
                "simulate areas",
                "keys",
                "keys rotate",
                "help"
            })
    @DisplayName("每条命令都有 --help")
    void showsHowToUseEachCommand(String command) throws Exception {
        var words = Stream.concat(Stream.of(command.split(" ")).filter(word -> !word.isEmpty()), Stream.of("--help"));

        var outcome = Terminal.run(Map.of(), words.toArray(String[]::new));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("Usage: hongqiao " + command).contains("--help");
    }

    @Test
    void refusesABinaryFileAndSaysWhere() throws Exception {
        Path picture =
                Files.write(folder.resolve("plan.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0, 0});

        var outcome = Terminal.run(Map.of(), "compile", picture.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        var problem =
                JsonMapper.shared().readTree(outcome.err().lines().findFirst().orElseThrow());
        assertThat(problem.at("/code").asString()).isEqualTo("text-binary");
        assertThat(problem.at("/at/offset").asInt()).isEqualTo(6);
        assertThat(outcome.err().lines().skip(1))
                .singleElement()
                .asString()
                .contains("不是文本文件")
                .contains("not a text file");
    }
}
