/** What stories of packs do with evaluation rounds and revisions. */
@NullMarked
package hongqiao.evaluation.story;

import org.jspecify.annotations.NullMarked;
