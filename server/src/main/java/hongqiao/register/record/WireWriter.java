package hongqiao.register.record;

import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values as the API and the journal have them; personal ones masked for the one, sealed in the other. */
public final class WireWriter {

    private final Register register;
    private final Placings places;
    private final @Nullable Seals seals;

    private WireWriter(Register register, Placings places, @Nullable Seals seals) {
        this.register = register;
        this.places = places;
        this.seals = seals;
    }

    static WireWriter masking(Register register, Placings places, Seals seals) {
        return new WireWriter(register, places, seals);
    }

    /** Personal fields stay as they are kept. */
    static WireWriter sealed(Register register, Placings places) {
        return new WireWriter(register, places, null);
    }

    ObjectNode write(Kept record, Collection<String> fields) {
        var node = JsonNodeFactory.instance.objectNode();
        for (var key : fields) {
            register.find(key).filter(Field::isStored).ifPresent(field -> {
                var value = value(field, record.value(key));
                if (value != null) {
                    node.set(key, value);
                } else if (record.keys().containsKey(key)) {
                    node.putObject(key).put("unresolved", record.keys().get(key));
                }
            });
        }
        return node;
    }

    @Nullable
    JsonNode value(Field field, @Nullable Object value) {
        var nodes = JsonNodeFactory.instance;
        return switch (value) {
            case null -> null;
            case String text
            when field.isPersonal() -> nodes.stringNode(seals == null ? text : seals.masked(register, field, text));
            case Integer id when Values.isPlaced(field.kind()) -> code(field, id);
            default -> plain(value);
        };
    }

    /** Of a value that expressions give. */
    public static @Nullable JsonNode plain(@Nullable Object value) {
        var nodes = JsonNodeFactory.instance;
        return switch (value) {
            case null -> null;
            case JsonNode node -> node;
            case Boolean truth -> nodes.booleanNode(truth);
            case BigDecimal number -> nodes.numberNode(Values.plain(number));
            case Long number -> nodes.numberNode(number);
            case Integer number -> nodes.numberNode(number);
            case LocalDate day -> nodes.stringNode(day.toString());
            case List<?> list -> {
                var array = nodes.arrayNode();
                list.forEach(one -> array.add(one.toString()));
                yield array;
            }
            default -> nodes.stringNode(value.toString());
        };
    }

    private JsonNode code(Field field, int id) {
        var code = field.kind() == hongqiao.register.definition.FieldKind.AREA
                ? places.area(id).map(area -> area.code())
                : places.unit(id).map(unit -> unit.code());
        return JsonNodeFactory.instance.stringNode(code.orElse("#" + id));
    }
}
