package hongqiao.cases.definition;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.cases.definition.CaseType.ClockRule;
import hongqiao.cases.definition.CaseType.ClockRule.Breach;
import hongqiao.cases.definition.CaseType.ClockRule.Choice;
import hongqiao.expression.FieldType;
import hongqiao.register.definition.FieldKind;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the clocks of a type of case. */
final class ClockReader {

    private final CaseReader reader;

    ClockReader(CaseReader reader) {
        this.reader = reader;
    }

    Map<String, ClockRule> read() {
        var clocks = new LinkedHashMap<String, ClockRule>();
        reader.tree()
                .path("clocks")
                .propertyStream()
                .forEach(entry -> clocks.put(entry.getKey(), clock(entry.getKey(), entry.getValue())));
        return clocks;
    }

    private ClockRule clock(String key, JsonNode node) {
        var at = "/clocks/" + key;
        var calendar = node.path("calendar").asString();
        var limit = text(node.path("limit"));
        var byMatter = node.path("byMatter").asBoolean(false);
        if (limit == null && (!byMatter || node.has("amount"))) {
            reader.refuse(
                    at,
                    "clock-no-limit",
                    "没有写时限",
                    "it does not say how long",
                    new Words("写 limit，或 byMatter: true", "write limit, or byMatter: true"));
        }
        if (byMatter && !reader.tree().has("matters")) {
            reader.refuse(
                    at + "/byMatter",
                    "clock-no-matters",
                    "本案件类型没有事项表",
                    "this type of case has no matters",
                    new Words("写 matters，或给出 limit", "write matters, or give a limit"));
        }
        reader.refuseLimit(limit == null ? at + "/calendar" : at + "/limit", limit, calendar);
        reader.refuseLimit(at + "/most", text(node.path("most")), null);
        return new ClockRule(
                key,
                words(node),
                StepReader.relation(node.path("of")),
                reader.steps(node.path("starts"), at + "/starts"),
                reader.steps(node.path("stops"), at + "/stops"),
                reader.steps(node.path("pauses"), at + "/pauses"),
                reader.steps(node.path("resumes"), at + "/resumes"),
                node.has("extend") ? step(node.path("extend"), at + "/extend") : null,
                text(node.path("most")),
                limit,
                node.has("until") ? reader.field(node.path("until"), at + "/until", FieldKind.DATE) : null,
                choices(node.path("choices"), at + "/choices"),
                reader.optional(node.path("amount"), at + "/amount", FieldType.INTEGER),
                byMatter,
                calendar,
                warn(node.path("warn")),
                breach(node.path("breach"), at + "/breach"));
    }

    private String step(JsonNode node, String at) {
        return reader.named(node, at, reader.tree().path("steps"), "dangling-step", "步骤", "step");
    }

    private List<Choice> choices(JsonNode node, String at) {
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < node.size(); i++) {
            var one = node.get(i);
            var when = reader.expression(one.path("when"), at + "/" + i + "/when", FieldType.BOOLEAN);
            reader.refuseLimit(at + "/" + i + "/limit", one.path("limit").asString(), text(one.path("calendar")));
            if (when != null) {
                choices.add(new Choice(when, one.path("limit").asString(), text(one.path("calendar"))));
            }
        }
        return choices;
    }

    private static List<BigDecimal> warn(JsonNode node) {
        var shares = new ArrayList<BigDecimal>();
        node.forEach(share -> shares.add(share.decimalValue()));
        return shares.stream().sorted().toList();
    }

    private @Nullable Breach breach(JsonNode node, String at) {
        return node.isObject()
                ? new Breach(
                        takes(node.path("takes"), at + "/takes"), reader.opening(node.path("opens"), at + "/opens"))
                : null;
    }

    /** One step, or a list of them. */
    private List<String> takes(JsonNode node, String at) {
        if (node.isString()) {
            return List.of(step(node, at));
        }
        var steps = new ArrayList<String>();
        for (int i = 0; i < node.size(); i++) {
            steps.add(step(node.get(i), at + "/" + i));
        }
        return steps;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
