package hongqiao.reading.story;

import hongqiao.organisation.Unit;
import hongqiao.organisation.Units;
import hongqiao.pack.story.StoryRun;
import hongqiao.reading.Judged;
import hongqiao.reading.KeptReading;
import hongqiao.reading.Monitor;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What stories can expect of one indicator, each as text; {@code says} must be part of its sentence. */
@Component
class IndicatorFacts {

    private final Monitor monitor;
    private final Units units;

    IndicatorFacts(Monitor monitor, Units units) {
        this.monitor = monitor;
        this.units = units;
    }

    void expect(StoryRun run, String plan, JsonNode it) {
        var code = it.path("indicator").asString();
        var judged = monitor.get(plan, code, monitor.asked(null, null));
        var facts = facts(judged);
        it.properties().forEach(entry -> {
            var what = entry.getKey();
            switch (what) {
                case "plan", "indicator" -> {}
                case "says" ->
                    run.expect(
                            code + " says",
                            true,
                            judged.standing()
                                            .explanation()
                                            .zh()
                                            .contains(entry.getValue().asString())
                                    ? true
                                    : judged.standing().explanation().zh());
                case "readings" ->
                    run.expect(
                            code + " readings",
                            entry.getValue()
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList(),
                            judged.readings().stream().map(this::said).toList());
                default ->
                    run.expect(
                            code + " " + what,
                            entry.getValue().asString(),
                            facts.getOrDefault(what, "no such fact: " + what));
            }
        });
    }

    private static Map<String, String> facts(Judged judged) {
        var indicator = judged.indicator();
        var standing = judged.standing();
        var facts = new LinkedHashMap<String, String>();
        facts.put("group", indicator.group());
        facts.put("name", indicator.name());
        facts.put("unit", Objects.requireNonNullElse(indicator.unit(), ""));
        facts.put("nature", String.valueOf(indicator.nature()));
        facts.put("base", plain(indicator.base().value()));
        facts.put("baseText", Objects.requireNonNullElse(indicator.base().text(), ""));
        facts.put("target", plain(indicator.target().value()));
        facts.put("targetText", Objects.requireNonNullElse(indicator.target().text(), ""));
        facts.put("relative", Objects.requireNonNullElse(indicator.target().relative(), ""));
        facts.put("cumulative", String.valueOf(indicator.target().cumulative()));
        facts.put(
                "measure", judged.rule() == null ? "" : judged.rule().measure().name());
        facts.put("status", standing.status().name());
        facts.put("binding", String.valueOf(standing.binding()));
        facts.put("period", standing.period() == null ? "" : standing.period().toString());
        facts.put("quantity", plain(standing.quantity()));
        facts.put("expected", plain(standing.expected()));
        facts.put("targetProgress", plain(standing.targetProgress()));
        facts.put("timeProgress", plain(standing.timeProgress()));
        facts.put("consistency", plain(standing.consistency()));
        facts.put("average", plain(standing.average()));
        facts.put("needed", plain(standing.needed()));
        facts.put("margin", plain(standing.margin()));
        facts.put("unreported", String.valueOf(judged.unreported().size()));
        return facts;
    }

    /** {@code 2022 3300 civil-affairs 统计年报}. */
    private String said(KeptReading reading) {
        return "%s %s %s %s"
                .formatted(
                        reading.period(),
                        reading.value() == null ? "missing" : plain(reading.value()),
                        reading.unit() == null
                                ? "district"
                                : units.findEver(reading.unit()).map(Unit::code).orElseThrow(),
                        reading.source());
    }

    /** Empty where there is none: a missing number is not zero. */
    static String plain(@Nullable BigDecimal value) {
        return value == null
                ? ""
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
