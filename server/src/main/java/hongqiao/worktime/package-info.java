/**
 * Working calendars, limits, and deadlines that explain themselves. Knows no Spring, no database, no clock: the same question
 * gets the same answer for ever. Start at {@link Deadlines}.
 */
@ApplicationModule(
        displayName = "工作时间",
        allowedDependencies = {"shared"})
@NullMarked
package hongqiao.worktime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
