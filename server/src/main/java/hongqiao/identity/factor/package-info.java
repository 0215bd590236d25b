/** The second factor: codes of an authenticator (RFC 6238), and recovery codes for when it is lost. */
@NullMarked
package hongqiao.identity.factor;

import org.jspecify.annotations.NullMarked;
