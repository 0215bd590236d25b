package hongqiao.expression;

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
        select.append(" from ").append(add(parts, from));
        if (measure.where() != null) {
            select.append(" and ").append(add(parts, measure.where().sql(dialect, columns)));
        }
        if (!groups.isEmpty()) {
            select.append(" group by ")
                    .append(IntStream.rangeClosed(1, groups.size())
                            .mapToObj(String::valueOf)
                            .collect(Collectors.joining(", ")));
        }
        return new Sql(
                select.toString(),
                parts.stream().flatMap(part -> part.parameters().stream()).toList());
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
