/**
 * Reports of a frozen evaluation round (规划评估报告): docx in the layout of official documents, and xlsx. Every figure keeps its query, so
 * that a report edited by hand can be checked again. Start at {@link Reports} and {@link Recheck}.
 */
@ApplicationModule(
        displayName = "评估报告",
        allowedDependencies = {"shared", "table", "scope", "pack :: story", "indicator", "evaluation"})
@NullMarked
package hongqiao.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
