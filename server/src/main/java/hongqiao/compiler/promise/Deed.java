package hongqiao.compiler.promise;

import hongqiao.compiler.PlanDraft.Action;
import hongqiao.compiler.Rule;
import org.jspecify.annotations.Nullable;

/** An action by places of the prose, before it becomes one of the draft. */
public record Deed(
        int start,
        int end,
        String name,
        Action.Kind kind,
        String place,
        @Nullable String deadline,
        Rule rule) {}
