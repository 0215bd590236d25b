package hongqiao.pack;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas of format 1. They come with the program, not with a pack: it is the program that understands them. */
final class PackSchemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final PackFiles files = PackFiles.ofJar("packs/schema");
    private final Map<String, JsonNode> trees = new HashMap<>();
    private final Map<String, Schema> schemas = new HashMap<>();

    /** @param kind {@code district}, {@code plan} or {@code accounts} */
    Schema of(String kind) {
        return schemas.computeIfAbsent(kind, k -> registry.getSchema(tree(k)));
    }

    /** Of one line of a CSV file: a definition inside the plan's schema. */
    Schema ofRow(String definition) {
        return schemas.computeIfAbsent(definition, d -> {
            var alone = (ObjectNode) row(d).deepCopy();
            alone.set("$defs", tree("plan").get("$defs"));
            return registry.getSchema(alone);
        });
    }

    JsonNode row(String definition) {
        return tree("plan").get("$defs").get(definition);
    }

    private JsonNode tree(String kind) {
        return trees.computeIfAbsent(kind, k -> {
            var file = k + ".schema.yaml";
            var bytes = files.find(file).orElseThrow(() -> new IllegalStateException("no " + file + " in the program"));
            var tree = (ObjectNode) PackYaml.read(bytes).tree();
            tree.remove("$id");
            dropTranslations(tree);
            return tree;
        });
    }

    /** {@code x-zh} explains a field to people; the validator would warn of a keyword it does not know. */
    private static void dropTranslations(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("x-zh");
        }
        node.forEach(PackSchemas::dropTranslations);
    }
}
