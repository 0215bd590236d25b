/** What no module owns: refusals and how they are told, words in two languages, the clock. */
@ApplicationModule(
        displayName = "公用",
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package hongqiao.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
