/**
 * Areas (区域): district, street, community, grid, as they were and as they are; which of them holds a point. Start at
 * {@link hongqiao.area.Areas}.
 */
@ApplicationModule(
        displayName = "区域",
        allowedDependencies = {"shared", "scope", "journal"})
@NullMarked
package hongqiao.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
