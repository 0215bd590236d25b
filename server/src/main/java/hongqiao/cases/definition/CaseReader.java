package hongqiao.cases.definition;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.cases.definition.CaseType.MatterUse;
import hongqiao.cases.definition.CaseType.Opening;
import hongqiao.cases.definition.CaseType.Part;
import hongqiao.cases.definition.CaseType.PlanUse;
import hongqiao.cases.definition.CaseType.Relation;
import hongqiao.cases.definition.CaseType.State;
import hongqiao.expression.Environment;
import hongqiao.expression.Expression;
import hongqiao.expression.Expressions;
import hongqiao.expression.FieldType;
import hongqiao.expression.RowType;
import hongqiao.pack.CheckedYaml;
import hongqiao.pack.CodeKind;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackFile;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.FormReader;
import hongqiao.register.definition.Register;
import hongqiao.shared.NearNames;
import hongqiao.shared.Sha256;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one type of case, and says what in it leads nowhere. What is wrong is left out, so that one fault is told once. */
final class CaseReader {

    /** What conditions may read of a case besides its fields. */
    static final Map<String, FieldType> FACTS = Map.of(
            "number", FieldType.TEXT,
            "state", FieldType.TEXT,
            "openedAt", FieldType.INSTANT,
            "dispatches", FieldType.INTEGER,
            "returns", FieldType.INTEGER,
            "unfinished", FieldType.INTEGER,
            "declined", FieldType.INTEGER,
            "level", FieldType.INTEGER,
            "lead", FieldType.INTEGER,
            "whose", FieldType.INTEGER);

    private final PackContent content;
    private final PackFile file;
    private final CheckedYaml yaml;
    private final JsonNode tree;
    private final String key;
    private final Map<String, MatterTable> tables;
    private final Register form;
    private final Environment environment;
    private final Set<String> told;
    private boolean sound = true;

    /** @param told as {@link TellingCheck#told} has them */
    CaseReader(
            PackContent content,
            PackFile file,
            CheckedYaml yaml,
            String key,
            Map<String, MatterTable> tables,
            Set<String> told) {
        this.content = content;
        this.file = file;
        this.yaml = yaml;
        this.tree = yaml.tree();
        this.key = key;
        this.tables = tables;
        this.told = told;
        this.form = FormReader.read(content, file, yaml, key);
        var fields = new LinkedHashMap<>(form.type().fields());
        FACTS.forEach((name, type) -> {
            refuseReserved(name);
            fields.put(name, type);
        });
        CaseFacts.names().forEach(this::refuseReserved);
        this.environment = new Environment(
                new RowType(key, fields),
                form.environment().types(),
                form.environment().variables());
    }

    private void refuseReserved(String name) {
        if (form.find(name).isPresent()) {
            refuse(
                    "/record/properties/" + name,
                    "field-reserved",
                    "“%s”是每个案件自带的名称".formatted(name),
                    "every case has “%s” already".formatted(name),
                    new Words("换一个字段名", "give the field another name"));
        }
    }

    CaseType read() {
        var states = new LinkedHashMap<String, State>();
        tree.path("states")
                .propertyStream()
                .forEach(entry -> states.put(
                        entry.getKey(),
                        new State(
                                entry.getKey(),
                                words(entry.getValue()),
                                entry.getValue().path("final").asBoolean(false),
                                entry.getValue().path("tone").asString("plain"),
                                entry.getValue().path("deferred").asBoolean(false))));
        var parts = new LinkedHashMap<String, Part>();
        tree.path("parts")
                .propertyStream()
                .forEach(entry -> parts.put(entry.getKey(), part(entry.getKey(), entry.getValue())));
        var stepReader = new StepReader(this, parts);
        var steps = stepReader.read();
        var clocks = new ClockReader(this).read();
        var cards = new CardReader(this, steps);
        var type = new CaseType(
                key,
                file.pack(),
                words(tree.path("title")),
                form,
                access(parts),
                tree.path("number").asString(),
                matters(),
                optional(tree.path("answers"), "/answers", FieldType.TEXT),
                optional(tree.path("leads"), "/leads", FieldType.INTEGER),
                tree.has("assigned") ? field(tree.path("assigned"), "/assigned", FieldKind.UNIT) : null,
                tree.has("keepsOut") ? field(tree.path("keepsOut"), "/keepsOut", FieldKind.UNIT) : null,
                unmasking(),
                repeats(),
                parts,
                states,
                state(tree.path("first"), "/first"),
                formerly(states),
                steps,
                clocks,
                new MergingReader(this, key).read(stepReader),
                confidence(parts, stepReader),
                forPlan(),
                new TriageReader(this).read(states),
                cards.card(),
                cards.orders(),
                words(tree.path("source").path("document")),
                environment,
                Sha256.hex(tree.toString()).substring(0, 16));
        requireOpenToPublish();
        if (sound) {
            new CaseLint(type, yaml, told)
                    .check(); // where a name leads nowhere, so do the ways, and that is told already
        }
        return type;
    }

