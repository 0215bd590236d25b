package hongqiao.reading.live;

import hongqiao.expression.Measure;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.reading.live.Live.Amount;
import hongqiao.register.coverage.Coverages.Covered;
import hongqiao.register.coverage.PackReach;
import hongqiao.register.coverage.Reaches.Reached;
import hongqiao.register.measure.Figures.Parts;
import hongqiao.register.measure.PackMeasure;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a measure together: those of a period, or all. */
final class LiveAmounts {

    private static final int DECIMALS = 8;
    private static final int EXACT = 20;

    private LiveAmounts() {}

    /**
     * @param period null: of all times
     * @param per what it is divided by; empty: what that is worked out from is missing
     */
    static Amount of(
            LiveSource source,
            PackMeasure measure,
            Parts parts,
            @Nullable ReportingPeriod period,
            Optional<BigDecimal> per) {
        var lines = parts.lines().stream()
                .filter(line ->
                        period == null || source.isWithin(period, line.group().getFirst()))
                .toList();
        var kind = measure.measure().kind();
        var rows = lines.stream().mapToLong(Measure.Line::rows).sum();
        var unknown = lines.stream().mapToLong(Measure.Line::missing).sum();
        var simulated = lines.stream()
                .filter(line -> Boolean.TRUE.equals(line.group().getLast()))
                .mapToLong(Measure.Line::rows)
                .sum();
        var value = parts.hasAny() ? value(kind, lines) : Optional.<BigDecimal>empty();
        var noun = measure.over().title();
        if (value.isEmpty()) {
            var why = !parts.hasAny()
                    ? new Words(
                            "“%s”中还没有任何登记".formatted(noun.zh()), "there is nothing in “%s” yet".formatted(noun.en()))
                    : rows == 0
                            ? new Words("没有可计入的", "there is nothing to count")
                            : new Words(
                                    "可计入的 %d 条都缺所需的值".formatted(rows),
                                    "all %d that would count lack what is needed".formatted(rows));
            return new Amount(null, why, rows, unknown, simulated);
        }
        if (per.filter(one -> one.signum() != 0).isEmpty()) {
            return new Amount(
                    null, new Words("缺除数，不能计算", "what it is divided by is missing"), rows, unknown, simulated);
        }
        var scaled = value.get().multiply(source.times()).divide(per.get(), DECIMALS, RoundingMode.HALF_UP);
        return new Amount(plain(scaled), null, rows, unknown, simulated);
    }

    /** Without zeros at its end, and never as a power of ten. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Of land: rows are places, told apart by nothing. */
    static Amount of(LiveSource source, Covered covered) {
        var rows = covered.records();
        var amount = covered.land()
                .map(land -> plain(BigDecimal.valueOf(land.share())
                        .multiply(source.times())
                        .setScale(4, RoundingMode.HALF_UP)))
                .orElse(null);
        var why = amount != null
                ? null
                : covered.places() == 0
                        ? new Words("台账中还没有登记位置", "no place is on record yet")
                        : new Words("没有区界", "the district's outline is not known");
        return new Amount(amount, why, rows, covered.unplaced(), covered.simulated());
    }

    /** Of a walk: rows are starts, told apart by nothing. */
    static Amount of(LiveSource source, PackReach reach, Reached reached) {
        return reached.walk()
                .map(walk -> new Amount(
                        plain(BigDecimal.valueOf(Objects.requireNonNullElse(walk.share(), walk.meanMin()))
                                .multiply(source.times())
                                .setScale(2, RoundingMode.HALF_UP)),
                        null,
                        reached.starts(),
                        reached.unknown(),
                        walk.simulated()))
                .orElseGet(() -> new Amount(null, missing(reach, reached), reached.starts(), reached.unknown(), 0));
    }

    private static Words missing(PackReach reach, Reached reached) {
        if (reached.metresPerMinute() == null || reached.detour() == null) {
            return new Words("步行速度或绕行系数没有，或不可用", "pace or detour is missing, or cannot be");
        }
        var empty = reached.counted() == 0 ? reach.from() : reach.to();
        return new Words(
                "“%s”中还没有可用的位置".formatted(empty.title().zh()),
                "“%s” has no position to count with yet".formatted(empty.title().en()));
    }

    /** Nothing among what could count is zero of a count; of all else it is missing. */
    private static Optional<BigDecimal> value(Measure.Kind kind, List<Measure.Line> lines) {
        var known = lines.stream().filter(line -> line.value() != null).toList();
        return switch (kind) {
            case COUNT -> Optional.of(sum(known));
            case SUM -> known.isEmpty() ? Optional.empty() : Optional.of(sum(known));
            case AVG, SHARE -> mean(known);
        };
    }

    private static BigDecimal sum(List<Measure.Line> lines) {
        return lines.stream()
                .map(line -> Objects.requireNonNull(line.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of the parts' means, each weighed by how many it is of: cut off at twelve decimals as those are. */
    private static Optional<BigDecimal> mean(List<Measure.Line> lines) {
        var count =
                lines.stream().mapToLong(line -> line.rows() - line.missing()).sum();
        return count == 0
                ? Optional.empty()
                : Optional.of(lines.stream()
                        .map(line -> Objects.requireNonNull(line.value())
                                .multiply(BigDecimal.valueOf(line.rows() - line.missing())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(count), EXACT, RoundingMode.HALF_UP));
    }
}
