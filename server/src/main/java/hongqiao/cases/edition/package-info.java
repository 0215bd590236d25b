/** What another edition of the packs would change of cases. */
@NullMarked
package hongqiao.cases.edition;

import org.jspecify.annotations.NullMarked;
