/** What stories of packs do with indicators, and what they expect of them. */
@NullMarked
package hongqiao.reading.story;

import org.jspecify.annotations.NullMarked;
