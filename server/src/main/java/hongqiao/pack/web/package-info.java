/** The pack officer's desk over HTTP. */
@NullMarked
package hongqiao.pack.web;

import org.jspecify.annotations.NullMarked;
