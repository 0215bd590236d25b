/** Lists of records: chosen, searched, sorted, paged by key, counted, measured. */
@NamedInterface("list")
@NullMarked
package hongqiao.register.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
