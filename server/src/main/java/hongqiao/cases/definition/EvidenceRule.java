package hongqiao.cases.definition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What must come with a step under one label.
 *
 * @param label {@code before}, {@code after} or {@code document}
 * @param kinds what it must be; empty: anything, also a paper that lies elsewhere and is only named
 * @param needsPlace whether it must be told where a picture was taken
 * @param within_m how far from the place of the case that may be, in metres; null: anywhere
 * @param refuses whether the step is refused where place or distance are not as they should be; else that is noted
 */
public record EvidenceRule(
        String label,
        Set<Kind> kinds,
        boolean needsPlace,
        @Nullable Integer within_m,
        boolean refuses) {

    /** Labels that packs may use. */
    public static final Set<String> LABELS = Set.of("before", "after", "document");

    public enum Kind {
        /** A picture. */
        PHOTO,
        /** Any file that is no picture. */
        DOCUMENT;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public EvidenceRule {
        kinds = Set.copyOf(kinds);
    }

    /** A file itself, and not the name of a paper. */
    public boolean wantsFile() {
        return !kinds.isEmpty() || needsPlace || within_m != null;
    }

    /** A label alone, or a label with what is asked of it. @param node as the schema of cases has it */
    static EvidenceRule of(JsonNode node) {
        if (node.isString()) {
            return new EvidenceRule(node.asString(), Set.of(), false, null, true);
        }
        var within = node.path("within").asString("");
        return new EvidenceRule(
                node.path("label").asString(),
                node.path("kinds")
                        .valueStream()
                        .map(kind -> Kind.valueOf(kind.asString().toUpperCase(java.util.Locale.ROOT)))
                        .collect(java.util.stream.Collectors.toSet()),
                node.path("needsPlace").asBoolean(false),
                within.isEmpty() ? null : Integer.valueOf(within.substring(0, within.indexOf(' '))),
                !node.path("level").asString("refuse").equals("warn"));
    }

    static List<EvidenceRule> all(JsonNode nodes) {
        return nodes.valueStream().map(EvidenceRule::of).toList();
    }
}
