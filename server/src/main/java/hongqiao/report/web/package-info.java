/** HTTP of reports. */
@NullMarked
package hongqiao.report.web;

import org.jspecify.annotations.NullMarked;
