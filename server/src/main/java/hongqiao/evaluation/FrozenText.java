package hongqiao.evaluation;

import hongqiao.journal.CanonicalJson;
import hongqiao.shared.Sha256;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A frozen document as canonical text: equal documents are equal byte for byte. */
final class FrozenText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private FrozenText() {}

    static String write(Frozen frozen) {
        return CanonicalJson.write(JSON.valueToTree(frozen));
    }

    /** One row of it, likewise. */
    static String row(Object row) {
        return CanonicalJson.write(JSON.valueToTree(row));
    }

    static Frozen read(String text) {
        return JSON.readValue(text, Frozen.class);
    }

    static String sha256(String text) {
        return Sha256.hex(text);
    }
}
