/**
 * What the one who asks may see and do: a permission to pass a route's gate, a scope of areas and units that the database
 * itself holds every row against. Start at {@link Scopes}.
 */
@ApplicationModule(
        displayName = "权限范围",
        allowedDependencies = {"shared", "database"})
@NullMarked
package hongqiao.scope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
