package hongqiao.cli;

import hongqiao.meaning.Meaning;
import hongqiao.pack.Shelf;
import hongqiao.triage.hot.HotTopic;
import hongqiao.triage.hot.HotTopics;
import hongqiao.triage.hot.MessageTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** What rose in the week before a day, by anybody's messages. Exit code 0: looked; 2: could not. */
@Command(name = "hot", description = "某日之前一周突然多起来的事。What rose in the week before a day: where, and since when.")
final class TriageHot implements Callable<Integer> {

    @Option(names = "--messages", required = true, paramLabel = "M.csv", description = "全部留言。All messages.")
    private Path messages = Path.of("");

    @Option(names = "--id", required = true, paramLabel = "COL", description = "编号列。Column of the number.")
    private String id = "";

    @Option(names = "--time", required = true, paramLabel = "COL", description = "时间列。Column of the time.")
    private String time = "";

    @Option(
            names = "--text",
            required = true,
            split = ",",
            paramLabel = "COL[,COL]",
            description = "文本列，依次连接。Columns of the text, in that order.")
    private List<String> text = List.of();

    @Option(
            names = "--until",
            required = true,
            paramLabel = "DATE",
            description = "不含这一天。That day and later are not looked at.")
    private @Nullable LocalDate until;

    @Option(names = "--place", paramLabel = "REGEX", description = "留言里地名的写法。How places are written.")
    private @Nullable Pattern place;

    @Option(
            names = "--from",
            defaultValue = "0.5",
            paramLabel = "0..1",
            description = "从多相似起算同一件（默认 0.5）。From how alike two are the same (0.5).")
    private double threshold;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "按哪个时区算日子；不给则按本区（HONGQIAO_DISTRICT）。By which zone days are counted; the district's.")
    private @Nullable ZoneId zone;

    @Option(names = "--json", description = "输出 JSON。Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return FileReading.of(spec, () -> {
            try (var meaning = new Meaning()) {
                var here = zone();
                var day = Objects.requireNonNull(until).atStartOfDay(here).toInstant();
                var table = MessageTable.read(Files.readAllBytes(messages), messages.toString(), id, time, text, here);
                var sameness = table.sameness(meaning::of, place);
                print(new HotTopics(sameness, threshold).rising(table.messages(sameness, day), day), table, here);
            }
        });
    }

    private ZoneId zone() {
        return Optional.ofNullable(zone)
                .or(() -> new Shelf(
                                System.getenv().getOrDefault("HONGQIAO_PACKS", ""),
                                System.getenv().getOrDefault("HONGQIAO_DISTRICT", "hongqiao"))
                        .timezone())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "找不到本区的时区，请用 --zone 写明 / the district's zone is not known; give --zone"));
    }

    private void print(List<HotTopic> rising, MessageTable table, ZoneId here) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(rising));
        } else {
            rising.forEach(topic -> out.println("%d 件（此前每周 %.2f），始于 %s，%s：%s"
                    .formatted(
                            topic.messages().size(),
                            topic.expected(),
                            topic.since().atZone(here).toLocalDate(),
                            topic.places(),
                            table.firstLine(topic.messages().getFirst()))));
        }
        out.flush();
    }
}
