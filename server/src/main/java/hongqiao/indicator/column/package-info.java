/**
 * Statuses of one indicator in many places and many periods, without sentences and by columns of numbers: the same that
 * {@link hongqiao.indicator.Standings} finds. Start at {@link hongqiao.indicator.column.Statuses}.
 */
@NamedInterface("column")
@NullMarked
package hongqiao.indicator.column;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
