package hongqiao.register.definition;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.expression.Environment;
import hongqiao.expression.Expression;
import hongqiao.expression.Expressions;
import hongqiao.expression.FieldType;
import hongqiao.expression.RowType;
import hongqiao.pack.CheckedYaml;
import hongqiao.pack.Codes;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackValues;
import hongqiao.register.definition.Register.Conflict;
import hongqiao.register.definition.Register.Criteria;
import hongqiao.register.definition.Register.Criterion;
import hongqiao.register.definition.Register.Due;
import hongqiao.register.definition.Register.Exchange;
import hongqiao.register.definition.Register.Link;
import hongqiao.register.definition.Register.Listing;
import hongqiao.register.definition.Register.NoOverlap;
import hongqiao.register.definition.Register.Rule;
import hongqiao.register.definition.Register.Section;
import hongqiao.register.definition.Register.View;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one register's file, and says what in it leads nowhere. What is wrong is left out, so that one fault is told once. */
final class RegisterReader {

    private final RegisterKind.Draft draft;
    private final Map<String, RegisterKind.Draft> others;
    private final CheckedYaml yaml;
    private final JsonNode tree;
    private final PackContent content;
    private final Codes codes;
    private final FieldReader fields;
    private final Environment environment;

    RegisterReader(
            RegisterKind.Draft draft,
            Map<String, RegisterKind.Draft> others,
            Map<String, RowType> types,
            Codes codes,
            PackContent content) {
        this.draft = draft;
        this.others = others;
        this.yaml = draft.yaml();
        this.tree = yaml.tree();
        this.content = content;
        this.codes = codes;
        this.environment = environment(draft.type(), types, draft.file().pack());
        this.fields = new FieldReader(draft, others, types, codes, this);
    }

    static Environment environment(RowType root, Map<String, RowType> types, String pack) {
        return new Environment(root, types, Map.of("values", new FieldType.Reference(PackValues.typeName(pack))));
    }

    Register read() {
        var all = fields.read(environment);
        all.putAll(criteriaFields());
        var stages = tree.has("stages") ? new StageReader(draft, others, this, environment).read() : null;
        new ComputedCircle(all, yaml).check();
        new RegisterLint(draft, others, all, yaml).check();
        return new Register(
                draft.key(),
                draft.file().pack(),
                words(tree.path("title")),
                words(tree.path("description")),
                known(tree.path("titleField"), "/titleField"),
                tree.path("simulated").asBoolean(false),
                access(),
                place(),
                tree.has("timeline") ? timeline(tree.path("timeline")) : null,
                all,
                list(
                        tree.path("sections"),
                        "/sections",
                        (node, at) -> new Section(
                                words(node.path("title")),
                                optional(node.path("when"), at + "/when", FieldType.BOOLEAN),
                                fieldList(node.path("fields"), at + "/fields"))),
                new Listing(
                        fieldList(tree.path("list").path("columns"), "/list/columns"),
                        sort(tree.path("list").path("sort"), "/list/sort")),
                present(list(tree.path("views"), "/views", this::view)),
                present(list(tree.path("rules"), "/rules", this::rule)),
                present(list(tree.path("criteria"), "/criteria", this::criteria)),
                stages,
                present(list(tree.path("dues"), "/dues", this::due)),
                present(list(tree.path("links"), "/links", this::link)),
                list(
                        tree.path("noOverlap"),
                        "/noOverlap",
                        (node, at) -> new NoOverlap(
                                fieldList(node.path("by"), at + "/by"),
                                known(node.path("from"), at + "/from"),
                                known(node.path("to"), at + "/to"),
                                optional(node.path("where"), at + "/where", FieldType.BOOLEAN),
                                words(node.path("message")))),
                new MatchingReader(draft, codes, this).read(),
                list(
                        tree.path("exchanges"),
                        "/exchanges",
                        (node, at) -> new Exchange(
                                node.path("exchange").asString(),
                                words(node.path("title")),
                                fieldList(node.path("fields"), at + "/fields"),
                                Conflict.valueOf(
                                        node.path("conflict").asString().toUpperCase(Locale.ROOT)))),
                tree.has("public") ? new PublicationReader(draft, this, environment).read() : null,
                words(tree.path("source").path("document")),
                draft.type(),
                environment);
    }

    private Map<Verb, Set<String>> access() {
        var access = new EnumMap<Verb, Set<String>>(Verb.class);
        for (var verb : Verb.values()) {
            var node = tree.path("access").path(verb.key());
            if (node.isArray()) {
                access.put(verb, roles(node, "/access/" + verb.key()));
            } else if (verb == Verb.IMPORT || verb == Verb.EXPORT) {
                access.put(verb, roles(tree.path("access").path("edit"), "/access/edit"));
            }
        }
        return access;
    }

