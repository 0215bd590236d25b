/** Signing in, and the sessions that follow: in the database, so that they survive a restart and can be ended at once. */
@NullMarked
package hongqiao.identity.session;

import org.jspecify.annotations.NullMarked;
