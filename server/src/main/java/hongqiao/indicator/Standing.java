package hongqiao.indicator;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator stands. Shares and consistency have four decimals, half-up, and the bands are held against just these;
 * null is what cannot be told, never zero.
 *
 * @param status binding ones have the same, and are listed apart
 * @param period of the reading that was judged; null where there is none
 * @param quantity what was held against the path: the level, the sum so far, the total fall or growth in %
 * @param expected what the path says at the end of the period, in the same quantity
 * @param targetProgress share of the way from base to target (目标完成进度); below zero is the wrong way
 * @param timeProgress share of the plan's time (时序进度)
 * @param consistency target progress over what the path says (目标一致性)
 * @param attainment reading over target (完成率)
 * @param average compound mean of the years so far, in %; of chained figures only
 * @param needed what each year left must bring: an amount, or a rate in %
 * @param margin by how much a threshold or another figure is kept, below zero is short; of thresholds the worst
 * @param assignment null where the city assigns nothing
 * @param explanation one sentence or two with the numbers, for a leader
 * @param working how the numbers came about, step by step
 */
public record Standing(
        Status status,
        boolean binding,
        @Nullable ReportingPeriod period,
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
        List<Step> working) {

    public Standing {
        working = List.copyOf(working);
    }

    /** @param arithmetic as one would write it down */
    public record Step(Words what, String value, String arithmetic) {}

    static Builder of(Definition definition) {
        return new Builder(definition.binding());
    }

    /** A judge fills in what he can tell. */
    static final class Builder {
        private final boolean binding;
        private final java.util.ArrayList<Step> working = new java.util.ArrayList<>();

        @Nullable
        ReportingPeriod period;

        @Nullable
        BigDecimal quantity;

        @Nullable
        BigDecimal expected;

        @Nullable
        BigDecimal targetProgress;

        @Nullable
        BigDecimal timeProgress;

        @Nullable
        BigDecimal consistency;

        @Nullable
        BigDecimal attainment;

        @Nullable
        BigDecimal average;

        @Nullable
        BigDecimal needed;

        @Nullable
        BigDecimal margin;

        Assignment.@Nullable State assignment;

        /** What share of the way the path says; for the arithmetic. */
        @Nullable
        BigDecimal planned;

        Builder(boolean binding) {
            this.binding = binding;
        }

        void step(String zh, String en, String value, String arithmetic) {
            working.add(new Step(new Words(zh, en), value, arithmetic));
        }

        Standing is(Status status, String zh, String en) {
            return is(status, new Words(zh, en));
        }

        Standing is(Status status, Words explanation) {
            return new Standing(
                    status,
                    binding,
                    period,
                    quantity,
                    expected,
                    targetProgress,
                    timeProgress,
                    consistency,
                    attainment,
                    average,
                    needed,
                    margin,
                    assignment,
                    explanation,
                    working);
        }

        Standing unknown(String zh, String en) {
            return is(Status.UNDETERMINED, zh, en);
        }
    }
}
