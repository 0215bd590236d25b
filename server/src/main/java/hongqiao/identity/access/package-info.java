/** Who can see what, and why: for any account and any record that belongs somewhere. */
@NullMarked
package hongqiao.identity.access;

import org.jspecify.annotations.NullMarked;
