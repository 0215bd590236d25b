/** Revision of a plan as a legal step (规划调整修订). Start at {@link Revisions}. */
@NullMarked
package hongqiao.evaluation.revision;

import org.jspecify.annotations.NullMarked;
