package hongqiao.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An adopted plan with all that is in it, each list in the order of the plan.
 *
 * @param text the document; null for a plan that came as facts of a pack
 * @param history what happened to an object before it was adopted, by its code; to the plan as a whole under ""
 */
public record PlanContent(
        PlanHead head,
        @Nullable String text,
        List<Section> sections,
        List<Indicator> indicators,
        List<Commitment> commitments,
        List<Action> actions,
        Map<String, List<PlanEvent.Entry>> history) {}
