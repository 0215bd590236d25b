package hongqiao.intake;

import hongqiao.cases.NamedCase;
import hongqiao.intake.door.Door.Sender;
import hongqiao.pack.story.Identified;
import hongqiao.pack.story.StoryFailure;
import hongqiao.pack.story.StoryRun;
import hongqiao.pack.story.StoryStep;
import hongqiao.shared.District;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What somebody without an account does in a story: hands something in at a door, follows it by its code, and says how it was done. */
@Component
class HandInSteps implements StoryStep {

    /** Behind the name of the case: the code of the report that it came of. */
    private static final String CODE = "#code";

    private final Intake intake;
    private final ReportMore more;
    private final FollowUps reports;
    private final District district;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    HandInSteps(
            Intake intake,
            ReportMore more,
            FollowUps reports,
            District district,
            JdbcTemplate jdbc,
            TransactionTemplate transactions) {
        this.intake = intake;
        this.more = more;
        this.reports = reports;
        this.district = district;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Set<String> words() {
        return Set.of("handIn", "expectFollowed", "rateHandedIn", "sayNotSolved");
    }

    @Override
    public void run(StoryRun run, String word, JsonNode arguments) {
        switch (word) {
            case "handIn" -> handIn(run, arguments);
            case "expectFollowed" -> expectFollowed(run, arguments);
            case "rateHandedIn" ->
                reports.rate(code(run, arguments), arguments.get("fields"), text(arguments, "reason"));
            case "sayNotSolved" ->
                reports.notSolved(code(run, arguments), arguments.get("fields"), text(arguments, "reason"));
            default -> throw new StoryFailure(word);
        }
    }

    /** As on the page of the door; {@code record} is the name of a record, {@code named} names the case. */
    private void handIn(StoryRun run, JsonNode arguments) {
        var door = intake.door(arguments.path("door").asString(), Sender.CITIZEN);
        var record = arguments.has("record")
                ? run.named(arguments.path("record").asString(), Identified.class)
                        .id()
                : null;
        var report = new Report(
                arguments.path("words").asString(),
                text(arguments, "subject"),
                null,
                text(arguments, "area"),
                text(arguments, "address"),
                List.of(),
                text(arguments, "name"),
                text(arguments, "phone"),
                more.of(door, text(arguments, "details"), record));
        var receipt = intake.receive(
                door, report, new Sent(Sender.CITIZEN, "", UUID.randomUUID().toString()));
        var file = receipt.file();
        if (file == null) {
            throw new StoryFailure("没有开案 / no case came of it");
        }
        if (arguments.has("named")) {
            var name = arguments.path("named").asString();
            run.name(name, new NamedCase(file.type().key(), file.id()));
            run.name(name + CODE, receipt.code());
        }
    }

    /**
     * {@code state}, {@code lead}, {@code story} (what he is told, the first first), {@code ahead} (of each deadline until when, and
     * {@code late}), {@code shown} (values by what they are called) and {@code asked} (whether he is asked how it was), in Chinese.
     */
    private void expectFollowed(StoryRun run, JsonNode arguments) {
        var followed = reports.get(code(run, arguments));
        if (arguments.has("state")) {
            run.expect(
                    "state",
                    arguments.path("state").asString(),
                    followed.state().zh());
        }
        if (arguments.has("lead")) {
            run.expect(
                    "lead",
                    arguments.path("lead").asString(),
                    followed.lead() == null ? null : followed.lead().zh());
        }
        if (arguments.has("asked")) {
            run.expect(
                    "asked",
                    arguments.path("asked").asBoolean(),
                    followed.rate().possible());
        }
        if (arguments.has("story")) {
            run.expect(
                    "story",
                    arguments
                            .path("story")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList(),
                    followed.story().stream().map(told -> told.says().zh()).toList());
        }
        if (arguments.has("ahead")) {
            var ahead = new TreeMap<String, String>();
            followed.ahead().forEach(due -> ahead.put(due.says().zh(), until(due)));
            run.expect("ahead", texts(arguments.path("ahead")), ahead);
        }
        if (arguments.has("shown")) {
            var shown = new TreeMap<String, String>();
            followed.shown().forEach(one -> shown.put(one.title().zh(), said(one.value())));
            run.expect("shown", texts(arguments.path("shown")), shown);
        }
    }

    private String until(Followed.Due due) {
        var at = LocalDateTime.ofInstant(due.at(), district.timezone()).truncatedTo(ChronoUnit.MINUTES);
        return due.overdue() ? at + " late" : at.toString();
    }

    private static String said(JsonNode value) {
        return value.has("zh") ? value.path("zh").asString() : value.asString();
    }

    private static Map<String, String> texts(JsonNode node) {
        var texts = new TreeMap<String, String>();
        node.propertyStream()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    private static String code(StoryRun run, JsonNode arguments) {
        return run.named(arguments.path("case").asString() + CODE, String.class);
    }

    private static @Nullable String text(JsonNode arguments, String name) {
        return arguments.has(name) ? arguments.path(name).asString() : null;
    }

    @Override
    public void clean() {
        transactions.executeWithoutResult(status -> {
            jdbc.update("delete from intake.wish");
            jdbc.update("delete from intake.report");
        });
    }
}
