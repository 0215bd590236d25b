package hongqiao.register.web;

import hongqiao.register.record.RecordFault;
import hongqiao.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record as it is shown.
 *
 * @param values by field; personal ones masked, areas and units as codes; {@code {"unresolved": key}} for a reference whose
 *     record is not there; a missing value is not in it
 * @param derived likewise, of the fields that nobody types
 * @param titles of the records, areas, units that its values name, by field
 */
record RecordBody(
        long id,
        int version,
        String title,
        @Nullable String stage,
        @Nullable Instant stageSince,
        boolean simulated,
        LocalDate validFrom,
        Instant recordedAt,
        String recordedBy,
        @Nullable String origin,
        @Nullable Long mergedInto,
        JsonNode values,
        JsonNode derived,
        Map<String, Words> titles) {

    /** @param warnings of the pack, which do not keep it from being written */
    record Written(RecordBody record, List<RecordFault> warnings) {}
}
