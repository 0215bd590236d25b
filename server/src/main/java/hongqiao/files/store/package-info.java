/** Where the bytes lie. */
@NullMarked
package hongqiao.files.store;

import org.jspecify.annotations.NullMarked;
