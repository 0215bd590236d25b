/**
 * Complaints joined to promises (诉求与承诺): which cases bear on which items of the plan in force, by matter, by meaning as a
 * proposal, and as a person says. Start at {@link CasePromises}.
 */
@NullMarked
package hongqiao.cases.promise;

import org.jspecify.annotations.NullMarked;
