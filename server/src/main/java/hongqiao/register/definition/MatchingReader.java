package hongqiao.register.definition;

import hongqiao.pack.Codes;
import hongqiao.register.definition.Register.Compared;
import hongqiao.register.definition.Register.Comparison;
import hongqiao.register.definition.Register.Matching;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads how the records of one register are matched. */
final class MatchingReader {

    private static final BigDecimal FROM = new BigDecimal("0.8");
    private static final List<String> DERIVED = List.of("computed", "count", "sum", "greatest", "least", "overlaps");

    private final RegisterKind.Draft draft;
    private final Codes codes;
    private final RegisterReader reader;
    private final JsonNode node;

    MatchingReader(RegisterKind.Draft draft, Codes codes, RegisterReader reader) {
        this.draft = draft;
        this.codes = codes;
        this.reader = reader;
        this.node = draft.yaml().tree().path("matching");
    }

    @Nullable
    Matching read() {
        if (!node.isObject()) {
            return null;
        }
        return new Matching(
                node.has("from") ? number(node.path("from")) : FROM, fields(), words("endings"), words("trades"));
    }

    private List<Compared> fields() {
        var fields = new ArrayList<Compared>();
        for (int i = 0; i < node.path("fields").size(); i++) {
            var field = node.path("fields").get(i);
            var at = "/matching/fields/" + i;
            var as = Comparison.valueOf(field.path("as").asString().toUpperCase(Locale.ROOT));
            var key = reader.known(field.path("field"), at + "/field");
            var known = draft.fields().get(key);
            if (known != null) {
                requireFit(known, as, field.has("differs"), at);
            }
            var weight = number(field.path("weight"));
            fields.add(new Compared(key, as, weight, field.has("differs") ? number(field.path("differs")) : weight));
        }
        return fields;
    }

    private void requireFit(DraftField field, Comparison as, boolean differs, String at) {
        if (as != Comparison.EXACT && (field.isPersonal() || !field.kind().isText())) {
            reader.refuse(
                    at + "/as",
                    "matching-field",
                    "“%s”不能按 %s 比较：须是文字，且不是个人信息"
                            .formatted(field.key(), as.name().toLowerCase(Locale.ROOT)),
                    "“%s” cannot be compared as %s: it must be a text and not personal"
                            .formatted(field.key(), as.name().toLowerCase(Locale.ROOT)),
                    new Words("写 as: exact，或换一个字段", "write as: exact, or name another field"));
        }
        if (DERIVED.stream().anyMatch(field.hints()::has)) {
            reader.refuse(
                    at + "/field",
                    "matching-field",
                    "“%s”是计算字段，不能用于匹配".formatted(field.key()),
                    "“%s” is worked out and cannot be matched by".formatted(field.key()),
                    new Words("换一个填写的字段", "name a field that is filled in"));
        }
        if (differs && as != Comparison.EXACT) {
            reader.refuse(
                    at + "/differs",
                    "matching-field",
                    "differs 只用于 exact",
                    "differs goes with exact only",
                    new Words("删去 differs", "take differs out"));
        }
    }

    /** Chinese titles of a code list, longest first. */
    private List<String> words(String key) {
        if (!node.has(key)) {
            return List.of();
        }
        var list = codes.find(node.path(key).asString());
        if (list.isEmpty()) {
            var name = node.path(key).asString();
            reader.refuse(
                    "/matching/" + key,
                    "dangling-codes",
                    "没有代码表“%s”".formatted(name),
                    "there is no code list “%s”".formatted(name),
                    new Words("在 codes/ 下补上 %s.csv".formatted(name), "add codes/%s.csv".formatted(name)));
            return List.of();
        }
        return list.get().codes().values().stream()
                .map(code -> code.title().zh())
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static BigDecimal number(JsonNode node) {
        return new BigDecimal(node.asString());
    }
}
