package hongqiao.cases.definition;

import hongqiao.cases.definition.Merging.Likely;
import hongqiao.register.definition.Field;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads how cases of a type are merged, and finds main cases that could never end them. */
final class MergingReader {

    private static final int DAYS = 7;
    private static final int METRES = 200;
    private static final BigDecimal FROM = new BigDecimal("0.6");

    private final CaseReader reader;
    private final String key;
    private final JsonNode node;

    MergingReader(CaseReader reader, String key) {
        this.reader = reader;
        this.key = key;
        this.node = reader.tree().path("merging");
    }

    @Nullable
    Merging read(StepReader steps) {
        if (!node.isObject()) {
            return null;
        }
        var into = new LinkedHashSet<>(CaseReader.texts(node.path("into")));
        var copies = steps.fields(node.path("copies"), "/merging/copies");
        for (int i = 0; i < copies.size(); i++) {
            if (reader.form().find(copies.get(i)).filter(Field::isPersonal).isPresent()) {
                reader.refuse(
                        "/merging/copies/" + i,
                        "merge-copies-personal",
                        "“%s”是个人信息，不得带到另一案件".formatted(copies.get(i)),
                        "“%s” is personal and stays in its own case".formatted(copies.get(i)),
                        new Words("从 copies 中去掉", "take it out of copies"));
            }
        }
        var likely = node.path("likely");
        return new Merging(
                steps.parts(node.path("by"), "/merging/by"),
                into.isEmpty() ? Set.of(key) : into,
                copies,
                ends(),
                reader.opening(node.path("opens"), "/merging/opens"),
                new Likely(
                        likely.path("days").asInt(DAYS),
                        likely.path("metres").asInt(METRES),
                        likely.has("from") ? likely.path("from").decimalValue() : FROM,
                        likely.has("alike") ? likely.path("alike").decimalValue() : null,
                        alikeBy(likely.path("alikeBy"))));
    }

    private Map<String, BigDecimal> alikeBy(JsonNode likely) {
        var codes = reader.matterCodes();
        var by = new LinkedHashMap<String, BigDecimal>();
        likely.propertyStream().forEach(entry -> {
            if (!codes.contains(entry.getKey())) {
                reader.refuse(
                        "/merging/likely/alikeBy/" + entry.getKey(),
                        "dangling-code",
                        "事项没有代码“%s”".formatted(entry.getKey()),
                        "there is no matter “%s”".formatted(entry.getKey()),
                        NearNames.of(entry.getKey(), codes, new Words("可用的有", "there are")));
            }
            by.put(entry.getKey(), entry.getValue().decimalValue());
        });
        return by;
    }

    private Map<String, String> ends() {
        var ends = new LinkedHashMap<String, String>();
        node.path("ends").propertyStream().forEach(entry -> {
            var at = "/merging/ends/" + entry.getKey();
            var state = reader.state(entry.getValue(), at);
            var own = reader.tree().path("states").path(state);
            if (own.isObject() && !own.path("final").asBoolean(false)) {
                reader.refuse(
                        at,
                        "merge-end-open",
                        "“%s”不是终点".formatted(state),
                        "“%s” is not a final state".formatted(state),
                        new Words("写一个 final: true 的状态", "name a state with final: true"));
            }
            ends.put(entry.getKey(), state);
        });
        return ends;
    }

    /** Types that may be main cases, once all have been read. */
    void check(Map<String, CaseType> types) {
        if (!node.isObject()) {
            return;
        }
        var into = Optional.ofNullable(types.get(key))
                .map(CaseType::merging)
                .map(Merging::into)
                .orElse(Set.of());
        into.forEach(main -> checkMain(main, types));
        node.path("ends").propertyNames().stream()
                .filter(state -> types.keySet().containsAll(into)
                        && into.stream()
                                .map(types::get)
                                .noneMatch(main -> main.states().containsKey(state)
                                        && main.state(state).last()))
                .forEach(state -> reader.refuse(
                        "/merging/ends/" + state,
                        "merge-end-unknown",
                        "主案没有终点状态“%s”".formatted(state),
                        "no main case has a final state “%s”".formatted(state),
                        new Words("左边写主案的终点状态", "on the left stands a final state of the main case")));
    }

    private void checkMain(String into, Map<String, CaseType> types) {
        var main = types.get(into);
        var at = node.path("into").isMissingNode() ? "/merging" : "/merging/into/" + index(into);
        if (main == null) {
            reader.refuse(
                    at,
                    "dangling-case",
                    "没有案件类型“%s”".formatted(into),
                    "there is no case type “%s”".formatted(into),
                    NearNames.of(into, types.keySet(), new Words("可用的有", "there are")));
            return;
        }
        if (main.merging() == null) {
            reader.refuse(
                    at,
                    "merge-no-main",
                    "案件类型“%s”没有写 merging，不能作主案".formatted(into),
                    "the case type “%s” has no merging and is no main case".formatted(into),
                    new Words("给它写 merging", "give it merging"));
        }
        for (var field : List.copyOf(CaseReader.texts(node.path("copies")))) {
            var own = reader.form().find(field);
            var theirs = main.form().find(field);
            if (own.isPresent()
                    && theirs.filter(one -> one.kind() == own.get().kind()).isEmpty()) {
                reader.refuse(
                        "/merging/copies",
                        "merge-copies-unknown",
                        "案件类型“%s”没有同类字段“%s”".formatted(into, field),
                        "the case type “%s” has no field “%s” of that kind".formatted(into, field),
                        new Words("去掉它，或给主案加上", "take it out, or give the main case one"));
            }
        }
    }

    private int index(String into) {
        for (int i = 0; i < node.path("into").size(); i++) {
            if (node.path("into").get(i).asString().equals(into)) {
                return i;
            }
        }
        return 0;
    }
}
