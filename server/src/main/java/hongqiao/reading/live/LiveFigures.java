package hongqiao.reading.live;

import static hongqiao.reading.ReadingProblem.LIVE_NOT_FOUND;
import static hongqiao.reading.ReadingProblem.LIVE_UNIT_DIFFERS;

import hongqiao.indicator.Evidence;
import hongqiao.indicator.Frequency;
import hongqiao.indicator.Reading;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Series;
import hongqiao.indicator.Standing;
import hongqiao.indicator.Standings;
import hongqiao.indicator.Vintage;
import hongqiao.organisation.Today;
import hongqiao.pack.Packs;
import hongqiao.pack.ValueKind;
import hongqiao.plan.Indicator;
import hongqiao.plan.Plans;
import hongqiao.reading.Judged;
import hongqiao.reading.Rule;
import hongqiao.reading.filing.DueDays;
import hongqiao.reading.live.LiveSource.Of;
import hongqiao.register.coverage.Coverages;
import hongqiao.register.coverage.Coverages.Covered;
import hongqiao.register.coverage.Reaches;
import hongqiao.register.coverage.Reaches.Reached;
import hongqiao.register.measure.Figures;
import hongqiao.register.measure.Figures.Parts;
import hongqiao.scope.Scopes;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way in: what indicators come to now by the measures that packs name for them. An answer is counted anew where the last is
 * older than half a second, so that many who look at once cost one count. Not inside a transaction.
 */
@Component
public class LiveFigures {

    private static final long FRESH_NANOS = 500_000_000;

    /** @param what {@link Parts} of a measure, {@link Covered} of land, {@link Reached} of a walk */
    private record Counted(LiveSource source, Object what, long nanos) {}

    private final Packs packs;
    private final Figures figures;
    private final Coverages coverages;
    private final Reaches reaches;
    private final Plans plans;
    private final DueDays dueDays;
    private final Today today;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    LiveFigures(
            Packs packs,
            Figures figures,
            Coverages coverages,
            Reaches reaches,
            Plans plans,
            DueDays dueDays,
            Today today) {
        this.packs = packs;
        this.figures = figures;
        this.coverages = coverages;
        this.reaches = reaches;
        this.plans = plans;
        this.dueDays = dueDays;
        this.today = today;
    }

    /** By which measure it is known; empty: by none. */
    public Optional<LiveSource> source(Indicator indicator, @Nullable Rule rule) {
        var named = rule == null ? null : rule.reporting().live();
        if (named == null) {
            return sources().of(indicator.name(), indicator.unit());
        }
        return named.equals(Rule.Reporting.NOT_LIVE)
                ? Optional.empty()
                : sources().find(named);
    }

    /**
     * @param key that a rule names; {@link Rule.Reporting#NOT_LIVE} is one
     * @throws hongqiao.shared.Problem {@code live-not-found}, {@code live-unit-differs}
     */
    public void requireFits(String key, Indicator indicator) {
        if (key.equals(Rule.Reporting.NOT_LIVE)) {
            return;
        }
        var source = sources()
                .find(key)
                .orElseThrow(() -> LIVE_NOT_FOUND
                        .because("没有实时数“%s”", "There is no live value “%s”", key)
                        .atField("live"));
        if (!source.unit().equals(indicator.unit())) {
            throw LIVE_UNIT_DIFFERS
                    .because(
                            "“%s”的单位是%s，指标的单位是%s",
                            "“%s” is in %s, the indicator in %s",
                            source.title().zh(),
                            source.unit(),
                            Objects.requireNonNullElse(indicator.unit(), "—"))
                    .atField("live");
        }
    }

    /** @param judged by all that is known now */
    public Optional<Live> of(Judged judged) {
        return source(judged.indicator(), judged.rule()).map(source -> of(source, judged));
    }

    /**
     * A promise of a plan, which has no readings and is not judged; empty too where the public does not see it.
     *
     * @throws hongqiao.shared.Problem {@code plan-not-found}
     */
    public Optional<Live> openOfPromise(String plan, String code) {
        return plans.get(plan).commitments().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .flatMap(one -> sources()
                        .of(one.metric(), one.unit())
                        .or(() -> sources().of(one.title(), one.unit())))
                .filter(LiveSource::open)
                .map(source -> {
                    var period = ReportingPeriod.year(today.day().getYear());
                    var what = counted(source);
                    return new Live(
                            source, period, amount(source, what, period), null, null, formula(source, what), at(what));
                });
    }

