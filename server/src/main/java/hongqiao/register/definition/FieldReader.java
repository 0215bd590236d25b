package hongqiao.register.definition;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.expression.Environment;
import hongqiao.expression.Expression;
import hongqiao.expression.FieldType;
import hongqiao.expression.RowType;
import hongqiao.pack.Codes;
import hongqiao.register.definition.Derived.Linked;
import hongqiao.register.definition.Derived.Over;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one register: their limits, code lists, references, and how the derived ones are worked out. */
final class FieldReader {

    private final RegisterKind.Draft draft;
    private final Map<String, RegisterKind.Draft> others;
    private final Map<String, RowType> types;
    private final Codes codes;
    private final RegisterReader reader;

    FieldReader(
            RegisterKind.Draft draft,
            Map<String, RegisterKind.Draft> others,
            Map<String, RowType> types,
            Codes codes,
            RegisterReader reader) {
        this.draft = draft;
        this.others = others;
        this.types = types;
        this.codes = codes;
        this.reader = reader;
    }

    Map<String, Field> read(Environment environment) {
        var required = new HashSet<String>();
        var list = draft.yaml().tree().path("record").path("required");
        reader.fieldList(list, "/record/required").forEach(required::add);
        var fields = new LinkedHashMap<String, Field>();
        draft.fields()
                .values()
                .forEach(field -> fields.put(field.key(), field(field, required.contains(field.key()), environment)));
        return fields;
    }

    static Field computed(String key, Words title, FieldKind kind, Expression expression) {
        return new Field(
                key,
                title,
                kind,
                false,
                Field.Limits.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                null,
                new Derived.Computed(expression),
                null);
    }

    private Field field(DraftField field, boolean required, Environment environment) {
        var hints = field.hints();
        return new Field(
                field.key(),
                new Words(
                        field.node().path("title").asString(), hints.path("en").asString()),
                field.kind(),
                required,
                limits(field),
                codes(field),
                register(field),
                by(field),
                text(hints.path("level")),
                hints.has("unit") ? words(hints.path("unit")) : null,
                hints.has("help") ? words(hints.path("help")) : null,
                reader.optional(hints.path("when"), field.pointer("/x-field/when"), FieldType.BOOLEAN),
                unique(field),
                hints.path("search").asBoolean(false),
                hints.path("sort").asBoolean(false),
                hints.path("filter").asBoolean(false),
                personal(field),
                derived(field, environment),
                text(hints.path("source")));
    }

    private Field.Limits limits(DraftField field) {
        var node = field.node();
        Pattern pattern = null;
        if (node.has("pattern")) {
            try {
                pattern = Pattern.compile(node.path("pattern").asString());
            } catch (PatternSyntaxException wrong) {
                reader.refuse(
                        field.pointer("/pattern"),
                        "field-pattern",
                        "正则表达式有误：" + wrong.getDescription(),
                        "the pattern is wrong: " + wrong.getDescription(),
                        new Words("改正 pattern", "put the pattern right"));
            }
        }
        return new Field.Limits(
                integer(node.path("minLength")),
                integer(node.path("maxLength")),
                pattern,
                number(node.path("minimum")),
                number(node.path("maximum")),
                number(node.path("exclusiveMinimum")),
                number(node.path("multipleOf")));
    }

    private @Nullable String codes(DraftField field) {
        var key = text(field.hints().path("codes"));
        var isCode = field.kind() == FieldKind.CODE || field.kind() == FieldKind.CODES;
        if (isCode != (key != null)) {
            reader.refuse(
                    field.pointer("/x-field"),
                    "field-codes",
                    isCode ? "代码字段要写 codes" : "只有代码字段才写 codes",
                    isCode ? "a field of codes needs codes" : "only a field of codes has codes",
                    new Words("kind: code 与 codes 同时写", "write kind: code and codes together"));
        } else if (key != null && codes.find(key).isEmpty()) {
            reader.refuse(
                    field.pointer("/x-field/codes"),
                    "dangling-codes",
                    "没有代码表“%s”".formatted(key),
                    "there is no code list “%s”".formatted(key),
                    codes.lists().isEmpty()
                            ? new Words("在 codes/ 下补上 %s.csv".formatted(key), "add codes/%s.csv".formatted(key))
                            : NearNames.of(key, codes.lists().keySet(), new Words("可用的有", "there are")));
        }
        return key;
    }

    private @Nullable String register(DraftField field) {
        var key = text(field.hints().path("register"));
        if ((field.kind() == FieldKind.RECORD) != (key != null)) {
            reader.refuse(
                    field.pointer("/x-field"),
                    "field-register",
                    "引用字段（kind: record）与 register 要同时写",
                    "kind: record and register go together",
                    new Words("写明引用哪个台账", "say which register it refers to"));
        } else if (key != null && !others.containsKey(key)) {
            reader.refuse(
                    field.pointer("/x-field/register"),
                    "dangling-register",
                    "没有台账“%s”".formatted(key),
                    "there is no register “%s”".formatted(key),
                    NearNames.of(key, others.keySet(), new Words("可用的有", "there are")));
            return null;
        }
        return key;
    }

