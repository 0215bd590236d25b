/**
 * Several plans side by side (规划对照): what was kept, changed, dropped and new, and one promise through several documents.
 * Start at {@link PlanPairs}.
 */
@NamedInterface("pair")
@NullMarked
package hongqiao.plan.pair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
