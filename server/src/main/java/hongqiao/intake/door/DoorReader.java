package hongqiao.intake.door;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseTypes;
import hongqiao.cases.definition.CaseVerb;
import hongqiao.intake.door.Door.Follow;
import hongqiao.intake.door.Door.Most;
import hongqiao.intake.door.Door.Page;
import hongqiao.intake.door.Door.Part;
import hongqiao.intake.door.Door.Passes;
import hongqiao.intake.door.Door.Sender;
import hongqiao.pack.CheckedYaml;
import hongqiao.pack.CodeKind;
import hongqiao.pack.Codes.CodeList;
import hongqiao.pack.PackContent;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one file and holds it against the type of case that it opens. */
final class DoorReader {

    private static final Set<FieldKind> TEXTS = Set.of(FieldKind.TEXT, FieldKind.LONGTEXT);

    private static final Map<Part, Set<FieldKind>> KINDS = Map.ofEntries(
            Map.entry(Part.WORDS, TEXTS),
            Map.entry(Part.SUBJECT, Set.of(FieldKind.CODE)),
            Map.entry(Part.POINT, Set.of(FieldKind.POINT)),
            Map.entry(Part.AREA, Set.of(FieldKind.AREA)),
            Map.entry(Part.ADDRESS, TEXTS),
            Map.entry(Part.PHOTOS, Set.of(FieldKind.FILES)),
            Map.entry(Part.NAME, TEXTS),
            Map.entry(Part.PHONE, Set.of(FieldKind.PHONE)),
            Map.entry(Part.DETAILS, TEXTS),
            Map.entry(Part.RECORD, Set.of(FieldKind.RECORD)),
            Map.entry(Part.DEVICE, TEXTS),
            Map.entry(Part.CLASS, Set.of(FieldKind.TEXT, FieldKind.CODE)),
            Map.entry(Part.AT, Set.of(FieldKind.INSTANT)),
            Map.entry(Part.VALUE, Set.of(FieldKind.DECIMAL)),
            Map.entry(Part.UNIT, TEXTS),
            Map.entry(Part.EMAIL, TEXTS),
            Map.entry(Part.LETTER, TEXTS));

    private static final Set<FieldKind> ATTRIBUTES = Set.of(
            FieldKind.TEXT,
            FieldKind.LONGTEXT,
            FieldKind.INTEGER,
            FieldKind.DECIMAL,
            FieldKind.BOOLEAN,
            FieldKind.DATE,
            FieldKind.INSTANT,
            FieldKind.CODE,
            FieldKind.CODES);

    private static final Set<Part> PERSONAL = Set.of(Part.NAME, Part.PHONE, Part.EMAIL);

    /** Without the one nobody could be told, without the other what he wrote would be cut off. */
    private static final Set<Part> OF_MAILS = Set.of(Part.EMAIL, Part.LETTER);

    private final PackContent content;
    private final CheckedYaml yaml;
    private final JsonNode tree;
    private final CaseTypes types;

    DoorReader(PackContent content, CheckedYaml yaml, CaseTypes types) {
        this.content = content;
        this.yaml = yaml;
        this.tree = yaml.tree();
        this.types = types;
    }

    /** Empty where the type of case is not there; other faults are told, and the door read all the same. */
    Optional<Door> read(Collection<String> known) {
        var key = tree.path("door").asString();
        if (known.contains(key)) {
            refuse(
                    "/door",
                    "duplicate-key",
                    "已另有入口“%s”",
                    "there is a door “%s” already",
                    key,
                    new Words("换一个键", "give it another key"));
        }
        var opens = tree.path("opens").asString();
        var type = types.find(opens);
        if (type.isEmpty()) {
            dangling(
                    "/opens",
                    "dangling-case",
                    "没有案件类型“%s”",
                    "there is no case type “%s”",
                    opens,
                    types.types().keySet());
            return Optional.empty();
        }
        return Optional.of(read(key, type.get()));
    }

