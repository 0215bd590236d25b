/** The desk's API for the organisation: HTTP in, HTTP out. */
@NullMarked
package hongqiao.organisation.web;

import org.jspecify.annotations.NullMarked;