    private Map<String, String> formerly(Map<String, State> states) {
        var formerly = new LinkedHashMap<String, String>();
        tree.path("formerly").propertyStream().forEach(entry -> {
            var at = "/formerly/" + entry.getKey();
            var now = state(entry.getValue(), at);
            if (states.containsKey(entry.getKey())) {
                refuse(
                        at,
                        "formerly-still-there",
                        "状态“%s”还在，不能同时是旧状态".formatted(entry.getKey()),
                        "the state “%s” is still there, so it is no former one".formatted(entry.getKey()),
                        new Words("去掉这一行", "take the line out"));
            } else if (states.containsKey(now) && states.get(now).last()) {
                refuse(
                        at,
                        "formerly-closes",
                        "换版不能结案，“%s”是终点".formatted(now),
                        "another edition closes no case, and “%s” is final".formatted(now),
                        new Words("写一个不是终点的状态", "name a state that is not final"));
            }
            formerly.put(entry.getKey(), now);
        });
        return Map.copyOf(formerly);
    }

    private List<String> unmasking() {
        var named = new ArrayList<String>();
        var node = tree.path("unmasking");
        for (int i = 0; i < node.size(); i++) {
            named.add(named(node.get(i), "/unmasking/" + i, tree.path("parts"), "dangling-part", "一方", "part"));
        }
        return named;
    }

    private void requireOpenToPublish() {
        if (tree.has("public") && tree.has("confidential")) {
            refuse(
                    "/public",
                    "confidential-published",
                    "有保密案件的类型不得公开",
                    "a type with confidential cases publishes none",
                    new Words("删去 public 或 confidential", "take out public or confidential"));
        }
    }

    private @Nullable PlanUse forPlan() {
        var node = tree.path("forPlan");
        if (!node.isObject()) {
            return null;
        }
        var shows = new ArrayList<String>();
        for (int i = 0; i < node.path("shows").size(); i++) {
            var name = field(node.path("shows").get(i), "/forPlan/shows/" + i, null);
            if (form.find(name).filter(field -> field.personal() != null).isPresent()) {
                refuse(
                        "/forPlan/shows/" + i,
                        "personal-in-list",
                        "个人信息“%s”不列在清单中".formatted(name),
                        "“%s” is personal and stands in no list".formatted(name),
                        new Words("从 forPlan.shows 中删去", "take it out of forPlan.shows"));
            }
            shows.add(name);
        }
        return new PlanUse(field(node.path("item"), "/forPlan/item", FieldKind.PLANITEM), List.copyOf(shows));
    }

    private List<String> repeats() {
        var named = new ArrayList<String>();
        var node = tree.path("repeats");
        for (int i = 0; i < node.size(); i++) {
            var name = field(node.get(i), "/repeats/" + i, null);
            if (form.find(name).filter(field -> !field.isPersonal()).isPresent()) {
                refuse(
                        "/repeats/" + i,
                        "repeat-not-personal",
                        "“%s”不是个人信息字段".formatted(name),
                        "“%s” is no personal field".formatted(name),
                        new Words(
                                "写登记人、电话一类的字段；编号和事项用列表查",
                                "name a person or a telephone; lists find numbers and matters"));
            }
            named.add(name);
        }
        return named;
    }

    private Part part(String name, JsonNode node) {
        var is = node.has("is") ? Relation.valueOf(node.path("is").asString().toUpperCase(Locale.ROOT)) : Relation.ANY;
        if (is.isOfficers() != node.has("roles")) {
            refuse(
                    "/parts/" + name,
                    "part-roles",
                    is.isOfficers() ? "没有写由哪些角色担任" : "系统或反映人一方不写 roles",
                    is.isOfficers() ? "it says no roles" : "the system or the reporter plays it: no roles",
                    new Words(
                            "roles 写角色的键；is: system、is: reporter 不写 roles",
                            "name roles; with is: system or is: reporter none"));
        }
        return new Part(name, words(node), is, roles(node.path("roles"), "/parts/" + name + "/roles"));
    }

