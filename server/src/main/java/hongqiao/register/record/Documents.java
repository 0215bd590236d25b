package hongqiao.register.record;

import hongqiao.files.KeptFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents as a field of kind files and the evidence of a move have them: a list of {@code {name}}, a paper that lies
 * elsewhere, and of {@code {file, name, mediaType, size, sha256, picture}}, a file that hangs on the record. Each may say what
 * it shows ({@code label}: 整改前).
 */
final class Documents {

    static final int MOST = 50;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LABEL = 40;

    private Documents() {}

    /** Of what a caller says only names, files and labels count; empty where it is no such list. */
    static Optional<JsonNode> read(JsonNode given) {
        if (!given.isArray() || given.size() > MOST) {
            return Optional.empty();
        }
        var read = JsonNodeFactory.instance.arrayNode();
        for (var one : given) {
            var document = read.addObject();
            var name = text(one, "name", LONGEST_NAME);
            var label = text(one, "label", LONGEST_LABEL);
            var file = one.path("file").isString() ? uuid(one.path("file").asString()) : null;
            if (file == null ? name == null || one.has("file") : false) {
                return Optional.empty();
            }
            if (one.hasNonNull("label") && label == null) {
                return Optional.empty();
            }
            if (file != null) {
                document.put("file", file.toString());
            } else {
                document.put("name", name);
            }
            if (label != null) {
                document.put("label", label);
            }
        }
        return Optional.of(read);
    }

    private static @Nullable String text(JsonNode node, String member, int longest) {
        if (!node.path(member).isString()) {
            return null;
        }
        var text = node.path(member).asString().strip();
        return text.isEmpty() || text.length() > longest || text.chars().anyMatch(c -> c < ' ') ? null : text;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** The files among them, with what is kept of each; a paper by its name is none. */
    static Map<UUID, ObjectNode> files(@Nullable Object documents) {
        var files = new LinkedHashMap<UUID, ObjectNode>();
        if (documents instanceof JsonNode list) {
            for (var one : list) {
                var file = one.path("file").isString() ? uuid(one.path("file").asString()) : null;
                if (file != null && one instanceof ObjectNode document) {
                    files.put(file, document);
                }
            }
        }
        return files;
    }

    /**
     * The same list with what is known of each file.
     *
     * @param kept of the files that may be used
     * @param had as the record has it already; stays as it is but for its label
     * @return null where one names a file that may not be used
     */
    static @Nullable JsonNode filled(
            JsonNode documents, Map<UUID, KeptFile> kept, Map<UUID, ObjectNode> had, boolean confidential) {
        var filled = new ArrayList<JsonNode>();
        for (var one : documents) {
            var id = one.path("file").isString()
                    ? UUID.fromString(one.path("file").asString())
                    : null;
            if (id == null) {
                filled.add(one);
                continue;
            }
            var file = kept.get(id);
            var before = had.get(id);
            if (file == null && before == null) {
                return null;
            }
            var document =
                    file == null ? java.util.Objects.requireNonNull(before).deepCopy() : told(file, confidential);
            document.remove("label");
            if (one.path("label").isString()) {
                document.put("label", one.path("label").asString());
            }
            filled.add(document);
        }
        return JsonNodeFactory.instance.arrayNode().addAll(List.copyOf(filled));
    }

    private static ObjectNode told(KeptFile file, boolean confidential) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", file.id().toString())
                .put("name", confidential || file.confidential() ? file.namelessName() : file.name())
                .put("mediaType", file.mediaType())
                .put("size", file.size())
                .put("sha256", file.sha256())
                .put("picture", file.isPicture());
    }
}
