package hongqiao.register.definition;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.expression.Environment;
import hongqiao.expression.FieldType;
import hongqiao.register.definition.Register.Publication;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a register publishes, and refuses what must not be public. */
final class PublicationReader {

    /** What one can choose by. */
    private static final Set<FieldKind> CHOICES =
            Set.of(FieldKind.CODE, FieldKind.UNIT, FieldKind.AREA, FieldKind.BOOLEAN, FieldKind.INTEGER);

    /** Of another register, or a document that nobody has looked through. */
    private static final Set<FieldKind> NEVER = Set.of(FieldKind.RECORD, FieldKind.FILES);

    private final RegisterKind.Draft draft;
    private final RegisterReader register;
    private final Environment environment;
    private final JsonNode tree;

    PublicationReader(RegisterKind.Draft draft, RegisterReader register, Environment environment) {
        this.draft = draft;
        this.register = register;
        this.environment = environment;
        this.tree = draft.yaml().tree();
    }

    /** Null where its condition is none. */
    @Nullable
    Publication read() {
        var node = tree.path("public");
        var where = register.expression(node.path("where"), "/public/where", environment, FieldType.BOOLEAN);
        var fields = register.fieldList(node.path("fields"), "/public/fields");
        for (int i = 0; i < fields.size(); i++) {
            requirePublishable(fields.get(i), "/public/fields/" + i);
        }
        var title = tree.path("titleField").asString();
        if (!fields.contains(title)) {
            register.refuse(
                    "/public/fields",
                    "title-not-published",
                    "没有公开名称字段“%s”".formatted(title),
                    "the title field “%s” is not published".formatted(title),
                    new Words("把它列入 public.fields", "list it in public.fields"));
        }
        var filters = among(node.path("filters"), "/public/filters", fields, CHOICES, "filter-not-published");
        var search = node.has("search")
                ? among(node.path("search"), "/public/search", fields, texts(), "search-not-published")
                : fields.stream().filter(this::isSearched).toList();
        return where == null
                ? null
                : new Publication(
                        words(node.has("title") ? node.path("title") : tree.path("title")),
                        words(node.has("description") ? node.path("description") : tree.path("description")),
                        where,
                        fields,
                        search,
                        filters);
    }

    private static Set<FieldKind> texts() {
        return Set.of(FieldKind.TEXT, FieldKind.LONGTEXT, FieldKind.USCC);
    }

    private boolean isSearched(String key) {
        var field = draft.fields().get(key);
        return field != null
                && texts().contains(field.kind())
                && field.hints().path("search").asBoolean(false);
    }

    private void requirePublishable(String key, String pointer) {
        var field = draft.fields().get(key);
        if (field == null) {
            return;
        }
        if (field.isPersonal()) {
            register.refuse(
                    pointer,
                    "personal-published",
                    "个人信息“%s”不得公开".formatted(key),
                    "“%s” is personal and must not be published".formatted(key),
                    new Words("从 public.fields 中删去", "take it out of public.fields"));
        } else if (NEVER.contains(field.kind())) {
            register.refuse(
                    pointer,
                    "field-not-publishable",
                    "“%s”是附件或对其他台账的引用，不能公开".formatted(key),
                    "“%s” is a document or refers to another register; it cannot be published".formatted(key),
                    new Words("公开一个写明其名称的计算字段", "publish a computed field that gives its name"));
        }
    }

    private List<String> among(JsonNode node, String pointer, List<String> fields, Set<FieldKind> kinds, String code) {
        var keys = register.fieldList(node, pointer);
        for (int i = 0; i < keys.size(); i++) {
            var field = draft.fields().get(keys.get(i));
            if (field != null && (!fields.contains(keys.get(i)) || !kinds.contains(field.kind()))) {
                register.refuse(
                        pointer + "/" + i,
                        code,
                        "“%s”没有公开，或不是可用的种类".formatted(keys.get(i)),
                        "“%s” is not published, or not of a kind that serves".formatted(keys.get(i)),
                        new Words("先列入 public.fields，或换一个字段", "list it in public.fields, or name another field"));
            }
        }
        return keys;
    }
}