    private Map<CaseVerb, Set<String>> access(Map<String, Part> parts) {
        var access = new EnumMap<CaseVerb, Set<String>>(CaseVerb.class);
        for (var verb : CaseVerb.values()) {
            access.put(verb, roles(tree.path("access").path(verb.key()), "/access/" + verb.key()));
        }
        var taking = new HashSet<String>();
        parts.values().forEach(part -> taking.addAll(part.roles()));
        access.put(CaseVerb.STEP, taking);
        var merging = new HashSet<String>();
        tree.path("merging").path("by").forEach(part -> {
            if (parts.containsKey(part.asString())) {
                merging.addAll(parts.get(part.asString()).roles());
            }
        });
        access.put(CaseVerb.MERGE, merging);
        parts.values()
                .forEach(part -> part.roles().stream()
                        .filter(role ->
                                !access.getOrDefault(CaseVerb.READ, Set.of()).contains(role))
                        .forEach(role -> refuse(
                                "/parts/" + part.key() + "/roles",
                                "part-blind",
                                "角色“%s”是一方，却不在 access.read 中".formatted(role),
                                "the role “%s” takes part and may not read".formatted(role),
                                new Words("加到 access.read", "add it to access.read"))));
        return access;
    }

    /** The parts it names, and whoever handles it. */
    private @Nullable Confidence confidence(Map<String, Part> parts, StepReader steps) {
        var node = tree.path("confidential");
        if (!node.isObject()) {
            return null;
        }
        var named = steps.parts(node.path("readers"), "/confidential/readers");
        var roles = Confidence.roles(parts.values(), part -> named.contains(part.key()));
        var when = optional(node.path("when"), "/confidential/when", FieldType.BOOLEAN);
        if (!node.has("when")) {
            roles(tree.path("access").path("open"), "").stream()
                    .filter(role -> !roles.contains(role))
                    .findFirst()
                    .ifPresent(role -> refuse(
                            "/confidential/readers",
                            "confidential-opener",
                            "角色“%s”能登记，却看不到自己登记的".formatted(role),
                            "the role “%s” opens cases that it may not see".formatted(role),
                            new Words("把担任它的一方写进 readers", "name a part that it plays under readers")));
        }
        return new Confidence(when, roles);
    }

