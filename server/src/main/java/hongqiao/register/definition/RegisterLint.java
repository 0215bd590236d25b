package hongqiao.register.definition;

import hongqiao.pack.CheckedYaml;
import hongqiao.shared.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What is legal one by one and yet cannot be meant: keys that stand twice, fields nobody can fill in or need not be asked. */
final class RegisterLint {

    private static final List<String> KEYED = List.of("views/view", "rules/rule", "criteria/criteria", "dues/due");

    /** What a number of an identity card or a passport is called. */
    private static final Pattern IDENTITY = Pattern.compile(
            "身份证|证件号|护照号|(?i)\\b(identity|id) ?(card|number|no)\\b|passport|idCard|idNumber|identityNumber");

    private final RegisterKind.Draft draft;
    private final Map<String, RegisterKind.Draft> others;
    private final Map<String, Field> fields;
    private final CheckedYaml yaml;
    private final JsonNode tree;

    RegisterLint(
            RegisterKind.Draft draft,
            Map<String, RegisterKind.Draft> others,
            Map<String, Field> fields,
            CheckedYaml yaml) {
        this.draft = draft;
        this.others = others;
        this.fields = fields;
        this.yaml = yaml;
        this.tree = yaml.tree();
    }

    void check() {
        KEYED.forEach(this::requireUnique);
        requireAsked();
        draft.fields().values().forEach(this::requirePersonal);
        draft.fields().values().forEach(this::warnOfAskedElsewhere);
    }

    private void requireUnique(String list) {
        var name = list.substring(0, list.indexOf('/'));
        var key = list.substring(list.indexOf('/') + 1);
        var seen = new HashSet<String>();
        for (int i = 0; i < tree.path(name).size(); i++) {
            var one = tree.path(name).get(i).path(key).asString();
            if (!seen.add(one)) {
                yaml.refuse(
                        "/%s/%d/%s".formatted(name, i, key),
                        "duplicate-key",
                        new Words(
                                "“%s”在 %s 中重复".formatted(one, name), "“%s” stands twice under %s".formatted(one, name)),
                        new Words("换一个键", "give it another key"));
            }
        }
    }

    /** A required field that no section of the form and no move asks for keeps every record out. */
    private void requireAsked() {
        Set<String> asked = new HashSet<>();
        tree.path("sections").forEach(section -> section.path("fields").forEach(one -> asked.add(one.asString())));
        var required = tree.path("record").path("required");
        for (int i = 0; i < required.size(); i++) {
            var key = required.get(i).asString();
            if (fields.containsKey(key) && !asked.contains(key)) {
                yaml.refuse(
                        "/record/required/" + i,
                        "required-not-asked",
                        new Words("必填字段“%s”不在表单中".formatted(key), "“%s” is required, and on no form".formatted(key)),
                        new Words("加到 sections，或从 required 删去", "put it into a section, or take it out of required"));
            }
        }
    }

    private void requirePersonal(DraftField field) {
        var names = field.key() + " " + field.node().path("title").asString() + " "
                + field.hints().path("en").asString();
        if (!field.isPersonal() && IDENTITY.matcher(names).find()) {
            yaml.refuse(
                    field.pointer(""),
                    "identity-not-personal",
                    new Words(
                            "“%s”像证件号码，须标明为个人信息并说明为何必须登记".formatted(field.key()),
                            "“%s” looks like an identity number; it must be personal and say why it is kept"
                                    .formatted(field.key())),
                    new Words(
                            "写 personal: {why: {zh: …, en: …}, mask: tail}；不是必须就不要登记",
                            "write personal: {why: {zh: …, en: …}, mask: tail}; if it need not be kept, do not ask"));
        }
    }

    /** One entry serves all: what the record that it refers to holds already need not be typed again. */
    private void warnOfAskedElsewhere(DraftField field) {
        // What a record is called and known by is its own; figures and days may be of another year, a place of another
        // time.
        if (!field.kind().isText()
                || isDerived(field)
                || field.key().equals(tree.path("titleField").asString())
                || field.hints().path("unique").asBoolean(false)) {
            return;
        }
        draft.fields().values().stream()
                .filter(one -> one.kind() == FieldKind.RECORD)
                .forEach(reference -> {
                    var other = others.get(reference.hints().path("register").asString(""));
                    if (other == null || other.key().equals(draft.key())) {
                        return;
                    }
                    var held = other.fields().get(field.key());
                    if (held != null
                            && !isDerived(held)
                            && held.kind() == field.kind()
                            && Objects.equals(
                                    held.hints().get("codes"), field.hints().get("codes"))
                            && Objects.equals(
                                    held.node().path("title"), field.node().path("title"))) {
                        yaml.warn(
                                field.pointer(""),
                                "asked-elsewhere",
                                new Words(
                                        "“%s”在台账“%s”里已经有了".formatted(field.key(), other.key()),
                                        "the register “%s” holds “%s” already".formatted(other.key(), field.key())),
                                new Words(
                                        "改为 computed: %s.%s，不必再填".formatted(reference.key(), field.key()),
                                        "make it computed: %s.%s, so that nobody types it again"
                                                .formatted(reference.key(), field.key())));
                    }
                });
    }

    private static boolean isDerived(DraftField field) {
        return List.of("computed", "count", "sum", "greatest", "least", "overlaps").stream()
                .anyMatch(field.hints()::has);
    }
}
