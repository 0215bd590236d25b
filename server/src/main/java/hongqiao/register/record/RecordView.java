package hongqiao.register.record;

import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

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

    /** A value that was laid aside as it is kept, on the wire; a personal one masked. */
    public @Nullable JsonNode masked(Register register, Field field, @Nullable JsonNode kept) {
        return WireWriter.masking(register, places, seals).value(field, value(register, field, kept));
    }

    /** Likewise, a personal one whole: to be written, never to be shown. */
    public @Nullable JsonNode whole(Register register, Field field, @Nullable JsonNode kept) {
        var value = value(register, field, kept);
        return field.isPersonal() && value instanceof String sealed
                ? JsonNodeFactory.instance.stringNode(seals.open(register, field, sealed))
                : WireWriter.sealed(register, places).value(field, value);
    }

    private static @Nullable Object value(Register register, Field field, @Nullable JsonNode kept) {
        return kept == null || kept.isNull()
                ? null
                : Values.kept(
                                register,
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .set(field.key(), kept)
                                        .toString())
                        .get(field.key());
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
