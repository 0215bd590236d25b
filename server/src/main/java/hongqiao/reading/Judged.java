package hongqiao.reading;

import hongqiao.indicator.Course.PathPoint;
import hongqiao.indicator.Definition;
import hongqiao.indicator.Evidence;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Series;
import hongqiao.indicator.Standing;
import hongqiao.plan.Indicator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a plan, all that was known of it at a moment, and how it stands by that.
 *
 * @param rule null where the plan's words say nothing of how to judge it, and nobody else has
 * @param ruling who decided the rule, and why; null where the plan's own words did
 * @param latest the reading that counts for the period that was judged; null where there is none
 * @param readings all versions, of both series, in the order in which they were filed
 * @param path where it should be by the end of each year, from the base on; empty where there is no path
 * @param due all periods of its frequency that are over, filed or not
 * @param unreported periods that are over and of which nothing was filed
 */
public record Judged(
        Indicator indicator,
        @Nullable Rule rule,
        @Nullable Ruling ruling,
        @Nullable Definition definition,
        Standing standing,
        @Nullable KeptReading latest,
        List<KeptReading> readings,
        List<KeptAssignment> assignments,
        List<PathPoint> path,
        List<ReportingPeriod> due,
        List<ReportingPeriod> unreported) {

    public Judged {
        readings = List.copyOf(readings);
        assignments = List.copyOf(assignments);
    }

    public record Ruling(long id, String by, Instant at, String reason) {}

    public Series own() {
        return series(readings, SeriesKind.OWN);
    }

    /** All that it was judged by. */
    public Evidence evidence() {
        return Monitor.evidence(this);
    }

    static Series series(List<KeptReading> readings, SeriesKind kind) {
        return new Series(readings.stream()
                .filter(reading -> reading.series() == kind)
                .map(KeptReading::reading)
                .toList());
    }

    /** Whether anything it was judged by is made up. */
    public boolean simulated() {
        return readings.stream().anyMatch(KeptReading::simulated)
                || assignments.stream().anyMatch(KeptAssignment::simulated);
    }
}
