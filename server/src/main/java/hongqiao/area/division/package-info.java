/**
 * Divisions: the official list read from CSV, and, where no borders are published, a simulated division of a real
 * district. Start at {@link hongqiao.area.division.Division}.
 */
@NamedInterface("division")
@NullMarked
package hongqiao.area.division;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
