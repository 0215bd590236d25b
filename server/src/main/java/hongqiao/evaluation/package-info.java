/**
 * Evaluation of plans (规划评估): rounds that freeze what was known, rate every promise, and lead to findings and revisions. Start at
 * {@link Rounds}; revisions are in {@code evaluation.revision}.
 */
@ApplicationModule(
        displayName = "规划评估",
        allowedDependencies = {
            "shared",
            "scope",
            "journal",
            "area",
            "organisation",
            "identity",
            "pack",
            "pack :: story",
            "plan",
            "indicator",
            "reading",
            "reading :: filing"
        })
@NullMarked
package hongqiao.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
