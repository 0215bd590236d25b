/**
 * Point → the areas that hold it. Pure Java; knows geometry and nothing of areas. Start at
 * {@link hongqiao.area.route.Router}.
 */
@NamedInterface("route")
@NullMarked
package hongqiao.area.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
