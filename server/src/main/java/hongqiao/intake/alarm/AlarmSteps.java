package hongqiao.intake.alarm;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.Cases;
import hongqiao.cases.NamedCase;
import hongqiao.files.MadeFile;
import hongqiao.intake.Intake;
import hongqiao.intake.alarm.AlarmBody.AlarmPicture;
import hongqiao.intake.door.Door.Sender;
import hongqiao.pack.story.StoryFailure;
import hongqiao.pack.story.StoryRun;
import hongqiao.pack.story.StoryStep;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What devices of a story send. */
@Component
class AlarmSteps implements StoryStep {

    private final Alarms alarms;
    private final AlarmBounds bounds;
    private final Intake intake;
    private final CaseCatalogue catalogue;
    private final Cases cases;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AlarmSteps(
            Alarms alarms,
            AlarmBounds bounds,
            Intake intake,
            CaseCatalogue catalogue,
            Cases cases,
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        this.alarms = alarms;
        this.bounds = bounds;
        this.intake = intake;
        this.catalogue = catalogue;
        this.cases = cases;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Set<String> words() {
        return Set.of("alarm");
    }

    /**
     * As on the wire, with {@code door} and {@code sender}; without {@code at} it is now. {@code picture} is the name of a made one: one
     * that begins with {@code masked} says so. {@code named} names the case; {@code joined} and {@code fresh} are expected.
     */
    @Override
    public void run(StoryRun run, String word, JsonNode sent) {
        var door = sent.path("door").asString();
        var receipt = alarms.receive(
                door,
                Objects.requireNonNullElse(text(sent, "sender"), "story"),
                new AlarmBody(
                        text(sent, "id"),
                        text(sent, "class"),
                        text(sent, "source"),
                        at(sent),
                        sent.has("lon") ? sent.path("lon").asDouble() : null,
                        sent.has("lat") ? sent.path("lat").asDouble() : null,
                        text(sent, "datum"),
                        sent.has("value") ? sent.path("value").decimalValue() : null,
                        text(sent, "unit"),
                        picture(text(sent, "picture"))));
        if (sent.has("joined")) {
            run.expect("joined", sent.path("joined").asBoolean(), receipt.joined());
        }
        if (sent.has("fresh")) {
            run.expect("fresh", sent.path("fresh").asBoolean(), receipt.fresh());
        }
        if (sent.has("named")) {
            var type = catalogue.get(intake.door(door, Sender.ALARM).opens());
            var number = receipt.number();
            if (number == null) {
                throw new StoryFailure("报警没有开案 / no case came of the alarm");
            }
            var file = Objects.requireNonNull(transactions.execute(status -> cases.get(type, number)));
            run.name(sent.path("named").asString(), new NamedCase(type.key(), file.id()));
        }
    }

    private Instant at(JsonNode sent) {
        var at = text(sent, "at");
        return at == null ? clock.instant() : Instant.parse(at);
    }

    private static @Nullable AlarmPicture picture(@Nullable String name) {
        if (name == null) {
            return null;
        }
        var bytes = MadeFile.bytes(name).orElseThrow(() -> new StoryFailure(name));
        return new AlarmPicture(Base64.getEncoder().encodeToString(bytes), name.startsWith("masked"));
    }

    private static @Nullable String text(JsonNode sent, String name) {
        return sent.has(name) ? sent.path(name).asString() : null;
    }

    @Override
    public void clean() {
        bounds.forget();
        transactions.executeWithoutResult(status -> {
            jdbc.update("delete from intake.alarm");
            jdbc.update("delete from intake.report");
        });
    }
}
