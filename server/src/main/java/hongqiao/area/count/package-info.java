/** Counts points by area, on the map of any day. Start at {@link hongqiao.area.count.PointCount}. */
@NullMarked
package hongqiao.area.count;

import org.jspecify.annotations.NullMarked;
