package hongqiao.intake;

import hongqiao.cases.CaseCatalogue;
import hongqiao.intake.door.Door;
import hongqiao.intake.door.Door.Part;
import hongqiao.register.publication.PublicRecords;
import hongqiao.shared.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a citizen's report says beyond its words: what he tells at length, and the published record that it is about. */
@Component
public class ReportMore {

    private final CaseCatalogue catalogue;
    private final PublicRecords records;

    ReportMore(CaseCatalogue catalogue, PublicRecords records) {
        this.catalogue = catalogue;
        this.records = records;
    }

    /**
     * Fields of the form, as on the wire. What the door has no field for is left out.
     *
     * @param record id of one that is public now
     * @throws Problem {@code record-not-offered}
     */
    public Map<String, JsonNode> of(Door door, @Nullable String details, @Nullable Long record) {
        var more = new LinkedHashMap<String, JsonNode>();
        var told = door.field(Part.DETAILS);
        if (told != null && details != null && !details.isBlank()) {
            more.put(told, JsonNodeFactory.instance.stringNode(details.strip()));
        }
        var about = door.field(Part.RECORD);
        if (about != null && record != null) {
            requirePublic(door, about, record);
            more.put(about, JsonNodeFactory.instance.numberNode(record));
        }
        return more;
    }

    private void requirePublic(Door door, String field, long record) {
        var refers = catalogue.get(door.opens()).form().field(field).register();
        try {
            records.record(records.get(Objects.requireNonNull(refers, "it is of kind record")), record, shown -> true);
        } catch (Problem hidden) {
            throw IntakeProblem.RECORD_NOT_OFFERED.problem().atField("record");
        }
    }
}