    Set<String> roles(JsonNode node, String pointer) {
        var roles = new HashSet<String>();
        for (int i = 0; i < node.size(); i++) {
            var role = node.get(i).asString();
            if (!content.hasRole(role)) {
                refuse(
                        pointer + "/" + i,
                        "unknown-role",
                        "没有角色“%s”".formatted(role),
                        "there is no role “%s”".formatted(role),
                        NearNames.of(role, content.roles(), new Words("可用的有", "there are")));
            }
            roles.add(role);
        }
        return roles;
    }

    private Place place() {
        var node = tree.path("place");
        return new Place(
                kind(node.path("area"), "/place/area", FieldKind.AREA),
                kind(node.path("point"), "/place/point", FieldKind.POINT),
                kind(node.path("unit"), "/place/unit", FieldKind.UNIT),
                node.path("shared").asBoolean(false));
    }

    private Register.Timeline timeline(JsonNode node) {
        return new Register.Timeline(
                kind(node.path("from"), "/timeline/from", FieldKind.DATE),
                kind(node.path("to"), "/timeline/to", FieldKind.DATE),
                kind(node.path("actualFrom"), "/timeline/actualFrom", FieldKind.DATE),
                kind(node.path("actualTo"), "/timeline/actualTo", FieldKind.DATE));
    }

    @Nullable
    String kind(JsonNode node, String pointer, FieldKind wanted) {
        if (!node.isString()) {
            return null;
        }
        var key = known(node, pointer);
        var field = draft.fields().get(key);
        if (field != null && field.kind() != wanted) {
            refuse(
                    pointer,
                    "field-type",
                    "“%s”不是 %s 类字段".formatted(key, wanted.key()),
                    "“%s” is no field of kind %s".formatted(key, wanted.key()),
                    new Words("换一个字段，或改它的 kind", "name another field, or change its kind"));
        }
        return key;
    }

    private @Nullable View view(JsonNode node, String at) {
        var where = expression(node.path("where"), at + "/where", environment, FieldType.BOOLEAN);
        return where == null
                ? null
                : new View(
                        node.path("view").asString(),
                        words(node.path("title")),
                        where,
                        fieldList(node.path("columns"), at + "/columns"),
                        sort(node.path("sort"), at + "/sort"));
    }

    private @Nullable Rule rule(JsonNode node, String at) {
        var when = optional(node.path("when"), at + "/when", FieldType.BOOLEAN);
        var must = expression(node.path("must"), at + "/must", environment, FieldType.BOOLEAN);
        return must == null
                ? null
                : new Rule(
                        node.path("rule").asString(),
                        when,
                        must,
                        words(node.path("message")),
                        node.has("field") ? known(node.path("field"), at + "/field") : null,
                        !node.path("level").asString("refuse").equals("warn"));
    }

    private @Nullable Criteria criteria(JsonNode node, String at) {
        var items = present(list(node.path("items"), at + "/items", (item, where) -> {
            var must = expression(item.path("must"), where + "/must", environment, FieldType.BOOLEAN);
            var shows = optional(item.path("shows"), where + "/shows", null);
            return must == null
                    ? null
                    : new Criterion(item.path("item").asString(), words(item.path("title")), must, shows);
        }));
        return new Criteria(
                node.path("criteria").asString(),
                words(node.path("title")),
                words(node.path("source").path("document")),
                node.has("any") ? node.path("any").asInt() : null,
                items);
    }

    /** Two computed fields of each set: whether it is met, and how many conditions are not. */
    private Map<String, Field> criteriaFields() {
        var made = new LinkedHashMap<String, Field>();
        for (var node : tree.path("criteria")) {
            var key = node.path("criteria").asString();
            var items = new ArrayList<String>();
            for (var item : node.path("items")) {
                items.add("(" + item.path("must").asString() + ")");
            }
            var lacking = String.join(
                    " + ", items.stream().map(item -> "(" + item + " ? 0 : 1)").toList());
            var met = node.has("any")
                    ? String.join(
                                    " + ",
                                    items.stream()
                                            .map(item -> "(orElse(" + item + ", false) ? 1 : 0)")
                                            .toList()) + " >= "
                            + node.path("any").asInt()
                    : String.join(" && ", items);
            var title = words(node.path("title"));
            computed(key + "Met", new Words("符合" + title.zh(), "Meets: " + title.en()), FieldKind.BOOLEAN, met, made);
            computed(
                    key + "Lacking",
                    new Words(title.zh() + "未达条数", "Lacking: " + title.en()),
                    FieldKind.INTEGER,
                    lacking,
                    made);
        }
        return made;
    }