    private Live of(LiveSource source, Judged judged) {
        var what = counted(source);
        var rule = judged.rule();
        var period = (rule == null ? Frequency.ANNUAL : rule.frequency()).running(today.day());
        var amount = amount(source, what, period);
        return new Live(
                source,
                period,
                amount,
                standing(source, judged, amount, period.fromMonth()),
                ended(source, judged, what),
                formula(source, what),
                at(what));
    }

    private Live.Amount amount(LiveSource source, Object what, ReportingPeriod period) {
        return switch (source.of()) {
            case Of.Counted counted ->
                LiveAmounts.of(
                        source, counted.measure(), (Parts) what, counted.period() == null ? null : period, per(source));
            case Of.Land _ -> LiveAmounts.of(source, (Covered) what);
            case Of.Walk walk -> LiveAmounts.of(source, walk.reach(), (Reached) what);
        };
    }

    private static Instant at(Object what) {
        return switch (what) {
            case Parts parts -> parts.at();
            case Covered covered -> covered.at();
            default -> ((Reached) what).at();
        };
    }

    /** With it as if this month were over: what is now has the months gone so far to be held against, not the whole year. */
    private @Nullable Standing standing(LiveSource source, Judged judged, Live.Amount amount, int firstMonth) {
        var definition = judged.definition();
        if (definition == null) {
            return null;
        }
        var month = today.day().getMonthValue();
        var so = new ReportingPeriod(today.day().getYear(), source.isByPeriod() ? firstMonth : month, month);
        var known = judged.evidence();
        var own = new ArrayList<>(known.own().readings());
        own.add(
                amount.value() == null
                        ? new Reading.Missing(
                                so,
                                Vintage.FLASH,
                                Objects.requireNonNull(amount.missing()).zh())
                        : new Reading.Measured(so, Vintage.FLASH, amount.value()));
        return Standings.judge(definition, new Evidence(new Series(own), known.other(), known.assignments()), so.end());
    }

    /**
     * Of a measure that is told apart by time, any day after the period; of one that says how it is now, only until its form is
     * due: later it is no more what was there when the period ended.
     */
    private Live.@Nullable Ended ended(LiveSource source, Judged judged, Object what) {
        var rule = judged.rule();
        if (rule == null || judged.due().isEmpty()) {
            return null;
        }
        var period = judged.due().getLast();
        if (!source.isByPeriod() && today.day().isAfter(dueDays.dueOn(rule, period))) {
            return null;
        }
        var amount = amount(source, what, period);
        return amount.value() == null ? null : new Live.Ended(period, amount);
    }

    private Object counted(LiveSource source) {
        return counted.compute(source.key(), (key, last) -> isFresh(source, last) ? last : count(source))
                .what();
    }

    private static boolean isFresh(LiveSource source, @Nullable Counted last) {
        return last != null && last.source() == source && System.nanoTime() - last.nanos() < FRESH_NANOS;
    }

    private Counted count(LiveSource source) {
        var began = System.nanoTime();
        Object what = Scopes.everything(
                "an indicator's live value is of the whole district, the same for whoever may see the indicator",
                () -> switch (source.of()) {
                    case Of.Counted one -> figures.parts(one.measure(), one.period());
                    case Of.Land land -> coverages.of(land.coverage());
                    case Of.Walk walk -> reaches.of(walk.reach());
                });
        return new Counted(source, what, began);
    }

    /** Empty: what it is worked out from is missing. */
    private Optional<BigDecimal> per(LiveSource source) {
        if (source.per() == null) {
            return Optional.of(BigDecimal.ONE);
        }
        return packs.of(ValueKind.class).number(source.pack(), source.per());
    }

    private Words formula(LiveSource source, Object what) {
        return switch (source.of()) {
            case Of.Counted counted -> LiveWords.formula(source, counted, per(source));
            case Of.Land land -> LiveWords.formula(land.coverage(), (Covered) what);
            case Of.Walk walk -> LiveWords.formula(walk.reach(), (Reached) what);
        };
    }

    private LiveSources sources() {
        return packs.of(LiveKind.class);
    }
}