    private Door read(String key, CaseType type) {
        var as = tree.path("as").asString();
        if (!type.lets(CaseVerb.OPEN, as)) {
            refuse(
                    "/as",
                    "door-may-not-open",
                    "角色“%s”不能登记这类案件",
                    "the role “%s” opens no such case",
                    as,
                    new Words("写 access.open 中的角色", "name a role of access.open"));
        }
        var fills = fills(type);
        var senders = new LinkedHashSet<Sender>();
        tree.path("for").forEach(one -> senders.add(Sender.valueOf(upper(one.asString()))));
        if (senders.contains(Sender.MAIL) && !fills.keySet().containsAll(OF_MAILS)) {
            refuse(
                    "/fills",
                    "mail-door-fields",
                    "收电子邮件的入口“%s”没有写来信地址和全文填到哪里",
                    "the door “%s” takes mails and does not say where address and letter go",
                    key,
                    new Words("fills 中写 email（个人信息）和 letter", "write email (personal) and letter under fills"));
        }
        return new Door(
                key,
                words(tree.path("title")),
                words(tree.path("description")),
                senders,
                type.key(),
                as,
                fills,
                sets(type, fills.values()),
                subjects(type, fills.get(Part.SUBJECT)),
                otherwise(type, fills.get(Part.SUBJECT)),
                tree.path("anonymous").asBoolean(true),
                tree.path("named").asBoolean(false),
                tree.path("listed").asBoolean(true),
                page(tree.path("page")),
                attributes(type, fills.values()),
                new AlarmReader(
                                this,
                                tree,
                                fills,
                                codes(type, fills.get(Part.SUBJECT)),
                                codes(type, fills.get(Part.CLASS)))
                        .read(senders),
                follow(type, senders),
                new Most(
                        tree.path("most").path("hour").asInt(Most.USUAL.hour()),
                        tree.path("most").path("day").asInt(Most.USUAL.day()),
                        tree.path("most").path("all").asInt(Most.USUAL.all()),
                        tree.path("most").path("device").asInt(Most.USUAL.device())),
                passes(type, fills.get(Part.SUBJECT)));
    }

    private static Page page(JsonNode page) {
        var before = new ArrayList<Words>();
        page.path("before").forEach(one -> before.add(words(one)));
        return new Page(
                page.has("words") ? words(page.path("words")) : null,
                page.has("details") ? words(page.path("details")) : null,
                before);
    }

    private @Nullable Passes passes(CaseType type, @Nullable String field) {
        var passes = tree.path("passes");
        if (passes.isMissingNode()) {
            return null;
        }
        var at = passes.path("at").asString();
        if (type.step(at).isEmpty()) {
            dangling(
                    "/passes/at",
                    "dangling-step",
                    "没有步骤“%s”",
                    "there is no step “%s”",
                    at,
                    type.steps().keySet());
        }
        var services = new LinkedHashMap<String, String>();
        passes.path("services").propertyStream().forEach(entry -> {
            codes(type, field).ifPresent(list -> code(list, entry.getKey(), "/passes/services/" + entry.getKey()));
            services.put(entry.getKey(), entry.getValue().asString());
        });
        var otherwise = passes.path("otherwise").asString("");
        return new Passes(passes.path("to").asString(), at, services, otherwise.isEmpty() ? null : otherwise);
    }

    private Follow follow(CaseType type, Collection<Sender> senders) {
        if (tree.has("follow")) {
            return new FollowReader(this, type, tree.path("follow")).read();
        }
        if (!senders.contains(Sender.ALARM)) {
            refuse(
                    "/for",
                    "follow-needed",
                    "入口“%s”没有写告诉反映人什么",
                    "the door “%s” does not say what whoever reports is told",
                    tree.path("door").asString(),
                    new Words("加上 follow", "add follow"));
        }
        return Follow.NOTHING;
    }

    private Map<Part, String> fills(CaseType type) {
        var fills = new EnumMap<Part, String>(Part.class);
        tree.path("fills").propertyStream().forEach(entry -> {
            var part = Part.valueOf(upper(entry.getKey()));
            var name = entry.getValue().asString();
            var at = "/fills/" + entry.getKey();
            field(type, name, at).ifPresent(field -> {
                if (!KINDS.getOrDefault(part, Set.of()).contains(field.kind())) {
                    refuse(
                            at,
                            "door-field-kind",
                            "字段“%s”装不下这部分内容",
                            "the field “%s” cannot take this",
                            name,
                            new Words("换一个相应类型的字段", "name a field of that kind"));
                }
                if (part != Part.DETAILS && PERSONAL.contains(part) != field.isPersonal()) {
                    refuse(
                            at,
                            "door-field-personal",
                            PERSONAL.contains(part) ? "“%s”没有声明为个人信息" : "“%s”是个人信息字段",
                            PERSONAL.contains(part) ? "“%s” does not say that it is personal" : "“%s” is personal",
                            name,
                            new Words(
                                    "姓名、电话只写进个人信息字段，其他内容不写进",
                                    "names and numbers go into personal fields, and nothing else does"));
                }
                fills.put(part, name);
            });
        });
        return fills;
    }

