/** HTTP of readings and of how indicators stand. */
@NullMarked
package hongqiao.reading.web;

import org.jspecify.annotations.NullMarked;
