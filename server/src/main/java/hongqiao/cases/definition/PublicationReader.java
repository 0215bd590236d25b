package hongqiao.cases.definition;

import hongqiao.expression.FieldType;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a type of case publishes, and refuses what must not be public. */
final class PublicationReader {

    private static final Set<FieldKind> NEVER = Set.of(FieldKind.RECORD, FieldKind.FILES);

    private final CaseReader reader;
    private final JsonNode tree;

    PublicationReader(CaseReader reader) {
        this.reader = reader;
        this.tree = reader.tree();
    }

    /** Null where nothing is published, or its condition is none. */
    @Nullable
    Publication read() {
        var node = tree.path("public");
        if (!node.isObject()) {
            return null;
        }
        if (tree.has("confidential")) {
            reader.refuse(
                    "/public",
                    "confidential-published",
                    "保密的案件类型不得公开",
                    "a type with confidential cases publishes none",
                    new Words("删去 public 或 confidential", "take out public or confidential"));
        }
        var where = reader.expression(node.path("where"), "/public/where", FieldType.BOOLEAN);
        var fields = new ArrayList<String>();
        for (int i = 0; i < node.path("fields").size(); i++) {
            var at = "/public/fields/" + i;
            var name = reader.field(node.path("fields").get(i), at, null);
            reader.form().find(name).ifPresent(field -> requirePublishable(field, at));
            fields.add(name);
        }
        return where == null
                ? null
                : new Publication(
                        CaseReader.words(node.path("title")),
                        CaseReader.words(node.has("description") ? node.path("description") : tree.path("description")),
                        where,
                        fields);
    }

    private void requirePublishable(Field field, String at) {
        if (field.personal() != null) {
            reader.refuse(
                    at,
                    "personal-published",
                    "个人信息“%s”不得公开".formatted(field.key()),
                    "“%s” is personal and must not be published".formatted(field.key()),
                    new Words("从 public.fields 中删去", "take it out of public.fields"));
        } else if (NEVER.contains(field.kind())) {
            reader.refuse(
                    at,
                    "field-not-publishable",
                    "“%s”是附件或对台账的引用，不能公开".formatted(field.key()),
                    "“%s” is a document or refers to a register; it cannot be published".formatted(field.key()),
                    new Words("公开一个写明其名称的字段", "publish a field that gives its name"));
        }
    }
}
