/** A document on its way to becoming a plan: upload, review, adoption. Start at {@link Drafts}. */
@NullMarked
package hongqiao.plan.draft;

import org.jspecify.annotations.NullMarked;