    /** A condition that does not compile has been told where it stands. */
    private void computed(String key, Words title, FieldKind kind, String text, Map<String, Field> made) {
        var checked = Expressions.check(text, environment, null);
        if (checked.expression() != null) {
            made.put(key, FieldReader.computed(key, title, kind, checked.expression()));
        }
    }

    private @Nullable Due due(JsonNode node, String at) {
        var day = expression(node.path("at"), at + "/at", environment, FieldType.DATE);
        var where = optional(node.path("where"), at + "/where", FieldType.BOOLEAN);
        var months = new ArrayList<Integer>();
        node.path("warnMonths").forEach(month -> months.add(month.asInt()));
        return day == null
                ? null
                : new Due(
                        node.path("due").asString(),
                        words(node.path("title")),
                        day,
                        where,
                        months.stream()
                                .sorted(java.util.Comparator.reverseOrder())
                                .toList());
    }

    private @Nullable Link link(JsonNode node, String at) {
        var key = node.path("register").asString();
        var other = others.get(key);
        if (other == null) {
            refuse(
                    at + "/register",
                    "dangling-register",
                    "没有台账“%s”".formatted(key),
                    "there is no register “%s”".formatted(key),
                    NearNames.of(key, others.keySet(), new Words("可用的有", "there are")));
            return null;
        }
        var via = node.path("via").asString();
        var field = other.fields().get(via);
        if (field == null || !field.hints().path("register").asString("").equals(draft.key())) {
            refuse(
                    at + "/via",
                    "dangling-field",
                    "台账“%s”没有引用本台账的字段“%s”".formatted(key, via),
                    "the register “%s” has no field “%s” that refers here".formatted(key, via),
                    new Words("写对方引用本台账的字段", "name its field that refers to this register"));
            return null;
        }
        var columns = new ArrayList<String>();
        node.path("columns").forEach(column -> columns.add(column.asString()));
        return new Link(
                key, via, words(node.path("title")), columns, node.path("chain").asBoolean(false));
    }

    private @Nullable String sort(JsonNode node, String pointer) {
        if (!node.isString()) {
            return null;
        }
        var key = node.asString().replaceFirst("^-", "");
        var field = draft.fields().get(key);
        if (field == null || !field.hints().path("sort").asBoolean(false)) {
            refuse(
                    pointer,
                    "not-sortable",
                    "不能按“%s”排序".formatted(key),
                    "lists cannot be sorted by “%s”".formatted(key),
                    new Words("在该字段的 x-field 写 sort: true", "write sort: true under the field's x-field"));
            return null;
        }
        return node.asString();
    }

    List<String> fieldList(JsonNode node, String pointer) {
        var keys = new ArrayList<String>();
        for (int i = 0; i < node.size(); i++) {
            keys.add(known(node.get(i), pointer + "/" + i));
        }
        return keys;
    }

    /** The key of a field of this register; told where there is none. */
    String known(JsonNode node, String pointer) {
        var key = node.asString("");
        if (!draft.type().fields().containsKey(key) && !draft.fields().containsKey(key)) {
            refuse(
                    pointer,
                    "dangling-field",
                    "本台账没有字段“%s”".formatted(key),
                    "the register has no field “%s”".formatted(key),
                    NearNames.of(key, draft.fields().keySet(), new Words("可用的有", "there are")));
        }
        return key;
    }

    @Nullable
    Expression optional(JsonNode node, String pointer, @Nullable FieldType wanted) {
        return node.isString() ? expression(node, pointer, environment, wanted) : null;
    }

    @Nullable
    Expression expression(JsonNode node, String pointer, Environment world, @Nullable FieldType wanted) {
        var checked = Expressions.check(node.asString(), world, wanted);
        checked.faults().forEach(fault -> yaml.refuse(pointer, fault));
        return checked.expression();
    }

    void refuse(String pointer, String code, String zh, String en, Words remedy) {
        yaml.refuse(pointer, code, new Words(zh, en), remedy);
    }

    static <T extends @Nullable Object> List<T> list(
            JsonNode nodes, String pointer, BiFunction<JsonNode, String, T> read) {
        var all = new ArrayList<T>();
        for (int i = 0; i < nodes.size(); i++) {
            all.add(read.apply(nodes.get(i), pointer + "/" + i));
        }
        return all;
    }

    static <T> List<T> present(List<@Nullable T> list) {
        return list.stream()
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }
}
