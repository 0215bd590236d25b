/** Lists of records: chosen, searched, sorted, paged by key, counted, measured. */
@NullMarked
package hongqiao.register.list;

import org.jspecify.annotations.NullMarked;
