/** The audit officer's desk: the journal, read, searched and taken away as a file. */
@NullMarked
package hongqiao.identity.audit;

import org.jspecify.annotations.NullMarked;
