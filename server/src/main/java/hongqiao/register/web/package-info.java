/** HTTP in, HTTP out. */
@NullMarked
package hongqiao.register.web;

import org.jspecify.annotations.NullMarked;
