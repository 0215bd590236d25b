/** Records: kept, changed, moved from stage to stage, remembered as they were. */
@NamedInterface("record")
@NullMarked
package hongqiao.register.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
