package hongqiao.register.record;

import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every column in which a personal field lies sealed, but for the journal and answers, which nothing changes. */
@Component
class SealedPlaces {

    private final Registers registers;
    private final List<FormsKept> engines;

    SealedPlaces(Registers registers, List<FormsKept> engines) {
        this.registers = registers;
        this.engines = engines;
    }

    /**
     * @param value SQL of what is sealed in a row of the table called {@code t}; @param set the assignment that puts
     *     {@code u.sealed} there; @param where which rows hold that field, with {@code parameters}
     */
    record Place(
            Register form,
            Field field,
            String table,
            String value,
            String set,
            String where,
            List<Object> parameters) {}

    List<Place> list() {
        return Stream.concat(
                        registers.definitions().stream().flatMap(SealedPlaces::of),
                        engines.stream().flatMap(FormsKept::places).flatMap(SealedPlaces::of))
                .toList();
    }

    private static Stream<Place> of(Register register) {
        return personal(register)
                .flatMap(field -> Stream.of(
                        new Place(
                                register,
                                field,
                                register.table(),
                                "t." + field.column(),
                                field.column() + " = u.sealed",
                                "true",
                                List.of()),
                        json(register, field, "register.past", "data", "", "t.register = ?", register.key()),
                        json(register, field, "register.merge", "before", "values,", "t.register = ?", register.key()),
                        json(register, field, "register.merge", "after", "values,", "t.register = ?", register.key()),
                        held(register, field, "ours"),
                        held(register, field, "theirs")));
    }

    private static Stream<Place> of(FormsKept.Place kept) {
        return personal(kept.form())
                .map(field -> json(
                        kept.form(), field, kept.table(), kept.column(), "", "t." + kept.where() + " = ?", kept.is()));
    }

    private static Stream<Field> personal(Register form) {
        return form.stored().stream().filter(Field::isPersonal);
    }

    /** Keys of fields are letters and digits. */
    private static Place json(
            Register form, Field field, String table, String column, String above, String where, String is) {
        var path = "'{" + above + field.key() + "}'";
        return new Place(
                form,
                field,
                table,
                "t.%s #>> %s".formatted(column, path),
                "%1$s = jsonb_set(t.%1$s, %2$s, to_jsonb(u.sealed))".formatted(column, path),
                where,
                List.of(is));
    }

    private static Place held(Register register, Field field, String column) {
        return new Place(
                register,
                field,
                "register.held",
                "t." + column + " #>> '{}'",
                column + " = to_jsonb(u.sealed)",
                "t.register = ? and t.field = ?",
                List.of(register.key(), field.key()));
    }
}
