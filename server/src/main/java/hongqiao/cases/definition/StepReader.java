package hongqiao.cases.definition;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.cases.definition.CallBack.Period;
import hongqiao.cases.definition.CallBack.Sample;
import hongqiao.cases.definition.CaseType.Part;
import hongqiao.cases.definition.CaseType.Relation;
import hongqiao.cases.definition.CaseType.Reply;
import hongqiao.cases.definition.CaseType.Step;
import hongqiao.cases.definition.CaseType.Telling;
import hongqiao.expression.Expression;
import hongqiao.expression.FieldType;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the steps of a type of case. */
final class StepReader {

    /** How often somebody is called who is not reached. */
    private static final int ATTEMPTS = 3;

    private final CaseReader reader;
    private final Map<String, Part> parts;

    StepReader(CaseReader reader, Map<String, Part> parts) {
        this.reader = reader;
        this.parts = parts;
    }

    Map<String, Step> read() {
        var steps = new LinkedHashMap<String, Step>();
        reader.tree()
                .path("steps")
                .propertyStream()
                .forEach(entry -> steps.put(entry.getKey(), step(entry.getKey(), entry.getValue())));
        return steps;
    }

    private Step step(String key, JsonNode node) {
        var at = "/steps/" + key;
        if (key.equals(CaseType.OPENING)) {
            reader.refuse(
                    at,
                    "step-reserved",
                    "open 指登记本身，不能作步骤的键",
                    "open is the opening itself and no step",
                    new Words("换一个键", "give it another key"));
        }
        var from = new LinkedHashSet<String>();
        for (int i = 0; i < node.path("from").size(); i++) {
            from.add(reader.state(node.path("from").get(i), at + "/from/" + i));
        }
        var reply =
                node.has("reply") ? Reply.valueOf(node.path("reply").asString().toUpperCase(Locale.ROOT)) : null;
        if (node.has("toWhenAll") && reply != Reply.FINISH) {
            reader.refuse(
                    at + "/toWhenAll",
                    "step-when-all",
                    "toWhenAll 只用于 reply: finish",
                    "toWhenAll goes with reply: finish only",
                    new Words("写 reply: finish，或改用 to", "write reply: finish, or to instead"));
        }
        return new Step(
                key,
                words(node),
                from,
                node.has("to") ? reader.state(node.path("to"), at + "/to") : null,
                node.has("toWhenAll") ? reader.state(node.path("toWhenAll"), at + "/toWhenAll") : null,
                parts(node.path("by"), at + "/by"),
                parts(node.path("notBy"), at + "/notBy"),
                reader.optional(node.path("when"), at + "/when", FieldType.BOOLEAN),
                node.has("message") ? words(node.path("message")) : null,
                fields(node.path("asks"), at + "/asks"),
                fields(node.path("requires"), at + "/requires"),
                node.path("reason").asBoolean(false),
                evidence(node.path("evidence"), at + "/evidence"),
                node.has("atMost") ? node.path("atMost").asInt() : null,
                relation(node.path("assigns")),
                reply,
                relation(node.path("releases")),
                node.path("decides").asBoolean(false),
                node.path("scores").asBoolean(false),
                sets(node.path("sets"), at + "/sets"),
                reader.opening(node.path("opens"), at + "/opens"),
                telling(node.path("tells"), at + "/tells"),
                callBack(key, node.path("callBack"), at + "/callBack"),
                node.has("misses")
                        ? reader.named(
                                node.path("misses"),
                                at + "/misses",
                                reader.tree().path("steps"),
                                "dangling-step",
                                "步骤",
                                "step")
                        : null,
                window(node.path("within"), at + "/within"));
    }

    private @Nullable Telling telling(JsonNode node, String at) {
        return node.isObject()
                ? new Telling(
                        node.path("step").asString(),
                        reader.optional(node.path("reason"), at + "/reason", FieldType.TEXT),
                        reader.with(node, at))
                : null;
    }

    private List<EvidenceRule> evidence(JsonNode node, String at) {
        var rules = EvidenceRule.all(node);
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (rule.within_m() != null && reader.form().place().point() == null) {
                reader.refuse(
                        at + "/" + i + "/within",
                        "evidence-no-point",
                        "这类案件没有点位，算不出距离",
                        "cases of this type have no point to be near to",
                        new Words("在 place 写 point 字段，或去掉 within", "name a point under place, or take within out"));
            }
            if (rules.subList(0, i).stream().anyMatch(other -> other.label().equals(rule.label()))) {
                reader.refuse(
                        at + "/" + i,
                        "evidence-twice",
                        "材料“%s”写了两次".formatted(rule.label()),
                        "the label “%s” is there twice".formatted(rule.label()),
                        new Words("合为一项", "make one of the two"));
            }
        }
        return rules;
    }

    private @Nullable CallBack callBack(String key, JsonNode node, String at) {
        if (!node.isObject()) {
            return null;
        }
        var sample = node.path("sample");
        return new CallBack(
                words(node.path("script")),
                reader.optional(node.path("when"), at + "/when", FieldType.BOOLEAN),
                new Sample(
                        sample.has("share") ? sample.path("share").decimalValue() : BigDecimal.ONE,
                        Period.of(sample.path("by").asString("month")),
                        sample.path("seed").asString(reader.tree().path("case").asString() + "/" + key)),
                node.path("attempts").asInt(ATTEMPTS));
    }

    private @Nullable Window window(JsonNode node, String at) {
        if (!node.isObject()) {
            return null;
        }
        var limit = node.path("limit").asString();
        var calendar = node.path("calendar").asString();
        reader.refuseLimit(at + "/limit", limit, calendar);
        return new Window(limit, calendar);
    }

    static @Nullable Relation relation(JsonNode node) {
        return node.isString() ? Relation.valueOf(node.asString().toUpperCase(Locale.ROOT)) : null;
    }

    List<String> parts(JsonNode node, String at) {
        var named = new ArrayList<String>();
        for (int i = 0; i < node.size(); i++) {
            named.add(reader.named(
                    node.get(i), at + "/" + i, reader.tree().path("parts"), "dangling-part", "一方", "part"));
        }
        return named.stream().filter(parts::containsKey).toList();
    }

    List<String> fields(JsonNode node, String at) {
        var named = new ArrayList<String>();
        for (int i = 0; i < node.size(); i++) {
            named.add(reader.field(node.get(i), at + "/" + i, null));
        }
        return named;
    }

    private Map<String, Expression> sets(JsonNode node, String at) {
        var sets = new LinkedHashMap<String, Expression>();
        node.propertyStream().forEach(entry -> {
            var field = reader.form().find(entry.getKey());
            if (field.isEmpty()) {
                reader.field(
                        tools.jackson.databind.node.StringNode.valueOf(entry.getKey()),
                        at + "/" + entry.getKey(),
                        null);
                return;
            }
            var wanted = reader.form().type().fields().get(entry.getKey());
            var value = reader.expression(entry.getValue(), at + "/" + entry.getKey(), wanted);
            if (value != null) {
                sets.put(entry.getKey(), value);
            }
        });
        return sets;
    }
}
