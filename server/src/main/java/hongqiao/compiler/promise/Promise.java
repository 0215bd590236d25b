package hongqiao.compiler.promise;

import hongqiao.compiler.PlanDraft.Comparator;
import hongqiao.compiler.Rule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A commitment by places of the prose, before it becomes one of the draft. */
public record Promise(
        int start,
        int end,
        String metric,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        String unit,
        @Nullable String relative,
        @Nullable String deadline,
        Rule rule) {}
