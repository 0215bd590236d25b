package hongqiao.pack;

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
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file as a tree that remembers where each key and element stands. */
public record PackYaml(JsonNode tree, Map<String, TokenStreamLocation> places) {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    /** @throws JacksonException with its location, if it is not YAML or has a key twice */
    public static PackYaml read(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var places = new HashMap<String, TokenStreamLocation>();
        try (var parser = YAML.createParser(text)) {
            if (parser.nextToken() != null) {
                note(parser, "", places);
            }
        }
        return new PackYaml(YAML.readTree(text), places);
    }

    /** @param pointer JSON pointer, e.g. {@code /accounts/0/roles}; of a key the place of the key itself */
    public @Nullable TokenStreamLocation placeOf(String pointer) {
        return places.get(pointer);
    }

    private static void note(JsonParser parser, String pointer, Map<String, TokenStreamLocation> places) {
        places.putIfAbsent(pointer, parser.currentTokenLocation());
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var member = pointer + "/" + parser.currentName();
                places.put(member, parser.currentTokenLocation());
                parser.nextToken();
                note(parser, member, places);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                note(parser, pointer + "/" + i, places);
            }
        }
    }
}
