package hongqiao.reading.story;

import hongqiao.indicator.Assignment;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Vintage;
import hongqiao.organisation.Units;
import hongqiao.pack.story.StoryFailure;
import hongqiao.pack.story.StoryRun;
import hongqiao.pack.story.StoryStep;
import hongqiao.reading.Monitor;
import hongqiao.reading.NewReading;
import hongqiao.reading.Readings;
import hongqiao.reading.SeriesKind;
import hongqiao.reading.filing.Filing;
import hongqiao.reading.filing.Filings;
import hongqiao.scope.Scopes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What stories do with readings: who leads, what is filed and approved, what the city assigns. */
@Component
class ReadingSteps implements StoryStep {

    private final Readings readings;
    private final Filings filings;
    private final Monitor monitor;
    private final Units units;

    ReadingSteps(Readings readings, Filings filings, Monitor monitor, Units units) {
        this.readings = readings;
        this.filings = filings;
        this.monitor = monitor;
        this.units = units;
    }

    @Override
    public Set<String> words() {
        return Set.of("leadIndicator", "giveReading", "approveReadings", "assignTarget");
    }

    @Override
    public void run(StoryRun run, String word, JsonNode it) {
        switch (word) {
            case "leadIndicator" -> lead(run, it);
            case "giveReading" -> read(run, it);
            case "approveReadings" -> approve(plan(run, it));
            default -> assign(plan(run, it), it);
        }
    }

    private void lead(StoryRun run, JsonNode it) {
        var plan = plan(run, it);
        var code = text(it, "indicator");
        var rule = Objects.requireNonNull(
                monitor.get(plan, code, monitor.asked(null, null)).rule());
        readings.rule(plan, code, rule.ledBy(units.getId(text(it, "unit"))), "分工");
    }

    /** The planning office records it; a unit files it on its form. */
    private void read(StoryRun run, JsonNode it) {
        var reading = new NewReading(
                SeriesKind.valueOf(it.path("series").asString("OWN")),
                ReportingPeriod.of(text(it, "period")),
                it.has("value") ? new BigDecimal(text(it, "value")) : null,
                orNull(it, "missing"),
                Vintage.valueOf(it.path("vintage").asString("FINAL")),
                null,
                it.path("source").asString("故事"),
                null,
                null,
                orNull(it, "note"),
                true);
        if (Scopes.current().all()) {
            readings.file(plan(run, it), text(it, "indicator"), reading);
        } else {
            filings.file(plan(run, it), text(it, "indicator"), reading, null);
        }
    }

    private void approve(String plan) {
        filings.waiting(plan).forEach(filing -> filings.decide(plan, filing.id(), Filing.Outcome.APPROVED, null));
    }

    private void assign(String plan, JsonNode it) {
        readings.assign(
                plan,
                text(it, "indicator"),
                new Assignment(
                        it.path("year").asInt(),
                        it.has("value") ? new BigDecimal(text(it, "value")) : null,
                        text(it, "documentNo"),
                        LocalDate.parse(text(it, "receivedOn")),
                        Assignment.State.valueOf(it.path("state").asString("ASSIGNED"))),
                true);
    }

    /** A name that the story gave, or the key of an adopted plan. */
    static String plan(StoryRun run, JsonNode it) {
        var name = text(it, "plan");
        return run.knows(name) ? run.named(name, String.class) : name;
    }

    private static String text(JsonNode it, String field) {
        if (!it.has(field)) {
            throw new StoryFailure("缺少 / missing: " + field);
        }
        return it.path(field).asString();
    }

    private static @Nullable String orNull(JsonNode it, String field) {
        return it.has(field) ? it.path(field).asString() : null;
    }
}
