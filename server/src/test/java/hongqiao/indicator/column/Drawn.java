package hongqiao.indicator.column;

import hongqiao.indicator.Assignment;
import hongqiao.indicator.Bands;
import hongqiao.indicator.Definition;
import hongqiao.indicator.Direction;
import hongqiao.indicator.Frequency;
import hongqiao.indicator.Measure;
import hongqiao.indicator.Path;
import hongqiao.indicator.Target;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A definition, its periods and a column of figures, drawn by a seed; figures lie on edges far more often than in life. */
record Drawn(
        Definition definition, Periods periods, int decimals, Column own, Column other, List<Assignment> assignments) {

    private static final Words CITY = new Words("全市", "the city");

    static Drawn of(long seed) {
        return new Draw(new Random(seed)).all();
    }

    private record Draw(Random random) {

        Drawn all() {
            int decimals = random.nextInt(3);
            int years = 1 + random.nextInt(6);
            var measure = one(Measure.values());
            var definition = definition(measure, decimals, years);
            var frequency = measure == Measure.AVG_GROWTH || measure == Measure.CUMULATIVE_REDUCTION || chance(3)
                    ? Frequency.ANNUAL
                    : one(Frequency.MONTHLY, Frequency.QUARTERLY);
            int perYear = 12 / frequency.months();
            int first = 2020 + one(1, 1, 1, 0, -1, 2);
            var periods =
                    new Periods(frequency, first, perYear * Math.max(0, years + 2020 - first + random.nextInt(2)));
            return new Drawn(
                    definition,
                    periods,
                    decimals,
                    column(definition, periods, decimals),
                    column(definition, periods, decimals),
                    assignments(definition));
        }

        private Definition definition(Measure measure, int decimals, int years) {
            var direction = one(Direction.HIGHER_BETTER, Direction.HIGHER_BETTER, Direction.LOWER_BETTER);
            var base = chance(6) ? null : number(measure, decimals);
            Target target = switch (measure) {
                case RELATIVE ->
                    new Target.Relation(
                            one(Target.Kind.values()),
                            one("0", "0", "0.5", "-1", "3").equals("0")
                                    ? BigDecimal.ZERO
                                    : new BigDecimal(one("0.5", "-1", "3")),
                            chance(2),
                            CITY);
                case ASSIGNED -> new Target.AsAssigned();
                case AVG_GROWTH, CUMULATIVE_REDUCTION ->
                    new Target.Value(new BigDecimal(one("5", "0", "5.5", "13.5", "-2", "0.01")));
                default ->
                    new Target.Value(
                            chance(12) && base != null ? base : number(measure, one(decimals, 0, decimals + 1)));
            };
            var path = path(measure, decimals, years);
            boolean canRange = measure == Measure.LEVEL || measure == Measure.RATIO || measure == Measure.THRESHOLD;
            if (canRange && chance(4)) {
                var low = number(measure, decimals);
                target = new Target.Range(low, low.add(new BigDecimal(one("0", "1.5", "20"))));
                direction = Direction.RANGE;
                path = Path.LINEAR;
            }
            return new Definition(measure, direction, chance(2), "家", 2020, base, 2020 + years, target, path, bands());
        }

        private Path path(Measure measure, int decimals, int years) {
            var kind = one(Path.Kind.values());
            if (kind == Path.Kind.LINEAR || kind == Path.Kind.COMPOUND) {
                return new Path(kind, Map.of());
            }
            return new Path(
                    kind,
                    Map.of(
                            2020 + 1 + random.nextInt(years),
                            point(measure, decimals),
                            2020 + 1 + years,
                            point(measure, decimals)));
        }

        private Bands bands() {
            return one(
                    Bands.DEFAULT,
                    Bands.DEFAULT,
                    Bands.of("1.1", "1.02", "0.955555", "0.3", "0.3", "0.1"),
                    Bands.of("1", "1", "1", "0", "0", "0"),
                    Bands.of("2", "0", "-1", "0", "1", "2"));
        }

        private Column column(Definition definition, Periods periods, int decimals) {
            var values = new long[periods.count()];
            int holes = one(0, 0, 1, 3);
            long base = chance(3) ? whole(number(definition.measure(), decimals), decimals) : Column.UNSAID;
            boolean onPace = chance(3);
            for (int row = 0; row < values.length; row++) {
                values[row] = random.nextInt(40) < holes
                        ? Column.MISSING
                        : random.nextInt(40) < holes
                                ? Column.UNSAID
                                : onPace && isAdding(definition.measure())
                                        ? paced(definition, periods, decimals)
                                        : figure(definition, decimals, values, row, base);
            }
            return new Column(values, base);
        }

        private static boolean isAdding(Measure measure) {
            return measure == Measure.CUMULATIVE
                    || measure == Measure.AVG_GROWTH
                    || measure == Measure.CUMULATIVE_REDUCTION;
        }

        /** About what each period must bring, so that the target is nearly met or just so. */
        private long paced(Definition definition, Periods periods, int decimals) {
            var goal = ((Target.Value) definition.target()).value().doubleValue();
            int years = definition.targetYear() - definition.baseYear();
            int periodsToGoal = definition.measure() == Measure.AVG_GROWTH ? 1 : years * periods.perYear();
            return near(BigDecimal.valueOf(goal / periodsToGoal * random.nextDouble(0.85, 1.1)), decimals);
        }

        /** Now and then just the base, the target, the path, or what it was before. */
        private long figure(Definition definition, int decimals, long[] values, int row, long base) {
            return switch (random.nextInt(8)) {
                case 0 -> row > 0 && Column.isKnown(values[row - 1]) ? values[row - 1] : 0;
                case 1 ->
                    definition.target() instanceof Target.Value goal
                            ? near(goal.value(), decimals)
                            : near(number(definition.measure(), decimals), decimals);
                case 2 -> definition.base() == null ? 0 : near(definition.base(), decimals);
                case 3 -> Column.isKnown(base) ? base : 0;
                case 4 ->
                    definition.target() instanceof Target.Value goal && definition.base() != null
                            ? near(
                                    definition
                                            .base()
                                            .add(goal.value()
                                                    .subtract(definition.base())
                                                    .multiply(
                                                            new BigDecimal(one("0.5", "0.25", "0.9", "0.95", "0.2")))),
                                    decimals)
                            : 1;
                default -> whole(number(definition.measure(), decimals), decimals);
            };
        }

        private BigDecimal point(Measure measure, int decimals) {
            return measure == Measure.AVG_GROWTH || measure == Measure.CUMULATIVE_REDUCTION
                    ? BigDecimal.valueOf(random.nextInt(60))
                    : number(measure, decimals);
        }

        private BigDecimal number(Measure measure, int decimals) {
            int most = measure == Measure.AVG_GROWTH || measure == Measure.CUMULATIVE_REDUCTION
                    ? one(12, 12, 12, 110)
                    : measure == Measure.RELATIVE ? 8 : one(5, 100, 1_000_000, 100);
            long digits = (long) most * (long) Math.pow(10, decimals);
            long number = random.nextLong(digits + 1);
            return BigDecimal.valueOf(chance(10) ? -number : number, decimals);
        }

        private static long near(BigDecimal number, int decimals) {
            return whole(number.setScale(decimals, java.math.RoundingMode.HALF_UP), decimals);
        }

        private static long whole(BigDecimal number, int decimals) {
            return Column.whole(number, decimals);
        }

        private List<Assignment> assignments(Definition definition) {
            if (definition.measure() != Measure.ASSIGNED) {
                return List.of();
            }
            return java.util.stream.IntStream.range(0, random.nextInt(4))
                    .mapToObj(n -> new Assignment(
                            2021 + n,
                            null,
                            "津发〔2021〕%d号".formatted(n + 1),
                            LocalDate.of(2021 + n, 1 + random.nextInt(12), 15),
                            one(Assignment.State.values())))
                    .toList();
        }

        private boolean chance(int in) {
            return random.nextInt(in) == 0;
        }

        @SafeVarargs
        private <T> T one(T... of) {
            return of[random.nextInt(of.length)];
        }
    }

    /** Only the first so many rows; for a message. */
    @Override
    public String toString() {
        return "%s %s own %s base %d other %s"
                .formatted(
                        definition,
                        periods,
                        Arrays.toString(own.values()),
                        own.base(),
                        Arrays.toString(other.values()));
    }

    static @Nullable BigDecimal number(Column column, int row, int decimals) {
        long value = column.values()[row];
        return Column.isKnown(value) ? BigDecimal.valueOf(value, decimals) : null;
    }
}
