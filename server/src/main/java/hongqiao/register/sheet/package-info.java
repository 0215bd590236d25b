/** Records in and out as files. */
@NullMarked
package hongqiao.register.sheet;

import org.jspecify.annotations.NullMarked;
