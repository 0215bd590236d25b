package hongqiao.register.record;

import hongqiao.expression.Columns;
import hongqiao.expression.Dialect;
import hongqiao.expression.Sql;
import hongqiao.register.Registers;
import hongqiao.register.definition.Derived;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import java.util.List;
import java.util.Objects;

/**
 * How the fields of a form that is kept as text are read in SQL, as {@link Forms#values} reads them in memory. A form is in no
 * stage, and nothing refers to it.
 */
final class FormColumns implements Columns {

    private final Register form;
    private final Registers registers;
    private final String alias;
    private final String data;
    private final RecordColumns around;

    /** @param alias of the table, which has a {@code district}; @param data its column of type jsonb that {@link Forms#stored} fills */
    FormColumns(Register form, Registers registers, String alias, String data, RecordColumns around) {
        this.form = form;
        this.registers = registers;
        this.alias = alias;
        this.data = alias + "." + data;
        this.around = around;
    }

    @Override
    public Sql of(String path) {
        if (path.equals("today") || path.equals("now") || path.startsWith("values.")) {
            return around.of(path);
        }
        var dot = path.indexOf('.');
        return dot < 0 ? own(path) : referred(form.field(path.substring(0, dot)), path.substring(dot + 1));
    }

    private Sql own(String name) {
        return switch (name) {
            case "stage" -> Sql.of("cast(null as text)");
            case "stageSince" -> Sql.of("cast(null as timestamptz)");
            case "simulated" -> Sql.of("false");
            default -> {
                var field = form.field(name);
                yield switch (field.derived()) {
                    case null -> stored(field);
                    case Derived.Computed computed -> {
                        var inside = computed.expression().sql(Dialect.POSTGRESQL, this);
                        yield new Sql("(" + inside.text() + ")", inside.parameters());
                    }
                    case Derived.Linked _, Derived.Overlapping _ ->
                        Sql.of(
                                field.kind() == FieldKind.INTEGER
                                        ? "cast(0 as bigint)"
                                        : "cast(null as " + field.kind().column() + ")");
                };
            }
        };
    }

    private Sql stored(Field field) {
        var key = "cast(? as text)";
        return switch (field.kind()) {
            case TEXT, LONGTEXT, CODE, USCC, PHONE, WEB, PLANITEM ->
                Sql.of("(%s ->> %s)".formatted(data, key), field.key());
            case POINT, SHAPE -> Sql.of("((%s -> %s) is not null)".formatted(data, key), field.key());
            case FILES -> Sql.of("jsonb_array_length(%s -> %s)".formatted(data, key), field.key());
            case CODES ->
                Sql.of(
                        "case when (%1$s -> %2$s) is not null then array(select jsonb_array_elements_text(%1$s -> %2$s)) end"
                                .formatted(data, key),
                        field.key(),
                        field.key());
            default ->
                Sql.of("cast(%s ->> %s as %s)".formatted(data, key, field.kind().column()), field.key());
        };
    }

    private Sql referred(Field field, String path) {
        var other = registers.definitions().get(Objects.requireNonNull(field.register()));
        var there = alias + "_" + Field.snake(field.key());
        var wanted = around.over(other, there).of(path);
        var parameters = new java.util.ArrayList<>(wanted.parameters());
        parameters.add(field.key());
        return new Sql(
                "(select %s from %s %s where %s.district = %s.district and %s.id = cast(%s ->> cast(? as text) as bigint))"
                        .formatted(wanted.text(), other.table(), there, there, alias, there, data),
                List.copyOf(parameters));
    }
}
