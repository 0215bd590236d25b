/**
 * How areas change: split, merged, drawn anew, imported, each from a day on. Start at
 * {@link hongqiao.area.change.AreaChanges}.
 */
@NullMarked
package hongqiao.area.change;

import org.jspecify.annotations.NullMarked;
