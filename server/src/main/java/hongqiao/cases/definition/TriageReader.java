package hongqiao.cases.definition;

import hongqiao.cases.definition.CaseType.State;
import hongqiao.register.definition.FieldKind;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what triage learns from cases of a type: nothing personal, and only from what somebody has settled. */
final class TriageReader {

    private static final double BY_ITSELF = 0.9;
    private static final int FROM = 50;
    private static final Set<FieldKind> TEXTS = Set.of(FieldKind.TEXT, FieldKind.LONGTEXT);

    private final CaseReader reader;
    private final JsonNode node;

    TriageReader(CaseReader reader) {
        this.reader = reader;
        this.node = reader.tree().path("triage");
    }

    @Nullable
    Triage read(Map<String, State> states) {
        if (!node.isObject()) {
            return null;
        }
        return new Triage(
                words(),
                reader.field(node.path("subject"), "/triage/subject", FieldKind.CODE),
                node.path("byItself").asDouble(BY_ITSELF),
                node.path("from").asInt(FROM),
                settled(states));
    }

    private List<String> words() {
        var words = new ArrayList<String>();
        for (int i = 0; i < node.path("words").size(); i++) {
            var at = "/triage/words/" + i;
            var name = reader.field(node.path("words").get(i), at, null);
            reader.form().find(name).ifPresent(field -> {
                if (field.isPersonal()) {
                    reader.refuse(
                            at,
                            "triage-personal",
                            "“%s”是个人信息，不得用来学习".formatted(name),
                            "“%s” is personal and is not learned from".formatted(name),
                            new Words("从 triage.words 中去掉", "take it out of triage.words"));
                } else if (!TEXTS.contains(field.kind())) {
                    reader.refuse(
                            at,
                            "triage-no-text",
                            "“%s”不是文字字段".formatted(name),
                            "“%s” is no field of text".formatted(name),
                            new Words("写 text 或 longtext 字段", "name a field of kind text or longtext"));
                }
            });
            words.add(name);
        }
        return words;
    }

    private Set<String> settled(Map<String, State> states) {
        if (!node.has("states")) {
            return states.values().stream()
                    .filter(State::last)
                    .map(State::key)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        var settled = new LinkedHashSet<String>();
        for (int i = 0; i < node.path("states").size(); i++) {
            var at = "/triage/states/" + i;
            var name = reader.state(node.path("states").get(i), at);
            if (states.containsKey(name) && !states.get(name).last()) {
                reader.refuse(
                        at,
                        "triage-state-open",
                        "“%s”不是终点，案件还没有定论".formatted(name),
                        "“%s” is not final: nobody has settled the case".formatted(name),
                        new Words("写一个 final: true 的状态", "name a state with final: true"));
            }
            settled.add(name);
        }
        return settled;
    }
}
