/** The append-only record of every change: hash-chained per subject, sealed as a whole. Start at {@link Journal}. */
@ApplicationModule(displayName = "变更日志", allowedDependencies = "shared")
@NullMarked
package hongqiao.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