    private @Nullable String by(DraftField field) {
        var by = text(field.hints().path("by"));
        var register = text(field.hints().path("register"));
        var other = register == null ? null : others.get(register);
        if (by != null
                && other != null
                && (other.fields().get(by) == null
                        || !other.fields().get(by).hints().path("unique").asBoolean(false))) {
            reader.refuse(
                    field.pointer("/x-field/by"),
                    "dangling-field",
                    "台账“%s”没有不重复的字段“%s”".formatted(register, by),
                    "the register “%s” has no unique field “%s”".formatted(register, by),
                    new Words("写对方 unique: true 的字段", "name a field of it that is unique"));
        }
        return by;
    }

    private @Nullable List<String> unique(DraftField field) {
        return field.hints().path("unique").asBoolean(false)
                ? reader.fieldList(field.hints().path("with"), field.pointer("/x-field/with"))
                : null;
    }

    private Field.@Nullable Personal personal(DraftField field) {
        var node = field.hints().path("personal");
        if (!node.isObject()) {
            return null;
        }
        if (!field.kind().isText() && field.kind() != FieldKind.FILES) {
            reader.refuse(
                    field.pointer("/x-field/personal"),
                    "field-type",
                    "个人信息字段只能是文字或材料",
                    "a personal field holds text or documents",
                    new Words("改 kind，或拆成两个字段", "change its kind, or make it two fields"));
        }
        return new Field.Personal(
                words(node.path("why")),
                Field.Mask.valueOf(node.path("mask").asString("all").toUpperCase(Locale.ROOT)));
    }

    private @Nullable Derived derived(DraftField field, Environment environment) {
        var hints = field.hints();
        if (hints.has("computed")) {
            var wanted = field.type();
            var expression =
                    reader.expression(hints.path("computed"), field.pointer("/x-field/computed"), environment, wanted);
            return expression == null ? null : new Derived.Computed(expression);
        }
        if (hints.has("overlaps")) {
            return overlapping(field, hints.path("overlaps"), environment);
        }
        for (var over : Over.values()) {
            var key = over.name().toLowerCase(Locale.ROOT);
            if (hints.has(key)) {
                return linked(field, over, hints.path(key), field.pointer("/x-field/" + key));
            }
        }
        return null;
    }

    private @Nullable Derived overlapping(DraftField field, JsonNode node, Environment environment) {
        var at = field.pointer("/x-field/overlaps");
        if (field.kind() != FieldKind.INTEGER) {
            reader.refuse(
                    at,
                    "field-type",
                    "重叠的条数是整数",
                    "how many overlap is a whole number",
                    new Words("写 type: integer", "write type: integer"));
            return null;
        }
        var from = reader.kind(node.path("from"), at + "/from", FieldKind.DATE);
        var to = reader.kind(node.path("to"), at + "/to", FieldKind.DATE);
        var where = node.has("where")
                ? reader.expression(node.path("where"), at + "/where", environment, FieldType.BOOLEAN)
                : null;
        return from == null || to == null
                ? null
                : new Derived.Overlapping(reader.fieldList(node.path("by"), at + "/by"), from, to, where);
    }

    private @Nullable Derived linked(DraftField field, Over over, JsonNode node, String at) {
        var of = others.get(node.path("of").asString());
        var via = node.path("via").asString();
        if (of == null
                || of.fields().get(via) == null
                || !of.fields().get(via).hints().path("register").asString("").equals(draft.key())) {
            reader.refuse(
                    at,
                    "dangling-field",
                    "没有台账“%s”以字段“%s”引用本台账".formatted(node.path("of").asString(), via),
                    "no register “%s” refers here by its field “%s”"
                            .formatted(node.path("of").asString(), via),
                    new Words(
                            "of 写对方台账，via 写它引用本台账的字段", "of names the other register, via its field that refers here"));
            return null;
        }
        var world = RegisterReader.environment(of.type(), types, draft.file().pack());
        var where = node.has("where")
                ? reader.expression(node.path("where"), at + "/where", world, FieldType.BOOLEAN)
                : null;
        var value = node.has("value")
                ? reader.expression(node.path("value"), at + "/value", world, over == Over.COUNT ? null : field.type())
                : null;
        if ((over == Over.COUNT) == node.has("value")) {
            reader.refuse(
                    at,
                    "linked-value",
                    over == Over.COUNT ? "count 不写 value" : "要写 value：对什么求值",
                    over == Over.COUNT ? "a count takes no value" : "it needs a value",
                    new Words(
                            "count 只数条数；sum、greatest、least 写 value",
                            "count counts; sum, greatest and least take a value"));
            return null;
        }
        return new Linked(over, of.key(), via, where, value);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static @Nullable Integer integer(JsonNode node) {
        return node.isNumber() ? node.asInt() : null;
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? new BigDecimal(node.asString()) : null;
    }
}
