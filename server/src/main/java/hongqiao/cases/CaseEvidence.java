package hongqiao.cases;

import static hongqiao.cases.CaseProblem.EVIDENCE_FILE_NOT_KNOWN;
import static hongqiao.cases.CaseProblem.EVIDENCE_KIND_NOT_VALID;
import static hongqiao.cases.CaseProblem.EVIDENCE_NOT_VALID;
import static hongqiao.cases.CaseProblem.EVIDENCE_PLACE_REQUIRED;
import static hongqiao.cases.CaseProblem.EVIDENCE_REQUIRED;
import static hongqiao.cases.CaseProblem.EVIDENCE_TOO_FAR;

import hongqiao.cases.TakenAt.Spot;
import hongqiao.cases.definition.CaseType.Step;
import hongqiao.cases.definition.EvidenceRule;
import hongqiao.cases.definition.EvidenceRule.Kind;
import hongqiao.files.Files;
import hongqiao.files.KeptFile;
import hongqiao.shared.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what comes with a step against what its type asks, and says what the journal keeps of it: of a file its hash, of a
 * picture when and where it was taken, as stated, and how far from the case that is.
 */
@Component
class CaseEvidence {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 200;

    private final Files files;

    CaseEvidence(Files files) {
        this.files = files;
    }

    /**
     * @param given a list of {@code {label, file, at?, place?}}, and of {@code {label, name}} for papers that lie elsewhere
     * @return as the journal keeps it; null where nothing came
     * @throws Problem {@code evidence-required}, {@code evidence-not-valid}, {@code evidence-file-not-known},
     *     {@code evidence-kind-not-valid}, {@code evidence-place-required}, {@code evidence-too-far}
     */
    @Nullable
    ArrayNode checked(CaseFile of, Step step, @Nullable JsonNode given) {
        var rules = step.evidence().stream()
                .collect(Collectors.toMap(
                        EvidenceRule::label, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        if (given != null && !given.isNull() && (!given.isArray() || given.size() > MOST)) {
            throw EVIDENCE_NOT_VALID.problem().atField("evidence");
        }
        var usable = usable(given);
        var kept = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; given != null && i < given.size(); i++) {
            var at = "evidence/" + i;
            var label = given.get(i).path("label").asString("");
            if (!(rules.isEmpty() ? EvidenceRule.LABELS : rules.keySet()).contains(label)) {
                throw EVIDENCE_NOT_VALID
                        .because("此操作不要“%1$s”材料", "this step takes no “%1$s”", label)
                        .atField(at);
            }
            kept.add(checked(of, rules.get(label), given.get(i), usable, at));
        }
        for (var label : rules.keySet()) {
            if (kept.valueStream().noneMatch(one -> one.path("label").asString().equals(label))) {
                throw EVIDENCE_REQUIRED.problem().atField("evidence").with("label", label);
            }
        }
        return kept.isEmpty() ? null : kept;
    }

    private Map<UUID, KeptFile> usable(@Nullable JsonNode given) {
        return given == null
                ? Map.of()
                : files.usable(named(given), null).stream()
                        .collect(Collectors.toMap(KeptFile::id, Function.identity()));
    }

    /** Files that a list names, each once. */
    static Set<UUID> named(JsonNode evidence) {
        return evidence.valueStream()
                .flatMap(one -> id(one).stream())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    static Optional<UUID> id(JsonNode document) {
        var text = document.path("file").asString("");
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static ObjectNode checked(
            CaseFile of, @Nullable EvidenceRule rule, JsonNode document, Map<UUID, KeptFile> usable, String at) {
        var told = JsonNodeFactory.instance
                .objectNode()
                .put("label", document.path("label").asString());
        if (!document.hasNonNull("file")) {
            return paper(of, rule, document, told, at);
        }
        var file = id(document).map(usable::remove).orElse(null); // each once
        if (file == null) {
            throw EVIDENCE_FILE_NOT_KNOWN.problem().atField(at);
        }
        if (rule != null && !rule.kinds().isEmpty() && !rule.kinds().contains(kind(file))) {
            throw EVIDENCE_KIND_NOT_VALID
                    .because(
                            rule.kinds().contains(Kind.PHOTO) ? "“%1$s”要附照片" : "“%1$s”要附文件，不要照片",
                            rule.kinds().contains(Kind.PHOTO) ? "“%1$s” is no picture" : "“%1$s” is a picture",
                            file.name())
                    .atField(at);
        }
        var taken = TakenAt.read(document)
                .orElseThrow(() -> EVIDENCE_NOT_VALID.problem().atField(at));
        told.put("file", file.id().toString())
                .put("name", file.name())
                .put("mediaType", file.mediaType())
                .put("size", file.size())
                .put("picture", file.isPicture())
                .put("sha256", file.sha256())
                .put("sentSha256", file.sentSha256());
        if (file.takenAt() != null) {
            told.put("cameraAt", file.takenAt().toString());
        }
        taken.tell(told);
        place(of, rule, taken, file, told, at);
        return told;
    }

    /** Of a simulated case the name of a file will do where otherwise the file itself must come. */
    private static ObjectNode paper(
            CaseFile of, @Nullable EvidenceRule rule, JsonNode document, ObjectNode told, String at) {
        var name = document.path("name").asString("").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(c -> c < ' ')) {
            throw EVIDENCE_NOT_VALID.problem().atField(at);
        }
        if (rule != null && rule.wantsFile() && !of.head().simulated()) {
            throw EVIDENCE_REQUIRED
                    .because("要附文件本身，只写名称不行", "the file itself must come, not its name")
                    .atField("evidence")
                    .with("label", rule.label());
        }
        return told.put("name", name);
    }

    private static Kind kind(KeptFile file) {
        return file.isPicture() ? Kind.PHOTO : Kind.DOCUMENT;
    }

    /** What a phone states comes before what a camera wrote. */
    private static void place(
            CaseFile of, @Nullable EvidenceRule rule, TakenAt taken, KeptFile file, ObjectNode told, String at) {
        var spot = taken.spot();
        if (spot == null && file.lon() != null && file.lat() != null) {
            spot = new Spot(file.lon(), file.lat());
            told.set("place", spot.json().put("camera", true));
        }
        if (spot == null) {
            if (rule != null && rule.needsPlace()) {
                if (rule.refuses()) {
                    throw EVIDENCE_PLACE_REQUIRED.problem().atField(at);
                }
                told.put("warning", "no-place");
            }
            return;
        }
        var here = spot;
        point(of).ifPresent(point -> {
            var metres = here.metresTo(point);
            told.put("distance", metres);
            if (rule != null && rule.within_m() != null && metres > rule.within_m()) {
                if (rule.refuses()) {
                    throw EVIDENCE_TOO_FAR
                            .because(
                                    "拍摄地点距案件 %1$d 米，应在 %2$d 米以内",
                                    "it was taken %1$d m from the case; %2$d m at most", metres, rule.within_m())
                            .atField(at);
                }
                told.put("warning", "too-far");
            }
        });
    }

    private static Optional<Spot> point(CaseFile of) {
        var field = of.type().form().place().point();
        return field != null && of.form().value(field) instanceof JsonNode point ? Spot.of(point) : Optional.empty();
    }
}
