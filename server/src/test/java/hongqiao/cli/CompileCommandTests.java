package hongqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
