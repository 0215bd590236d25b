package hongqiao.reading;

import hongqiao.indicator.Course;
import hongqiao.indicator.Course.PathPoint;
import hongqiao.indicator.Definition;
import hongqiao.indicator.Evidence;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Series;
import hongqiao.indicator.Standing;
import hongqiao.indicator.Standings;
import hongqiao.indicator.Status;
import hongqiao.indicator.column.Stood;
import hongqiao.plan.Indicator;
import hongqiao.plan.Nature;
import hongqiao.plan.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a plan, all that was known of it at a moment, and how it stands by that. Judged when asked: who wants the
 * status alone is told by columns, without a word; a sentence is written for whoever asks for the {@link #standing}.
 */
public final class Judged {

    private final Indicator indicator;
    private final Period period;
    private final @Nullable Rule rule;
    private final @Nullable Ruling ruling;
    private final @Nullable Definition definition;
    private final List<KeptReading> readings;
    private final List<KeptAssignment> assignments;
    private final LocalDate day;
    private final Evidence evidence;
    private final Supplier<Standing> standing = once(this::judge);
    private final Supplier<Optional<Stood>> stood = once(this::byColumn);

    /**
     * Judges by just this and nothing else, so that what was frozen can be judged again.
     *
     * @param period of the plan
     * @param rule null where the plan's words say nothing of how to judge it, and nobody else has
     * @param ruling who decided the rule, and why; null where the plan's own words did
     * @param readings all versions, of both series, in the order in which they were filed
     * @param day only periods that had ended on that day count
     */
    public Judged(
            Indicator indicator,
            Period period,
            @Nullable Rule rule,
            @Nullable Ruling ruling,
            List<KeptReading> readings,
            List<KeptAssignment> assignments,
            LocalDate day) {
        this.indicator = indicator;
        this.period = period;
        this.rule = rule;
        this.ruling = ruling;
        this.definition =
                rule == null ? null : Definitions.of(indicator, period, rule).orElse(null);
        this.readings = List.copyOf(readings);
        this.assignments = List.copyOf(assignments);
        this.day = day;
        this.evidence = evidence(readings, assignments);
    }

    public record Ruling(long id, String by, Instant at, String reason) {}

    public Indicator indicator() {
        return indicator;
    }

    public @Nullable Rule rule() {
        return rule;
    }

    public @Nullable Ruling ruling() {
        return ruling;
    }

    public @Nullable Definition definition() {
        return definition;
    }

    public List<KeptReading> readings() {
        return readings;
    }

    public List<KeptAssignment> assignments() {
        return assignments;
    }

    /** How it stands, in a sentence and with all its numbers. */
    public Standing standing() {
        return standing.get();
    }

    /** As {@link Standing#status}, without its sentence. */
    public Status status() {
        return stood.get().map(Stood::status).orElseGet(() -> standing().status());
    }

    /** As {@link Standing#period}: of the reading that was judged; null where there is none. */
    public @Nullable ReportingPeriod period() {
        return stood.get().map(Stood::period).orElseGet(() -> standing().period());
    }

    public boolean binding() {
        return indicator.nature() == Nature.BINDING;
    }

    /** The reading that counts for the period that was judged; null where there is none. */
    public @Nullable KeptReading latest() {
        var judged = period();
        return readings.stream()
                .filter(reading ->
                        reading.series() == SeriesKind.OWN && reading.period().equals(judged))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Where it should be by the end of each year, from the base on; empty where there is no path. */
    public List<PathPoint> path() {
        return definition == null ? List.of() : Course.path(definition, own().upTo(day));
    }

    /** How it stood at the end of each of its periods, in sentences. */
    public List<Standing> course() {
        return definition == null ? List.of() : Course.standings(definition, evidence, day);
    }

    /** Likewise without a word; for the pages that list many. */
    public List<Stood> stood() {
        return definition == null || rule == null
                ? List.of()
                : Stood.course(definition, evidence, rule.frequency(), day);
    }

    /** All periods of its frequency that are over, filed or not. */
    public List<ReportingPeriod> due() {
        return rule == null ? List.of() : rule.frequency().ended(firstYear(), targetYear(), day);
    }

    /** Those of which nothing was filed. */
    public List<ReportingPeriod> unreported() {
        return rule == null ? List.of() : own().unreported(firstYear(), targetYear(), rule.frequency(), day);
    }

    public Series own() {
        return evidence.own();
    }

    /** All that it was judged by. */
    public Evidence evidence() {
        return evidence;
    }

    /** Whether anything it was judged by is made up. */
    public boolean simulated() {
        return readings.stream().anyMatch(KeptReading::simulated)
                || assignments.stream().anyMatch(KeptAssignment::simulated);
    }

    private int firstYear() {
        return Definitions.baseYear(indicator, period) + 1;
    }

    private int targetYear() {
        return Definitions.targetYear(indicator, period);
    }

    private Standing judge() {
        return definition == null ? Standings.withoutRule(binding()) : Standings.judge(definition, evidence, day);
    }

    private Optional<Stood> byColumn() {
        return definition == null || rule == null
                ? Optional.empty()
                : Stood.last(definition, evidence, rule.frequency(), day);
    }

    private static Evidence evidence(List<KeptReading> readings, List<KeptAssignment> assignments) {
        var newest = new LinkedHashMap<Integer, hongqiao.indicator.Assignment>();
        assignments.forEach(one -> newest.put(one.assignment().year(), one.assignment()));
        return new Evidence(
                series(readings, SeriesKind.OWN), series(readings, SeriesKind.OTHER), List.copyOf(newest.values()));
    }

    private static Series series(List<KeptReading> readings, SeriesKind kind) {
        return new Series(readings.stream()
                .filter(reading -> reading.series() == kind)
                .map(KeptReading::reading)
                .toList());
    }

    /** Two who ask at once may both work it out, to the same. */
    private static <T> Supplier<T> once(Supplier<T> work) {
        return new Supplier<>() {
            private volatile @Nullable T kept;

            @Override
            public T get() {
                var known = kept;
                if (known == null) {
                    known = work.get();
                    kept = known;
                }
                return known;
            }
        };
    }
}
