package hongqiao.expression;

import hongqiao.expression.Dimension.Grain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A measure as one SELECT: its dimensions {@code g0}, {@code g1}, …, then {@code row_count}, {@code missing}, {@code value}. */
public final class MeasureSql {

    private MeasureSql() {}

    /**
     * @param from what stands after FROM; it ends in the engine's own condition, bracketed where it holds an OR (never row
     *     scope: the database holds that), e.g. {@code register.r_firm t where t.district = ?}
     */
    public static Sql of(Measure measure, Dialect dialect, Columns columns, Sql from) {
        var isByPeriod = dialect == Dialect.POSTGRESQL
                && measure.by().stream().anyMatch(dimension -> dimension.grain() != Grain.VALUE);
        return isByPeriod ? byPeriod(measure, dialect, columns, from) : plain(measure, dialect, columns, from);
    }

    private static Sql plain(Measure measure, Dialect dialect, Columns columns, Sql from) {
        var parts = new ArrayList<Sql>();
        var groups = new ArrayList<String>();
        for (var dimension : measure.by()) {
            groups.add(add(parts, dimension.sql(dialect, columns)) + " as g" + groups.size());
        }
        var value = measure.of() == null ? null : measure.of().sql(dialect, columns);
        var select = new StringBuilder("select ");
        groups.forEach(group -> select.append(group).append(", "));
        select.append("count(*) as row_count, ");
        switch (measure.kind()) {
            case COUNT -> select.append("0 as missing, count(*) as value");
            case SUM ->
                select.append("count(*) - count(")
                        .append(add(parts, value))
                        .append(") as missing, sum(")
                        .append(add(parts, value))
                        .append(") as value");
            case AVG ->
                select.append("count(*) - count(")
                        .append(add(parts, value))
                        .append(") as missing, ")
                        .append(quotient(dialect, "sum(" + add(parts, value) + ")", "count(" + add(parts, value) + ")"))
                        .append(" as value");
            case SHARE ->
                select.append("count(*) - count(")
                        .append(add(parts, value))
                        .append(") as missing, ")
                        .append(quotient(
                                dialect,
                                "count(*) filter (where " + add(parts, value) + ")",
                                "count(" + add(parts, value) + ")"))
                        .append(" as value");
        }
        return grouped(measure, dialect, columns, from, select, parts);
    }

    /**
     * The same in two steps: by day, then the few days by period. A day is told apart in a fraction of the time that the name
     * of its month takes, which matters where there are a million rows.
     */
    private static Sql byPeriod(Measure measure, Dialect dialect, Columns columns, Sql from) {
        var parts = new ArrayList<Sql>();
        var days = new StringBuilder("select ");
        for (int i = 0; i < measure.by().size(); i++) {
            days.append(add(parts, columns.of(measure.by().get(i).path())))
                    .append(" as g")
                    .append(i)
                    .append(", ");
        }
        days.append("count(*) as rows");
        if (measure.of() != null) {
            var value = measure.of().sql(dialect, columns);
            days.append(", count(").append(add(parts, value)).append(") as known, ");
            var counts = measure.kind() == Measure.Kind.SHARE;
            days.append(counts ? "count(*) filter (where " : "sum(")
                    .append(add(parts, value))
                    .append(") as total");
        }
        var inner = grouped(measure, dialect, columns, from, days, parts);
        var outer = new StringBuilder("select ");
        for (int i = 0; i < measure.by().size(); i++) {
            var day = "d.g" + i;
            outer.append(measure.by().get(i).sql(dialect, path -> Sql.of(day)).text())
                    .append(" as g")
                    .append(i)
                    .append(", ");
        }
        outer.append("cast(sum(d.rows) as bigint) as row_count, ");
        outer.append(
                switch (measure.kind()) {
                    case COUNT -> "0 as missing, sum(d.rows) as value";
                    case SUM -> "cast(sum(d.rows - d.known) as bigint) as missing, sum(d.total) as value";
                    case AVG, SHARE ->
                        "cast(sum(d.rows - d.known) as bigint) as missing, "
                                + quotient(dialect, "sum(d.total)", "sum(d.known)") + " as value";
                });
        outer.append(" from (")
                .append(inner.text())
                .append(") d group by ")
                .append(places(measure.by().size()));
        return new Sql(outer.toString(), inner.parameters());
    }

    private static Sql grouped(
            Measure measure, Dialect dialect, Columns columns, Sql from, StringBuilder select, List<Sql> parts) {
        select.append(" from ").append(add(parts, from));
        if (measure.where() != null) {
            select.append(" and ").append(add(parts, measure.where().sql(dialect, columns)));
        }
        if (!measure.by().isEmpty()) {
            select.append(" group by ").append(places(measure.by().size()));
        }
        return new Sql(
                select.toString(),
                parts.stream().flatMap(part -> part.parameters().stream()).toList());
    }

    private static String places(int groups) {
        return IntStream.rangeClosed(1, groups).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String add(List<Sql> parts, @org.jspecify.annotations.Nullable Sql part) {
        parts.add(java.util.Objects.requireNonNull(part));
        return part.text();
    }

    /** Cut off after twelve decimals, as everywhere. */
    private static String quotient(Dialect dialect, String above, String below) {
        return dialect == Dialect.SPARK
                ? "try_divide(cast(%s as decimal(38,12)), %s)".formatted(above, below)
                : "div(cast(%s as numeric) * 1000000000000, nullif(%s, 0)) * 0.000000000001".formatted(above, below);
    }
}
