/**
 * The one language in which packs say conditions, computed fields and measures: CEL, checked by its own library, worked out
 * by us in memory and in SQL to the same result. Knows no Spring, no database. Start at {@link Expressions}.
 */
@ApplicationModule(
        displayName = "表达式",
        allowedDependencies = {"shared"})
@NullMarked
package hongqiao.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
