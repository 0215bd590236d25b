package hongqiao.plan.draft;

import com.fasterxml.jackson.annotation.JsonValue;
import hongqiao.journal.Subject;
import java.util.UUID;

/** Identity of a draft. */
public record DraftId(@JsonValue UUID value) {

    static DraftId random() {
        return new DraftId(UUID.randomUUID());
    }

    /** Also how Spring reads it from an address. */
    public static DraftId valueOf(String text) {
        return new DraftId(UUID.fromString(text));
    }

    Subject subject(String district) {
        return new Subject(district, "plan-draft", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
