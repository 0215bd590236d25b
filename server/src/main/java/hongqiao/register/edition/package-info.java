/** What another edition of the packs would change of registers and of their records, and the room it needs. */
@NullMarked
package hongqiao.register.edition;

import org.jspecify.annotations.NullMarked;
