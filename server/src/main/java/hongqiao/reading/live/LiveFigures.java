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
import hongqiao.pack.PackValues;
import hongqiao.pack.Packs;
import hongqiao.pack.ValueKind;
import hongqiao.plan.Indicator;
import hongqiao.reading.Judged;
import hongqiao.reading.Rule;
import hongqiao.reading.filing.DueDays;
import hongqiao.register.measure.Figures;
import hongqiao.register.measure.Figures.Parts;
import hongqiao.scope.Scopes;
import hongqiao.shared.Words;
import java.math.BigDecimal;
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

    private record Counted(LiveSource source, Parts parts, long nanos) {}

    private final Packs packs;
    private final Figures figures;
    private final DueDays dueDays;
    private final Today today;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    LiveFigures(Packs packs, Figures figures, DueDays dueDays, Today today) {
        this.packs = packs;
        this.figures = figures;
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

    private Live of(LiveSource source, Judged judged) {
        var parts = parts(source);
        var rule = judged.rule();
        var months = rule == null ? 12 : Frequency.MONTHLY == rule.frequency() ? 1 : quarterOrYear(rule.frequency());
        var day = today.day();
        var first = (day.getMonthValue() - 1) / months * months + 1;
        var period = new ReportingPeriod(day.getYear(), first, first + months - 1);
        var per = per(source);
        var amount = LiveAmounts.of(source, parts, source.period() == null ? null : period, per);
        return new Live(
                source,
                period,
                amount,
                standing(source, judged, amount, first),
                ended(source, judged, parts, per),
                formula(source),
                parts.at());
    }

    private static int quarterOrYear(Frequency frequency) {
        return frequency == Frequency.QUARTERLY ? 3 : 12;
    }

    /** With it as if this month were over: what is now has the months gone so far to be held against, not the whole year. */
    private @Nullable Standing standing(LiveSource source, Judged judged, Live.Amount amount, int firstMonth) {
        var definition = judged.definition();
        if (definition == null) {
            return null;
        }
        var month = today.day().getMonthValue();
        var so = new ReportingPeriod(today.day().getYear(), source.period() == null ? month : firstMonth, month);
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
    private Live.@Nullable Ended ended(LiveSource source, Judged judged, Parts parts, Optional<BigDecimal> per) {
        var rule = judged.rule();
        if (rule == null || judged.due().isEmpty()) {
            return null;
        }
        var period = judged.due().getLast();
        if (source.period() == null && today.day().isAfter(dueDays.dueOn(rule, period))) {
            return null;
        }
        var amount = LiveAmounts.of(source, parts, source.period() == null ? null : period, per);
        return amount.value() == null ? null : new Live.Ended(period, amount);
    }

    private Parts parts(LiveSource source) {
        return counted.compute(source.key(), (key, last) -> isFresh(source, last) ? last : count(source))
                .parts();
    }

    private static boolean isFresh(LiveSource source, @Nullable Counted last) {
        return last != null && last.source() == source && System.nanoTime() - last.nanos() < FRESH_NANOS;
    }

    private Counted count(LiveSource source) {
        var began = System.nanoTime();
        return new Counted(
                source,
                Scopes.everything(
                        "an indicator's live value is of the whole district, the same for whoever may see the indicator",
                        () -> figures.parts(source.measure(), source.period())),
                began);
    }

    /** Empty: what it is worked out from is missing. */
    private Optional<BigDecimal> per(LiveSource source) {
        if (source.per() == null) {
            return Optional.of(BigDecimal.ONE);
        }
        var values = packs.of(ValueKind.class).of(source.pack());
        return Optional.ofNullable(source.per()
                        .evaluate(path -> Optional.ofNullable(values.get(path.replaceFirst("^values\\.", "")))
                                .map(PackValues.Value::value)
                                .orElse(null)))
                .map(value -> new BigDecimal(value.toString()));
    }

    private Words formula(LiveSource source) {
        var base = Figures.formula(source.measure());
        var zh = new StringBuilder(base.zh());
        var en = new StringBuilder(String.valueOf(base.en()));
        if (source.times().compareTo(BigDecimal.ONE) != 0) {
            zh.append(" × ").append(source.times().toPlainString());
            en.append(" × ").append(source.times().toPlainString());
        }
        if (source.per() != null) {
            zh.append(" ÷ ").append(source.per().text());
            en.append(" ÷ ").append(source.per().text());
            per(source).ifPresent(per -> {
                zh.append("（%s）".formatted(per.stripTrailingZeros().toPlainString()));
                en.append(" (%s)".formatted(per.stripTrailingZeros().toPlainString()));
            });
        }
        if (source.period() != null) {
            zh.append("，按 %s 归入报告期".formatted(source.period().path()));
            en.append(", by %s".formatted(source.period().path()));
        }
        return new Words(zh.toString(), en.toString());
    }

    private LiveSources sources() {
        return packs.of(LiveKind.class);
    }
}
