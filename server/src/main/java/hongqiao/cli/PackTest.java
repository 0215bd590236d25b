package hongqiao.cli;

import hongqiao.database.DataFolder;
import hongqiao.database.EmbeddedDatabase;
import hongqiao.pack.Packs;
import hongqiao.pack.story.StoryClock;
import hongqiao.pack.story.StoryKind;
import hongqiao.pack.story.Storytelling;
import hongqiao.pack.story.Systems;
import hongqiao.pack.story.SystemsPage;
import hongqiao.pack.story.Told;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Tells all stories of the packs against the real engines, on a database that is thrown away afterwards. */
@Command(name = "test", description = "运行资源包的全部故事。Run all stories of the packs.")
final class PackTest implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            defaultValue = "packs",
            paramLabel = "DIR",
            description = "含 districts/ 的文件夹。The folder that holds districts/.")
    private Path folder = Path.of("packs");

    @Option(names = "--json", description = "以 JSON 输出。Print JSON.")
    private boolean json;

    @Option(names = "--page", paramLabel = "FILE", description = "写出系统覆盖表。Write the page of systems.")
    private Path page = Path.of("");

    PackTest(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        var errors = PackCommand.errors(folder);
        if (!errors.isEmpty()) {
            var err = spec.commandLine().getErr();
            errors.forEach(err::println);
            err.flush();
            return 1;
        }
        var data = Files.createTempDirectory("hongqiao-stories");
        try (var database = EmbeddedDatabase.start(DataFolder.take(data), (zh, en) -> {});
                var context = start(data, database)) {
            var told = tell(context);
            report(told);
            return told.stream().allMatch(Told::cameTrue) ? 0 : 1;
        } finally {
            delete(data);
        }
    }

    private List<Told> tell(ConfigurableApplicationContext context) {
        var storytelling = context.getBean(Storytelling.class);
        var clock = context.getBean(StoryClock.class);
        return context.getBean(Packs.class).of(StoryKind.class).stories().stream()
                .map(story -> storytelling.tell(story, clock))
                .toList();
    }

    private void report(List<Told> told) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        var systems = new SystemsPage(Systems.ofProgram(), told);
        if (!page.toString().isEmpty()) {
            Files.writeString(page, systems.markdown());
        }
        if (!json) {
            for (var one : told) {
                out.println((one.cameTrue() ? "✓ " : "✗ ") + one.story().pack() + "/"
                        + one.story().key() + "  " + one.story().title().zh());
                one.failures().forEach(out::println);
            }
        }
        long failed = told.stream().filter(one -> !one.cameTrue()).count();
        out.println(
                json
                        ? JsonMapper.shared().writeValueAsString(Map.of("systems", systems.lines()))
                        : "故事 %1$d 个，未成真 %2$d 个 / %1$d stories, %2$d did not come true".formatted(told.size(), failed));
        out.flush();
    }

    private ConfigurableApplicationContext start(Path data, EmbeddedDatabase database) {
        return Inside.start(
                application,
                data,
                database.servingAddress(),
                database.address(),
                Map.of("hongqiao.packs", folder.toString(), "hongqiao.demo", "false"),
                context -> {
                    var clock = new StoryClock();
                    context.registerBean(StoryClock.class, () -> clock);
                });
    }

    private static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
