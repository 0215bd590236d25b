/** Accounts and their passwords: opening, closing, resetting, changing one's own. */
@NullMarked
package hongqiao.identity.account;

import org.jspecify.annotations.NullMarked;
