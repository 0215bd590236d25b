/**
 * Point → the areas that hold it, for one point, many, or a file of them. Without Spring and without a database. Start at
 * {@link hongqiao.area.route.Router}.
 */
@NamedInterface("route")
@NullMarked
package hongqiao.area.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
