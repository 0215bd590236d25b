package hongqiao.reading.web;

import hongqiao.indicator.Assignment;
import hongqiao.indicator.Course.PathPoint;
import hongqiao.indicator.Direction;
import hongqiao.indicator.Forecast;
import hongqiao.indicator.Frequency;
import hongqiao.indicator.Measure;
import hongqiao.indicator.Path;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Standing;
import hongqiao.indicator.Status;
import hongqiao.indicator.Target;
import hongqiao.indicator.Vintage;
import hongqiao.plan.BodyFigure;
import hongqiao.plan.Indicator;
import hongqiao.reading.Judged;
import hongqiao.reading.KeptReading;
import hongqiao.reading.Rule;
import hongqiao.reading.SeriesKind;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An indicator and how it stands, as the wire has it. Worked-out numbers have six decimals at most. */
public final class IndicatorView {

    private IndicatorView() {}

    /** @param key as {@code 2023-Q3} */
    public record PeriodView(String key, Words label, LocalDate end) {
        public static PeriodView of(ReportingPeriod period) {
            return new PeriodView(period.toString(), period.words(), period.end());
        }
    }

    public record StandingView(
            Status status,
            Words label,
            boolean binding,
            @Nullable PeriodView period,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal targetProgress,
            @Nullable BigDecimal timeProgress,
            @Nullable BigDecimal consistency,
            @Nullable BigDecimal attainment,
            @Nullable BigDecimal average,
            @Nullable BigDecimal needed,
            @Nullable BigDecimal margin,
            Assignment.@Nullable State assignment,
            Words explanation,
            List<Standing.Step> working) {

        public static StandingView of(Standing standing) {
            return new StandingView(
                    standing.status(),
                    standing.status().words(),
                    standing.binding(),
                    standing.period() == null ? null : PeriodView.of(standing.period()),
                    Rounded.amount(standing.quantity()),
                    Rounded.amount(standing.expected()),
                    standing.targetProgress(),
                    standing.timeProgress(),
                    standing.consistency(),
                    standing.attainment(),
                    Rounded.amount(standing.average()),
                    Rounded.amount(standing.needed()),
                    Rounded.amount(standing.margin()),
                    standing.assignment(),
                    standing.explanation(),
                    standing.working());
        }
    }

    /**
     * @param unit who answered for it; null: the district @param by post of who filed it; null for the public
     * @param approvedBy post of who approved its form; null: recorded by the planning office itself; null for the public
     * @param locked whether it came on a form: it is corrected on one
     */
    public record ReadingView(
            long id,
            SeriesKind series,
            PeriodView period,
            @Nullable BigDecimal value,
            @Nullable String missing,
            Vintage vintage,
            Words vintageLabel,
            @Nullable LocalDate publishedOn,
            String source,
            @Nullable String file,
            @Nullable String cell,
            @Nullable String note,
            boolean simulated,
            @Nullable UnitName unit,
            @Nullable Long supersedes,
            boolean current,
            Instant recordedAt,
            @Nullable String by,
            @Nullable String approvedBy,
            boolean locked) {

        static ReadingView of(
                KeptReading kept,
                boolean current,
                Function<Integer, UnitName> units,
                Function<String, @Nullable String> names) {
            return new ReadingView(
                    kept.id(),
                    kept.series(),
                    PeriodView.of(kept.period()),
                    kept.value(),
                    kept.missing(),
                    kept.vintage(),
                    kept.vintage().words(),
                    kept.publishedOn(),
                    kept.source(),
                    kept.file(),
                    kept.cell(),
                    kept.note(),
                    kept.simulated(),
                    kept.unit() == null ? null : units.apply(kept.unit()),
                    kept.supersedes(),
                    current,
                    kept.recordedAt(),
                    names.apply(kept.recordedBy()),
                    kept.approvedBy() == null ? null : names.apply(kept.approvedBy()),
                    kept.filing() != null);
        }
    }

    public record UnitName(String code, String name) {}

    /** @param decided whether somebody decided it; else the plan's own words did */
    public record RuleView(
            Measure measure,
            Words measureLabel,
            Direction direction,
            Words directionLabel,
            Target.@Nullable Relation relation,
            Path.Kind path,
            Words pathLabel,
            java.util.Map<Integer, BigDecimal> points,
            hongqiao.indicator.Bands bands,
            Frequency frequency,
            Words frequencyLabel,
            hongqiao.indicator.@Nullable PriceBasis priceBasis,
            @Nullable UnitName lead,
            @Nullable UnitName verifier,
            @Nullable Integer dueDays,
            List<Rule.Check> checks,
            @Nullable String live,
            boolean decided,
            @Nullable String reason,
            @Nullable Instant since) {

        static @Nullable RuleView of(Judged judged, Function<Integer, UnitName> units) {
            var rule = judged.rule();
            if (rule == null) {
                return null;
            }
            var ruling = judged.ruling();
            return new RuleView(
                    rule.measure(),
                    rule.measure().words(),
                    rule.direction(),
                    rule.direction().words(),
                    rule.relation(),
                    rule.path().kind(),
                    rule.path().kind().words(),
                    rule.path().points(),
                    rule.bands(),
                    rule.frequency(),
                    rule.frequency().words(),
                    rule.priceBasis(),
                    rule.leadUnit() == null ? null : units.apply(rule.leadUnit()),
                    rule.reporting().verifier() == null
                            ? null
                            : units.apply(rule.reporting().verifier()),
                    rule.reporting().dueDays(),
                    rule.reporting().checks(),
                    rule.reporting().live(),
                    ruling != null,
                    ruling == null ? null : ruling.reason(),
                    ruling == null ? null : ruling.at());
        }
    }

    /** How it stood at the end of a period. */
    public record StoodView(PeriodView period, Status status) {}

    /**
     * @param stood how it stood at the end of each period of which something is known, the earliest first
     * @param latest the reading it was judged by
     * @param simulated whether any figure behind it is made up
     */
    public record IndicatorLine(
            Indicator indicator,
            @Nullable RuleView rule,
            StandingView standing,
            List<StoodView> stood,
            @Nullable ReadingView latest,
            boolean simulated,
            int unreported) {}

    public record AssignmentView(
            int year,
            @Nullable BigDecimal value,
            String documentNo,
            LocalDate receivedOn,
            Assignment.State state,
            Words stateLabel,
            boolean simulated,
            boolean current,
            Instant recordedAt) {}

    /**
     * @param course how it stood at the end of each of its periods
     * @param readings all versions, the newest first
     * @param body what the plan's body promises of the same thing
     * @param live what a measure says of it now; null: no measure does, or another day was asked for
     */
    public record IndicatorDesk(
            IndicatorLine line,
            List<PathPoint> path,
            List<StandingView> course,
            List<ReadingView> readings,
            List<AssignmentView> assignments,
            @Nullable Forecast forecast,
            List<PeriodView> unreported,
            List<BodyFigure> body,
            @Nullable LiveView live,
            boolean mayFile,
            @Nullable String previous,
            @Nullable String next) {}
}
