/**
 * What Chinese texts mean, as numbers: texts that say the same in other words lie near each other. Works on this machine
 * alone; asks nobody, keeps no text. Start at {@link hongqiao.meaning.Meaning}.
 */
@ApplicationModule(
        displayName = "语义",
        allowedDependencies = {"shared"})
@NullMarked
package hongqiao.meaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
