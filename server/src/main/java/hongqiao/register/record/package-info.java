/** Records: kept, changed, moved from stage to stage, remembered as they were. */
@NullMarked
package hongqiao.register.record;

import org.jspecify.annotations.NullMarked;