    private Set<String> roles(JsonNode node, String pointer) {
        var roles = new LinkedHashSet<String>();
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

    private @Nullable MatterUse matters() {
        if (!tree.has("matters")) {
            return null;
        }
        var name = field(tree.path("matters").path("field"), "/matters/field", FieldKind.CODE);
        var table = tree.path("matters").path("table").asString();
        var found = tables.get(table);
        if (found == null) {
            refuse(
                    "/matters/table",
                    "dangling-matters",
                    "没有事项表“%s”".formatted(table),
                    "there are no matters “%s”".formatted(table),
                    NearNames.of(table, tables.keySet(), new Words("可用的有", "there are")));
        }
        var codes = form.find(name).map(field -> field.codes()).orElse(null);
        if (found == null || codes == null) {
            return null;
        }
        content.of(CodeKind.class)
                .find(codes)
                .ifPresent(list -> found.rows().keySet().stream()
                        .filter(code -> list.find(code).isEmpty())
                        .sorted()
                        .forEach(code -> refuse(
                                "/matters/table",
                                "dangling-code",
                                "事项表“%s”的代码“%s”不在代码表“%s”".formatted(table, code, codes),
                                "matters “%s” have “%s”, which is not in the code list “%s”"
                                        .formatted(table, code, codes),
                                new Words("改正事项表", "put the table right"))));
        return new MatterUse(name, codes, table);
    }

    /** Codes of the list that its matters are of; empty where it knows none. */
    Set<String> matterCodes() {
        var field = form.find(tree.path("matters").path("field").asString(""));
        return field.map(one -> one.codes())
                .flatMap(codes -> content.of(CodeKind.class).find(codes))
                .map(list -> list.codes().keySet())
                .orElse(Set.of());
    }

    /** Types that openings name, once all have been read; their fields too. */
    void checkOpenings(Map<String, CaseType> types) {
        new MergingReader(this, key).check(types);
        checkOpening(tree.path("merging").path("opens"), "/merging/opens", types);
        tree.path("steps")
                .propertyStream()
                .forEach(step ->
                        checkOpening(step.getValue().path("opens"), "/steps/" + step.getKey() + "/opens", types));
        tree.path("clocks")
                .propertyStream()
                .forEach(clock -> checkOpening(
                        clock.getValue().path("breach").path("opens"),
                        "/clocks/" + clock.getKey() + "/breach/opens",
                        types));
    }

    private void checkOpening(JsonNode node, String at, Map<String, CaseType> types) {
        if (!node.isObject()) {
            return;
        }
        var type = types.get(node.path("case").asString());
        if (type == null) {
            CaseKind.refuseType(yaml, at + "/case", node.path("case").asString(), types.keySet());
            return;
        }
        node.path("with").propertyNames().stream()
                .filter(name -> type.form().find(name).isEmpty())
                .forEach(name -> refuse(
                        at + "/with/" + name,
                        "dangling-field",
                        "案件类型“%s”没有字段“%s”".formatted(type.key(), name),
                        "the case type “%s” has no field “%s”".formatted(type.key(), name),
                        NearNames.of(name, type.form().fields().keySet(), new Words("可用的有", "there are"))));
        type.form().stored().stream()
                .filter(field -> field.required() && !node.path("with").has(field.key()))
                .forEach(field -> refuse(
                        at + "/with",
                        "opening-incomplete",
                        "没有给出必填字段“%s”".formatted(field.key()),
                        "the required field “%s” is not given".formatted(field.key()),
                        new Words("在 with 中写上它", "give it under with")));
    }

    @Nullable
    Opening opening(JsonNode node, String at) {
        if (!node.isObject()) {
            return null;
        }
        return new Opening(
                node.path("case").asString(), with(node, at), node.path("once").asBoolean(false));
    }

    /** Fields of another case, worked out over this one. */
    Map<String, Expression> with(JsonNode node, String at) {
        var with = new LinkedHashMap<String, Expression>();
        node.path("with").propertyStream().forEach(entry -> {
            var value = expression(entry.getValue(), at + "/with/" + entry.getKey(), null);
            if (value != null) {
                with.put(entry.getKey(), value);
            }
        });
        return with;
    }

    String state(JsonNode node, String pointer) {
        return named(node, pointer, tree.path("states"), "dangling-state", "状态", "state");
    }

    /** Of a list: in its order, each once. */
    Set<String> steps(JsonNode node, String pointer) {
        var steps = new LinkedHashSet<String>();
        for (int i = 0; i < node.size(); i++) {
            var step = node.get(i).asString();
            steps.add(
                    step.equals(CaseType.OPENING)
                            ? step
                            : named(node.get(i), pointer + "/" + i, tree.path("steps"), "dangling-step", "步骤", "step"));
        }
        return steps;
    }

    String named(JsonNode node, String pointer, JsonNode among, String code, String zh, String en) {
        var name = node.asString("");
        if (!among.has(name)) {
            sound = false;
            refuse(
                    pointer,
                    code,
                    "没有%s“%s”".formatted(zh, name),
                    "there is no %s “%s”".formatted(en, name),
                    NearNames.of(name, among.propertyNames(), new Words("可用的有", "there are")));
        }
        return name;
    }

    /** @param kind null: any */
    String field(JsonNode node, String pointer, @Nullable FieldKind kind) {
        var name = node.asString("");
        var field = form.find(name);
        if (field.isEmpty()) {
            refuse(
                    pointer,
                    "dangling-field",
                    "没有字段“%s”".formatted(name),
                    "there is no field “%s”".formatted(name),
                    NearNames.of(name, form.fields().keySet(), new Words("可用的有", "there are")));
        } else if (kind != null && field.get().kind() != kind) {
            refuse(
                    pointer,
                    "field-type",
                    "“%s”不是 %s 类字段".formatted(name, kind.key()),
                    "“%s” is no field of kind %s".formatted(name, kind.key()),
                    new Words("换一个字段，或改它的 kind", "name another field, or change its kind"));
        }
        return name;
    }

    @Nullable
    Expression optional(JsonNode node, String pointer, FieldType wanted) {
        return node.isString() ? expression(node, pointer, wanted) : null;
    }

    @Nullable
    Expression expression(JsonNode node, String pointer, @Nullable FieldType wanted) {
        var checked = Expressions.check(node.asString(), environment, wanted);
        checked.faults().forEach(fault -> yaml.refuse(pointer, fault));
        return checked.expression();
    }

    void refuse(String pointer, String code, String zh, String en, Words remedy) {
        yaml.refuse(pointer, code, new Words(zh, en), remedy);
    }

    void refuseLimit(String pointer, @Nullable String limit, @Nullable String calendar) {
        LimitCheck.problem(limit, calendar, content)
                .ifPresent(problem -> yaml.refuse(pointer, problem.code(), problem.message(), problem.remedy()));
    }

    Register form() {
        return form;
    }

    PackContent content() {
        return content;
    }

    JsonNode tree() {
        return tree;
    }

    static Collection<String> texts(JsonNode node) {
        var texts = new LinkedHashSet<String>();
        node.forEach(one -> texts.add(one.asString()));
        return texts;
    }
}
