package hongqiao.pack;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas of format 1. They come with the program, not with a pack: it is the program that understands them. */
final class PackSchemas {

    /** Draft 2020-12 that knows {@code x-zh}, which explains a field to people. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword("x-zh"))
            .build();

    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            DIALECT,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final PackFiles files = PackFiles.ofJar("packs/schema");
    private final Map<String, JsonNode> trees = new HashMap<>();
    private final Map<String, Schema> schemas = new HashMap<>();

    /** @param kind {@code district}, {@code plan}, {@code accounts}, {@code areas} or {@code organisation} */
    Schema of(String kind) {
        return schemas.computeIfAbsent(kind, k -> registry.getSchema(tree(k)));
    }

    /** Of one line of a CSV file: a definition inside the schema of the YAML file that names it. */
    Schema ofRow(String kind, String definition) {
        return schemas.computeIfAbsent(kind + "/" + definition, _ -> {
            var alone = (ObjectNode) row(kind, definition).deepCopy();
            alone.set("$defs", tree(kind).get("$defs"));
            return registry.getSchema(alone);
        });
    }

    JsonNode row(String kind, String definition) {
        return tree(kind).get("$defs").get(definition);
    }

    /** The keys that may stand there. @param pointer JSON pointer to an object of a file of that kind */
    List<String> keys(String kind, String pointer) {
        return List.copyOf(at(kind, pointer).path("properties").propertyNames());
    }

    /** The values that may stand there, where they are few and named. */
    List<String> values(String kind, String pointer) {
        var values = new ArrayList<String>();
        at(kind, pointer).path("enum").forEach(value -> values.add(value.asString("")));
        return values;
    }

    /** What a field is for. */
    Words words(String kind, String pointer) {
        var node = unresolved(kind, pointer);
        return new Words(
                node.path("x-zh").asString(""), node.path("description").asString(""));
    }

    /** What the schema says of one place of a file. */
    private JsonNode at(String kind, String pointer) {
        return resolved(tree(kind), unresolved(kind, pointer));
    }

    private JsonNode unresolved(String kind, String pointer) {
        var root = tree(kind);
        JsonNode node = root;
        for (var part : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            node = resolved(root, node);
            node = part.matches("[0-9]+") && node.has("items")
                    ? node.path("items")
                    : node.path("properties").has(part)
                            ? node.path("properties").path(part)
                            : node.path("additionalProperties");
        }
        return node;
    }

    private static JsonNode resolved(JsonNode root, JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asString().substring(1)) : node;
    }

    private JsonNode tree(String kind) {
        var known = trees.get(kind);
        if (known != null) {
            return known;
        }
        var file = kind + ".schema.yaml";
        var bytes = files.find(file).orElseThrow(() -> new IllegalStateException("no " + file + " in the program"));
        var tree = (ObjectNode) PackYaml.read(bytes).tree();
        tree.remove("$id");
        borrow(tree);
        trees.put(kind, tree);
        return tree;
    }

    /** What it takes from another file ({@code register.schema.yaml#/$defs/property}) becomes its own. */
    private void borrow(ObjectNode tree) {
        var lenders = new TreeSet<String>();
        for (var ref : tree.findValuesAsString("$ref")) {
            var cut = ref.indexOf(".schema.yaml#");
            if (cut > 0) {
                lenders.add(ref.substring(0, cut));
            }
        }
        for (var lender : lenders) {
            var own = (ObjectNode) tree.get("$defs");
            tree(lender).get("$defs").propertyStream().forEach(definition -> {
                if (!own.has(definition.getKey())) {
                    own.set(definition.getKey(), definition.getValue());
                }
            });
        }
        tree.findParents("$ref").forEach(node -> {
            var ref = node.path("$ref").asString();
            if (ref.contains(".schema.yaml#")) {
                ((ObjectNode) node).put("$ref", ref.substring(ref.indexOf('#')));
            }
        });
    }
}
