package hongqiao.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What measures ask of the clocks of a case, kept beside it: by clock, and under {@code *} for all of them, whether one ran out,
 * when the next that runs will, how many hours they took. What only time can tell is left to whoever reads it.
 */
final class ClockFigures {

    static final String ALL = "*";

    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    private ClockFigures() {}

    /** {@code {"handling": {"late": false, "hours": 2.5}, "*": {"due": 1772413800000000}}} */
    static ObjectNode of(List<Clock> clocks) {
        var figures = JsonNodeFactory.instance.objectNode();
        var keys = new LinkedHashSet<String>();
        clocks.forEach(clock -> keys.add(clock.key()));
        keys.forEach(key -> figures.set(
                key,
                one(clocks.stream().filter(clock -> clock.key().equals(key)).toList())));
        if (!clocks.isEmpty()) {
            figures.set(ALL, one(clocks));
        }
        return figures;
    }

    private static ObjectNode one(List<Clock> clocks) {
        var figure = JsonNodeFactory.instance.objectNode();
        var stopped = clocks.stream().noneMatch(Clock::isRunning);
        if (clocks.stream().anyMatch(clock -> !clock.isRunning() && clock.isOver(Instant.MAX))) {
            figure.put("late", true);
        } else if (stopped) {
            figure.put("late", false);
        }
        clocks.stream()
                .filter(clock -> clock.isRunning() && !clock.isPaused())
                .map(Clock::dueAt)
                .min(Comparator.naturalOrder())
                .ifPresent(due -> figure.put("due", ChronoUnit.MICROS.between(Instant.EPOCH, due)));
        if (stopped) {
            figure.put("hours", hours(clocks));
        }
        return figure;
    }

    private static BigDecimal hours(List<Clock> clocks) {
        var from = clocks.stream().map(Clock::startedAt).min(Comparator.naturalOrder());
        var until = clocks.stream()
                .map(clock -> Objects.requireNonNull(clock.stoppedAt()))
                .max(Comparator.naturalOrder());
        var took = Duration.between(from.orElseThrow(), until.orElseThrow());
        return BigDecimal.valueOf(took.toSeconds())
                .add(BigDecimal.valueOf(took.toNanosPart(), 9))
                .divide(HOUR, 4, RoundingMode.HALF_UP);
    }
}
