/** Attacks on a running server, as somebody tries them who has a browser, a script and time: docs/operating/security.md. */
@NullMarked
package hongqiao.attack;

import org.jspecify.annotations.NullMarked;
