/** Areas (区域): district, street, community, grid, as they were and as they are; which of them holds a point. */
@ApplicationModule(
        displayName = "区域",
        allowedDependencies = {"shared"})
@NullMarked
package hongqiao.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
