/** Other systems: tokens that the system officer asks for and the security officer approves. */
@NullMarked
package hongqiao.identity.token;

import org.jspecify.annotations.NullMarked;
