/** HTTP of evaluation rounds, findings and revisions. */
@NullMarked
package hongqiao.evaluation.web;

import org.jspecify.annotations.NullMarked;
