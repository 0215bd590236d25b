package hongqiao.alignment;

import hongqiao.plan.Indicator;
import hongqiao.plan.PlanHead;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All indicators of a plan beside those of the plans above.
 *
 * @param plans names of the plans above whose targets are in it
 * @param rows in the plan's order
 * @param onlyAbove what the plans above promise and this one does not
 */
public record Alignment(PlanHead plan, List<String> plans, List<Row> rows, List<UpperTarget> onlyAbove) {

    /**
     * @param resolved the figure for which a target in words stands; null: it is a number, or waits for one
     * @param resolvedBy whose figure that is
     * @param beside the city's first, then the nation's
     */
    public record Row(
            Indicator indicator,
            @Nullable BigDecimal resolved,
            @Nullable Level resolvedBy,
            List<Beside> beside) {}
}
