package hongqiao.register.record;

import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import java.util.Collection;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A record as those may see it who need no more: personal fields masked. */
@Component
public class RecordView {

    private final Placings places;
    private final Seals seals;

    RecordView(Placings places, Seals seals) {
        this.places = places;
        this.seals = seals;
    }

    public JsonNode masked(Register register, Kept record, Collection<String> fields) {
        return WireWriter.masking(register, places, seals).write(record, fields);
    }

    /** What a record is called; its number where it has no name yet. */
    public String title(Register register, Kept record) {
        var field = register.field(register.titleField());
        var value = record.value(field.key());
        return value instanceof String text
                ? field.isPersonal() ? seals.masked(register, field, text) : text
                : value == null ? "#" + record.id() : value.toString();
    }

    /** The value of a field as text for a file; empty where it is missing. */
    public String text(Register register, Kept record, Field field) {
        var value = WireWriter.masking(register, places, seals).value(field, record.value(field.key()));
        return value == null ? "" : value.isString() ? value.asString() : value.toString();
    }
}
