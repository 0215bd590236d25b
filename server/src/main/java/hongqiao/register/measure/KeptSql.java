package hongqiao.register.measure;

import hongqiao.expression.Columns;
import hongqiao.expression.Dialect;
import hongqiao.expression.Measure;
import hongqiao.expression.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What each subject adds to a measure, and a measure from what was added up. */
final class KeptSql {

    private KeptSql() {}

    /** {@code subject}, {@code groups} as text, {@code value}: null where there is none, and for a count. One row for each that counts. */
    static Sql parts(Measure measure, Columns columns, Sql from, String id) {
        var parameters = new ArrayList<Object>();
        var groups = measure.by().stream()
                .map(one -> "cast(" + add(one.sql(Dialect.POSTGRESQL, columns), parameters) + " as text)")
                .collect(Collectors.joining(", "));
        var value = measure.of() == null
                ? "cast(null as numeric)"
                : (measure.kind() == Measure.Kind.SHARE
                                ? "cast(cast((%s) as integer) as numeric)"
                                : "cast((%s) as numeric)")
                        .formatted(add(measure.of().sql(Dialect.POSTGRESQL, columns), parameters));
        var text = "select %s as subject, cast(array[%s] as text[]) as groups, %s as value from %s"
                .formatted(id, groups, value, add(from, parameters));
        if (measure.where() != null) {
            text += " and (" + add(measure.where().sql(Dialect.POSTGRESQL, columns), parameters) + ")";
        }
        return new Sql(text, parameters);
    }

    /** The dimensions themselves, of no row: what they are typed as. */
    static Sql types(Measure measure, Columns columns, Sql from) {
        var parameters = new ArrayList<Object>();
        var groups = measure.by().stream()
                .map(one -> add(one.sql(Dialect.POSTGRESQL, columns), parameters))
                .collect(Collectors.joining(", "));
        return new Sql("select %s from %s limit 0".formatted(groups, add(from, parameters)), parameters);
    }

    /**
     * As {@link hongqiao.expression.MeasureSql} has it.
     *
     * @param rows {@code groups}, {@code rows}, {@code known}, {@code total}
     * @param places of the dimensions asked for among the groups; @param types of all groups
     */
    static Sql lines(Measure.Kind kind, Sql rows, List<Integer> places, List<String> types) {
        var text = new StringBuilder("select ");
        for (int i = 0; i < places.size(); i++) {
            text.append("cast(u.groups[%d] as %s) as g%d, ".formatted(places.get(i), types.get(places.get(i) - 1), i));
        }
        text.append("cast(coalesce(sum(u.rows), 0) as bigint) as row_count, ");
        text.append(
                switch (kind) {
                    case COUNT -> "0 as missing, coalesce(sum(u.rows), 0) as value";
                    case SUM -> MISSING + "case when sum(u.known) > 0 then sum(u.total) end as value";
                    case AVG, SHARE ->
                        MISSING
                                + "div(sum(u.total) * 1000000000000, nullif(sum(u.known), 0)) * 0.000000000001 as value";
                });
        text.append(" from (").append(rows.text()).append(") u");
        if (!places.isEmpty()) {
            text.append(" group by ")
                    .append(IntStream.rangeClosed(1, places.size())
                            .mapToObj(String::valueOf)
                            .collect(Collectors.joining(", ")))
                    .append(" having sum(u.rows) > 0");
        }
        return new Sql(text.toString(), rows.parameters());
    }

    private static final String MISSING = "cast(coalesce(sum(u.rows - u.known), 0) as bigint) as missing, ";

    private static String add(Sql piece, List<Object> parameters) {
        parameters.addAll(Objects.requireNonNull(piece).parameters());
        return piece.text();
    }

    /** Restricted further. @param from ends in a condition */
    static Sql and(Sql from, String condition, Object... parameters) {
        var all = new ArrayList<>(from.parameters());
        all.addAll(List.of(parameters));
        return new Sql(from.text() + " and " + condition, all);
    }
}
