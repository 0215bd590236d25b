/**
 * Documents and evidence (附件): files by the hash of their content, each hanging on something of another module, which says
 * who sees it ({@link FileHolder}). Start at {@link Files}.
 */
@ApplicationModule(
        displayName = "附件",
        allowedDependencies = {"shared", "scope", "journal"})
@NullMarked
package hongqiao.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
