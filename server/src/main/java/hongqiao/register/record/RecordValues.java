package hongqiao.register.record;

import hongqiao.expression.Values;
import hongqiao.register.Registers;
import hongqiao.register.definition.Derived;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The values of one record as expressions read them; what lies in other records is fetched when first asked for. */
final class RecordValues implements Values {

    /** What needs the database. */
    interface Beyond {

        Optional<Kept> find(Register register, long id);

        @Nullable
        Object linked(Register register, Kept record, Field field);
    }

    private final Register register;
    private final Kept record;
    private final Registers registers;
    private final Beyond beyond;
    private final LocalDate today;
    private final Instant now;
    private final Map<String, Optional<Object>> known = new HashMap<>();

    RecordValues(Register register, Kept record, Registers registers, Beyond beyond, LocalDate today, Instant now) {
        this.register = register;
        this.record = record;
        this.registers = registers;
        this.beyond = beyond;
        this.today = today;
        this.now = now;
    }

    @Override
    public @Nullable Object get(String path) {
        return switch (path) {
            case "today" -> today;
            case "now" -> now;
            case "stage" -> record.stage();
            case "stageSince" -> record.stageSince();
            case "simulated" -> record.simulated();
            default -> {
                var dot = path.indexOf('.');
                yield dot < 0 ? own(path) : further(path.substring(0, dot), path.substring(dot + 1));
            }
        };
    }

    private @Nullable Object own(String name) {
        var field = register.field(name);
        return switch (field.derived()) {
            case null -> stored(field);
            case Derived.Computed computed ->
                once(name, () -> computed.expression().evaluate(this));
            case Derived.Linked _, Derived.Overlapping _ -> once(name, () -> beyond.linked(register, record, field));
        };
    }

    private @Nullable Object stored(Field field) {
        var value = record.value(field.key());
        if (value == null) {
            return field.kind() == FieldKind.POINT || field.kind() == FieldKind.SHAPE ? (Object) false : null;
        }
        return switch (field.kind()) {
            case POINT, SHAPE -> true;
            case FILES -> ((JsonNode) value).size();
            default -> value;
        };
    }

    private @Nullable Object further(String head, String rest) {
        if (head.equals("values")) {
            return Objects.requireNonNull(registers.values().of(register.pack()).get(rest))
                    .value();
        }
        var field = register.field(head);
        if (!(record.value(head) instanceof Long id)) {
            return null;
        }
        var other = registers.definitions().get(Objects.requireNonNull(field.register()));
        return once(
                head + "." + rest,
                () -> beyond.find(other, id)
                        .map(found -> new RecordValues(other, found, registers, beyond, today, now).get(rest))
                        .orElse(null));
    }

    private @Nullable Object once(String path, java.util.function.Supplier<@Nullable Object> work) {
        var seen = known.get(path);
        if (seen == null) {
            seen = Optional.ofNullable(work.get());
            known.put(path, seen);
        }
        return seen.orElse(null);
    }
}
