/**
 * Plans: what the district has promised. A document is compiled, reviewed ({@code plan.draft}) and adopted; from then on
 * nothing about it changes. Start at {@link Plans}.
 */
@ApplicationModule(
        displayName = "规划",
        allowedDependencies = {"shared", "compiler", "scope", "journal", "identity", "pack", "meaning"})
@NullMarked
package hongqiao.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
