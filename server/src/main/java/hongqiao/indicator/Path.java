package hongqiao.indicator;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where an indicator should be between base and target (年度路径).
 *
 * @param points what should be reached by the end of a year, for {@link Kind#STEPPED} and {@link Kind#BY_HAND}: the level, or
 *     of sums, falls and growth the total since the base, these two in %
 */
public record Path(Kind kind, Map<Integer, BigDecimal> points) {

    public static final Path LINEAR = new Path(Kind.LINEAR, Map.of());
    public static final Path COMPOUND = new Path(Kind.COMPOUND, Map.of());

    public Path {
        Objects.requireNonNull(kind);
        points = Map.copyOf(points);
        if (points.isEmpty() != (kind == Kind.LINEAR || kind == Kind.COMPOUND)) {
            throw new IllegalArgumentException(kind + " with " + points.size() + " points");
        }
    }

    /** How one gets from year to year. Growth and compounding falls go along their own chain, linear and compound alike. */
    public enum Kind {
        LINEAR("直线", "straight"),
        /** The same rate every year. */
        COMPOUND("等比", "compound"),
        /** Stands still until the end of a named year. */
        STEPPED("分步", "stepped"),
        /** Straight between the named years. */
        BY_HAND("人工填写", "by hand");

        private final Words words;

        Kind(String zh, String en) {
            this.words = new Words(zh, en);
        }

        public Words words() {
            return words;
        }
    }

    /** @param t years since the end of the base year @return in the quantity of the scale */
    BigDecimal expected(Scale scale, int baseYear, int years, BigDecimal t) {
        var at = t.min(BigDecimal.valueOf(years));
        return switch (kind) {
            case LINEAR -> scale.quantity(Rates.divide(at, BigDecimal.valueOf(years)));
            case COMPOUND -> scale.compound(Rates.divide(at, BigDecimal.valueOf(years)));
            case STEPPED ->
                known(scale, baseYear, years)
                        .floorEntry(baseYear + at.intValue())
                        .getValue();
            case BY_HAND -> between(known(scale, baseYear, years), at.add(BigDecimal.valueOf(baseYear)));
        };
    }

    private TreeMap<Integer, BigDecimal> known(Scale scale, int baseYear, int years) {
        var known = new TreeMap<Integer, BigDecimal>();
        known.put(baseYear, scale.quantity(BigDecimal.ZERO));
        known.put(baseYear + years, scale.quantity(BigDecimal.ONE));
        points.forEach((year, value) -> {
            if (year > baseYear && year <= baseYear + years) {
                known.put(year, value);
            }
        });
        return known;
    }

    private static BigDecimal between(TreeMap<Integer, BigDecimal> known, BigDecimal moment) {
        var before = known.floorEntry(moment.intValue());
        var after = known.higherEntry(moment.intValue());
        if (after == null) {
            return before.getValue();
        }
        var part = Rates.divide(
                moment.subtract(BigDecimal.valueOf(before.getKey())),
                BigDecimal.valueOf(after.getKey() - before.getKey()));
        return before.getValue().add(part.multiply(after.getValue().subtract(before.getValue())));
    }
}
