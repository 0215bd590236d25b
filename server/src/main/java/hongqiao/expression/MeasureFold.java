package hongqiao.expression;

import hongqiao.expression.Measure.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A measure worked out in memory, row by row. */
public final class MeasureFold {

    private static final class Sum {
        private long rows;
        private long missing;
        private long met;
        private BigDecimal sum = BigDecimal.ZERO;
    }

    private MeasureFold() {}

    /** Without dimensions always one line, else one for each group there is. */
    public static List<Line> of(Measure measure, Stream<Values> rows) {
        var groups = new LinkedHashMap<List<@Nullable Object>, Sum>();
        if (measure.by().isEmpty()) {
            groups.put(List.of(), new Sum());
        }
        rows.filter(row -> measure.where() == null || measure.where().holds(row))
                .forEach(row -> add(measure, row, groups));
        return groups.entrySet().stream()
                .map(group -> line(measure.kind(), group.getKey(), group.getValue()))
                .toList();
    }

    private static void add(Measure measure, Values row, Map<List<@Nullable Object>, Sum> groups) {
        var key = new ArrayList<@Nullable Object>();
        measure.by().forEach(dimension -> key.add(dimension.of(row)));
        var sum = groups.computeIfAbsent(key, _ -> new Sum());
        sum.rows++;
        if (measure.of() == null) {
            return;
        }
        switch (measure.of().evaluate(row)) {
            case null -> sum.missing++;
            case BigDecimal number -> sum.sum = sum.sum.add(number);
            case Boolean met -> sum.met += met ? 1 : 0;
            case Object other -> throw new IllegalArgumentException("cannot add up " + other);
        }
    }

    private static Line line(Measure.Kind kind, List<@Nullable Object> group, Sum sum) {
        var known = sum.rows - sum.missing;
        var value = switch (kind) {
            case COUNT -> BigDecimal.valueOf(sum.rows);
            case SUM -> known == 0 ? null : sum.sum;
            case AVG -> quotient(sum.sum, known);
            case SHARE -> quotient(BigDecimal.valueOf(sum.met), known);
        };
        return new Line(group, sum.rows, sum.missing, value);
    }

    private static @Nullable BigDecimal quotient(BigDecimal above, long below) {
        return below == 0 ? null : above.divide(BigDecimal.valueOf(below), Functions.DECIMALS, RoundingMode.DOWN);
    }
}
