/** What an officer keeps for himself beside a register: saved views, unfinished forms. */
@NullMarked
package hongqiao.register.own;

import org.jspecify.annotations.NullMarked;
