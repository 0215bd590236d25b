/** The process itself: what is put together, and in which order. */
@NullMarked
package hongqiao;

import org.jspecify.annotations.NullMarked;
