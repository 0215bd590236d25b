/**
 * Geometry of areas, without Spring and without a database: coordinate systems, GeoJSON, checks and their repairs. Start
 * at {@link hongqiao.area.geo.CoordinateSystem}.
 */
@NamedInterface("geo")
@NullMarked
package hongqiao.area.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
