/** The desk's API for areas. */
@NullMarked
package hongqiao.area.web;

import org.jspecify.annotations.NullMarked;
