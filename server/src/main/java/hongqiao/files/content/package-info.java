/** What a file is, by what is in it, and what of it is kept. */
@NullMarked
package hongqiao.files.content;

import org.jspecify.annotations.NullMarked;
