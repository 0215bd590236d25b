/**
 * Whether the district's targets agree with those of the plans above it (规划衔接): the city's and the nation's, as a register of
 * targets holds them. Start at {@link Alignments}.
 */
@ApplicationModule(
        displayName = "规划衔接",
        allowedDependencies = {
            "shared",
            "scope",
            "plan",
            "plan :: pair",
            "register",
            "register :: definition",
            "register :: record",
            "register :: list"
        })
@NullMarked
package hongqiao.alignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
