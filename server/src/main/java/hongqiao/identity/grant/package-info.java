/** Who holds which role, where and until when; what an officer passes on; the catalogue of roles. */
@NullMarked
package hongqiao.identity.grant;

import org.jspecify.annotations.NullMarked;
