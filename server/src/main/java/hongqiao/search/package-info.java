/**
 * Full text (全文检索): Chinese words, single characters and numbers over what other modules let be found
 * ({@link Findables}), following the journal. What somebody may see is the database's to say, never the index's. Start at
 * {@link Search}.
 */
@ApplicationModule(
        displayName = "搜索",
        allowedDependencies = {"shared", "scope", "journal"})
@NullMarked
package hongqiao.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
