/** Signing in at an identity provider (OpenID Connect), off unless an operator sets one up. */
@NullMarked
package hongqiao.identity.oidc;

import org.jspecify.annotations.NullMarked;
