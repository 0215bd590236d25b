package hongqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.pack.Packs;
import hongqiao.pack.story.StoryClock;
import hongqiao.pack.story.StoryKind;
import hongqiao.pack.story.Storytelling;
import hongqiao.support.Project;
import hongqiao.support.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** An author begins a pack of public toilets in a folder that holds one district, and checks it. */
@DisplayName("新建和检查资源包的命令")
class PackCommandTests {

    @TempDir
    private Path folder;

    private void district() throws Exception {
        var from = Project.file("packs/districts/hongqiao");
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = folder.resolve("districts/hongqiao").resolve(from.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @Test
    @DisplayName("新建的包通过检查，它的故事成真")
    void beginsAPackThatWorks() throws Exception {
        district();
        var made = Terminal.run(
                Map.of(),
                "pack",
                "new",
                "public-toilets",
                "--zh",
                "公厕",
                "--en",
                "Public toilets",
                "--dir",
                folder.toString());
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(Files.readString(folder.resolve("districts/hongqiao/district.yaml")))
                .contains("urban-renewal, public-toilets]");

        var checked = Terminal.run(Map.of(), "pack", "check", folder.toString());
        assertThat(checked.code()).as(checked.out()).isZero();

        var clock = new StoryClock();
        try (var server =
                Running.with(Map.of(StoryClock.class, clock), "hongqiao.packs=" + folder, "hongqiao.demo=false")) {
            var story = server.bean(Packs.class).of(StoryKind.class).stories().stream()
                    .filter(one -> one.key().equals("public-toilets-first-day"))
                    .findFirst()
                    .orElseThrow();
            assertThat(server.bean(Storytelling.class).tell(story, clock).failures())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("写错的包，运行故事时也只说错在哪一行，不启动")
    void tellsNoStoryOfAPackThatIsWrong() throws Exception {
        district();
        Terminal.run(Map.of(), "pack", "new", "public-toilets", "--dir", folder.toString());
        var register = folder.resolve("public-toilets/registers/public-toilets.yaml");
        Files.writeString(
                register,
                Files.readString(register).replace("must: \"checkedOn <= today\"", "must: \"checkdOn <= today\""));

        var told = Terminal.run(Map.of(), "pack", "test", folder.toString());
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.out()).isEmpty();
        assertThat(told.err())
                .contains("public-toilets.yaml:")
                .contains("expression-unknown-name")
                .doesNotContain("at hongqiao.");
    }

    @Test
    @DisplayName("不覆盖已有的；键不对就说")
    void writesOverNothing() throws Exception {
        district();
        Files.createDirectories(folder.resolve("sheds"));
        assertThat(Terminal.run(Map.of(), "pack", "new", "sheds", "--dir", folder.toString())
                        .code())
                .isEqualTo(2);
        assertThat(Terminal.run(Map.of(), "pack", "new", "Sheds", "--dir", folder.toString())
                        .err())
                .contains("Sheds");
    }

    @Test
    @DisplayName("--json：每条一行，最后一行是合计；提醒也打印")
    void printsFindingsAsJson() throws Exception {
        var bad = Terminal.run(
                Map.of(),
                "pack",
                "check",
                "--json",
                Project.file("packs/schema/examples/bad-rule-types").toString());
        assertThat(bad.code()).isEqualTo(1);
        var lines = bad.out().strip().split("\n");
        assertThat(lines).hasSize(2);
        var finding = JsonMapper.shared().readTree(lines[0]).path("finding");
        assertThat(finding.path("code").asString()).isEqualTo("expression-type");
        assertThat(finding.path("line").asInt()).isEqualTo(14);
        assertThat(JsonMapper.shared().readTree(lines[1]).path("refused").asInt())
                .isEqualTo(1);

        var odd = Terminal.run(
                Map.of(),
                "pack",
                "check",
                Project.file("packs/schema/examples/bad-asked-elsewhere").toString());
        assertThat(odd.code()).isZero();
        assertThat(odd.out()).contains("提醒 warning: asked-elsewhere");
    }
}