    private Map<String, JsonNode> sets(CaseType type, Collection<String> filled) {
        var sets = new LinkedHashMap<String, JsonNode>();
        tree.path("sets").propertyStream().forEach(entry -> {
            var at = "/sets/" + entry.getKey();
            field(type, entry.getKey(), at).ifPresent(field -> {
                if (filled.contains(field.key())) {
                    refuse(
                            at,
                            "door-field-twice",
                            "“%s”已由反映内容填入",
                            "“%s” is filled by the report",
                            field.key(),
                            new Words("从 sets 或 fills 中删去一处", "take it out of sets or of fills"));
                }
                if (field.kind() == FieldKind.CODE) {
                    codes(field).ifPresent(list -> code(list, entry.getValue().asString(), at));
                }
                sets.put(field.key(), entry.getValue());
            });
        });
        return sets;
    }

    private List<String> attributes(CaseType type, Collection<String> filled) {
        var attributes = new ArrayList<String>();
        for (int i = 0; i < tree.path("attributes").size(); i++) {
            var at = "/attributes/" + i;
            field(type, tree.path("attributes").get(i).asString(), at).ifPresent(field -> {
                if (filled.contains(field.key()) || tree.path("sets").has(field.key())) {
                    refuse(
                            at,
                            "door-field-twice",
                            "“%s”已由 fills 或 sets 填入",
                            "“%s” is filled by fills or sets",
                            field.key(),
                            new Words("从 attributes 中删去", "take it out of attributes"));
                } else if (field.isPersonal() || !ATTRIBUTES.contains(field.kind())) {
                    refuse(
                            at,
                            "door-field-kind",
                            "字段“%s”不能由其他系统填写",
                            "another system cannot fill the field “%s”",
                            field.key(),
                            new Words(
                                    "只能写文字、数字、是否、日期、时刻和代码字段，个人信息除外",
                                    "texts, numbers, yes or no, days, moments and codes, none of them personal"));
                }
                attributes.add(field.key());
            });
        }
        return attributes;
    }

    private List<String> subjects(CaseType type, @Nullable String field) {
        var subjects = new ArrayList<String>();
        var list = codes(type, field);
        for (int i = 0; i < tree.path("subjects").size(); i++) {
            var code = tree.path("subjects").get(i).asString();
            var at = "/subjects/" + i;
            list.ifPresent(codes -> code(codes, code, at));
            subjects.add(code);
        }
        return subjects;
    }

    private @Nullable String otherwise(CaseType type, @Nullable String field) {
        if (!tree.has("otherwise")) {
            return null;
        }
        var code = tree.path("otherwise").asString();
        codes(type, field).ifPresent(list -> code(list, code, "/otherwise"));
        return code;
    }

    Optional<Field> field(CaseType type, String name, String at) {
        var field = type.form().find(name).filter(Field::isStored);
        if (field.isEmpty()) {
            dangling(
                    at,
                    "dangling-field",
                    "没有字段“%s”",
                    "there is no field “%s”",
                    name,
                    type.form().fields().keySet());
        }
        return field;
    }

    private Optional<CodeList> codes(CaseType type, @Nullable String field) {
        return type.form().find(field == null ? "" : field).flatMap(this::codes);
    }

    private Optional<CodeList> codes(Field field) {
        return field.codes() == null
                ? Optional.empty()
                : content.of(CodeKind.class).find(field.codes());
    }

    void code(CodeList list, String code, String at) {
        if (list.find(code).isEmpty()) {
            dangling(
                    at,
                    "dangling-code",
                    "代码表没有“%s”",
                    "the list has no code “%s”",
                    code,
                    list.codes().keySet());
        }
    }

    void dangling(String at, String code, String zh, String en, String name, Collection<String> known) {
        refuse(at, code, zh, en, name, NearNames.of(name, known, new Words("可用的有", "there are")));
    }

    void refuse(String at, String code, String zh, String en, String name, Words remedy) {
        yaml.refuse(at, code, new Words(zh.formatted(name), en.formatted(name)), remedy);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
