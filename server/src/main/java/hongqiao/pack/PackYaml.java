package hongqiao.pack;

import hongqiao.shared.Recent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file as a tree that remembers where each key and element stands. Whoever changes a tree reads it for himself. */
public record PackYaml(JsonNode tree, Map<String, TokenStreamLocation> places) {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    /** Of a file that was read lately the same: an edition that changes one line has a thousand files as they were. */
    private static final Map<String, PackYaml> LATELY = Recent.map(2_048);

    /** @throws JacksonException as {@link #read} does */
    static PackYaml known(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var known = LATELY.get(text);
        if (known == null) {
            known = read(text);
            LATELY.put(text, known);
        }
        return known;
    }

    /** @throws JacksonException with its location, if it is not YAML or has a key twice */
    public static PackYaml read(byte[] bytes) {
        return read(new String(bytes, StandardCharsets.UTF_8));
    }

    private static PackYaml read(String text) {
        var places = new HashMap<String, TokenStreamLocation>();
        try (var parser = YAML.createParser(text)) {
            var tree = parser.nextToken() == null ? MissingNode.getInstance() : read(parser, "", places);
            return new PackYaml(tree, places);
        }
    }

    /** @param pointer JSON pointer, e.g. {@code /accounts/0/roles}; of a key the place of the key itself */
    public @Nullable TokenStreamLocation placeOf(String pointer) {
        return places.get(pointer);
    }

    private static JsonNode read(JsonParser parser, String pointer, Map<String, TokenStreamLocation> places) {
        places.putIfAbsent(pointer, parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var object = YAML.createObjectNode();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    var name = parser.currentName();
                    var member = pointer + "/" + name;
                    places.put(member, parser.currentTokenLocation());
                    parser.nextToken();
                    object.set(name, read(parser, member, places));
                }
                yield object;
            }
            case START_ARRAY -> {
                var array = YAML.createArrayNode();
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    array.add(read(parser, pointer + "/" + i, places));
                }
                yield array;
            }
            default -> parser.readValueAsTree();
        };
    }
}
