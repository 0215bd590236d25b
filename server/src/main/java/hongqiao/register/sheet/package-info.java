/** Records in and out as files. */
@NamedInterface("sheet")
@NullMarked
package hongqiao.register.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
