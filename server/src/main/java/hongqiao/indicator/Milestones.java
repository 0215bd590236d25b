package hongqiao.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Weighted milestones of an indicator that is no number (定性、节点). */
public final class Milestones {

    private Milestones() {}

    public record Milestone(String title, BigDecimal weight, boolean done) {}

    /** Weighted share done in %, two decimals, half-up; that is the reading. @throws IllegalArgumentException no weight at all */
    public static BigDecimal done(List<Milestone> milestones) {
        var all = milestones.stream().map(Milestone::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() <= 0) {
            throw new IllegalArgumentException("milestones without weight");
        }
        return milestones.stream()
                .filter(Milestone::done)
                .map(Milestone::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointRight(2)
                .divide(all, 2, RoundingMode.HALF_UP);
    }
}
