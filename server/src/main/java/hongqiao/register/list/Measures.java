package hongqiao.register.list;

import static hongqiao.register.RegisterProblem.FILTER_NOT_VALID;

import hongqiao.expression.Columns;
import hongqiao.expression.Dialect;
import hongqiao.expression.Dimension;
import hongqiao.expression.Dimension.Grain;
import hongqiao.expression.Expression;
import hongqiao.expression.Expressions;
import hongqiao.expression.FieldType;
import hongqiao.expression.Measure;
import hongqiao.expression.MeasureSql;
import hongqiao.expression.Sql;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures over the records of a register, as they are at this moment; over those in scope, and never of others. */
@Component
public class Measures {

    /** What somebody makes up as he looks. */
    private static final int MOST_LINES_ASKED = 10_000;

    /** What a pack measures: a thousand grids over some years of months come to tens of thousands. */
    private static final int MOST_LINES = 100_000;

    /** What a measure may be told apart by besides the register's fields. */
    public static final List<String> PLACES = List.of("@street", "@community", "@grid", "@unit");

    private final Lists lists;
    private final JdbcTemplate jdbc;

    Measures(Lists lists, JdbcTemplate jdbc) {
        this.lists = lists;
        this.jdbc = jdbc;
    }

    /**
     * @param kind count, sum, avg or share
     * @param of what is added up, averaged or held to be true; null for a count
     * @param by fields, each with {@code year:}, {@code quarter:} or {@code month:} in front where it is a date; or
     *     {@code @street}, {@code @community}, {@code @grid}, {@code @unit}
     */
    public record Asked(
            @Nullable String kind,
            @Nullable String of,
            @Nullable String where,
            @Nullable List<String> by) {}

    /** @throws Problem {@code filter-not-valid} */
    public Measure read(Register register, Asked asked) {
        var kind = kind(asked.kind());
        var of = kind == Measure.Kind.COUNT
                ? null
                : expression(
                        register, asked.of(), kind == Measure.Kind.SHARE ? FieldType.BOOLEAN : FieldType.DECIMAL, "of");
        var where = asked.where() == null || asked.where().isBlank()
                ? null
                : expression(register, asked.where(), FieldType.BOOLEAN, "where");
        var by = new ArrayList<Dimension>();
        for (var dimension : asked.by() == null ? List.<String>of() : asked.by()) {
            by.add(dimension(register, dimension)
                    .orElseThrow(() -> FILTER_NOT_VALID
                            .because("不能按这个字段分组", "it cannot be told apart by this field")
                            .atField("by")));
        }
        return new Measure(kind, of, where, by);
    }

    /** In no order; rows without a value for a dimension make a line of their own. */
    @Transactional(readOnly = true)
    public List<Measure.Line> of(Register register, Measure measure, Question question) {
        return lines(
                measure,
                MeasureSql.of(measure, Dialect.POSTGRESQL, lists.columns(register), lists.from(register, question)),
                MOST_LINES_ASKED);
    }

    /** Over whatever another engine keeps. @param from as {@link MeasureSql#of} has it */
    @Transactional(readOnly = true)
    public List<Measure.Line> of(Measure measure, Columns columns, Sql from) {
        return lines(measure, MeasureSql.of(measure, Dialect.POSTGRESQL, columns, from));
    }

    /** @param sql what {@link MeasureSql} makes, or comes to the same */
    @Transactional(readOnly = true)
    public List<Measure.Line> lines(Measure measure, Sql sql) {
        return lines(measure, sql, MOST_LINES);
    }

    private List<Measure.Line> lines(Measure measure, Sql sql, int most) {
        var lines = jdbc.query(
                sql.text() + " limit " + (most + 1),
                (row, n) -> {
                    // by their places, as MeasureSql has them: tens of thousands of lines would look up each name
                    var groups = measure.by().size();
                    var group = new ArrayList<@Nullable Object>(groups);
                    for (int i = 1; i <= groups; i++) {
                        group.add(row.getObject(i));
                    }
                    return new Measure.Line(
                            group, row.getLong(groups + 1), row.getLong(groups + 2), row.getBigDecimal(groups + 3));
                },
                sql.parameters().toArray());
        if (lines.size() > most) {
            throw FILTER_NOT_VALID
                    .because("分组超过 %d 个，请少分几层", "More than %d groups; tell it apart by less", most)
                    .atField("by");
        }
        return lines;
    }

    private static Measure.Kind kind(@Nullable String kind) {
        try {
            return Measure.Kind.valueOf(String.valueOf(kind).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw FILTER_NOT_VALID
                    .because("统计方式写 count、sum、avg 或 share", "a measure is count, sum, avg or share")
                    .atField("kind");
        }
    }

    private static Expression expression(Register register, @Nullable String text, FieldType wanted, String field) {
        var checked = Expressions.check(text == null ? "" : text, register.environment(), wanted);
        if (checked.expression() == null) {
            var fault = checked.faults().getFirst();
            throw new Problem(FILTER_NOT_VALID, fault.message()).atField(field).with("remedy", fault.remedy());
        }
        return checked.expression();
    }

    static Optional<Dimension> dimension(Register register, String text) {
        var grains = Map.of("year", Grain.YEAR, "quarter", Grain.QUARTER, "month", Grain.MONTH);
        var colon = text.indexOf(':');
        var path = text.substring(colon + 1);
        var grain = colon < 0 ? Grain.VALUE : grains.get(text.substring(0, colon));
        if (grain == null) {
            return Optional.empty();
        }
        if (PLACES.contains(path)) {
            return grain == Grain.VALUE ? Optional.of(new Dimension(path, grain)) : Optional.empty();
        }
        var isDate = register.find(path)
                .map(field -> field.kind() == hongqiao.register.definition.FieldKind.DATE)
                .orElse(false);
        var isKnown = path.equals("stage")
                || register.find(path).filter(Measures::canBeToldApart).isPresent();
        return isKnown && (grain == Grain.VALUE || isDate) ? Optional.of(new Dimension(path, grain)) : Optional.empty();
    }

    private static boolean canBeToldApart(Field field) {
        return !field.isPersonal()
                && switch (field.kind()) {
                    case CODES, POINT, SHAPE, FILES, LONGTEXT, AREA, UNIT -> false;
                    default -> true;
                };
    }
}
