/** HTTP in, HTTP out. */
@NullMarked
package hongqiao.cases.web;

import org.jspecify.annotations.NullMarked;
