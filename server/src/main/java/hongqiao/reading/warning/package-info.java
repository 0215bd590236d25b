/**
 * Warnings (预警): what is late or will be, who answers by when, and what presses whoever does not. Start at
 * {@link hongqiao.reading.warning.Warnings}.
 */
@NullMarked
package hongqiao.reading.warning;

import org.jspecify.annotations.NullMarked;
