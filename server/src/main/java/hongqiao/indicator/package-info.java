/**
 * How an indicator (指标) of a plan stands: definitions, paths, readings, status that explains itself, forecast. Knows no
 * Spring, no database, no clock: the same evidence gets the same answer for ever. Start at {@link Standings}.
 */
@ApplicationModule(
        displayName = "指标",
        allowedDependencies = {"shared"})
@NullMarked
package hongqiao.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
