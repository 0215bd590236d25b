package hongqiao.reading.web;

import hongqiao.reading.live.Live;
import hongqiao.reading.web.IndicatorView.PeriodView;
import hongqiao.reading.web.IndicatorView.StandingView;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A live value, as the wire has it: provisional, no reading.
 *
 * @param key of the live value, as a rule names it
 * @param period the running one
 * @param value null: missing, and {@code missing} says why
 * @param rows of how many it is made @param unknown how many of them do not count for want of a value
 * @param simulated how many of them are made up
 * @param byPeriod whether it is of the period so far; else of how things are now
 * @param standing how the indicator would stand with it
 * @param ended what may be taken over as a reading; null: nothing may
 */
public record LiveView(
        String key,
        Words title,
        PeriodView period,
        @Nullable BigDecimal value,
        @Nullable Words missing,
        long rows,
        long unknown,
        long simulated,
        boolean byPeriod,
        Words formula,
        Words source,
        @Nullable Words flaws,
        Instant at,
        @Nullable StandingView standing,
        @Nullable LiveEnded ended) {

    public record LiveEnded(PeriodView period, @Nullable BigDecimal value, boolean simulated) {}

    static LiveView of(Live live) {
        var source = live.source();
        var amount = live.amount();
        var ended = live.ended();
        return new LiveView(
                source.key(),
                source.title(),
                PeriodView.of(live.period()),
                amount.value(),
                amount.missing(),
                amount.rows(),
                amount.unknown(),
                amount.simulated(),
                source.isByPeriod(),
                live.formula(),
                source.source(),
                source.flaws(),
                live.at(),
                live.standing() == null ? null : StandingView.of(live.standing()),
                ended == null
                        ? null
                        : new LiveEnded(
                                PeriodView.of(ended.period()),
                                ended.amount().value(),
                                ended.amount().isSimulated()));
    }
}
