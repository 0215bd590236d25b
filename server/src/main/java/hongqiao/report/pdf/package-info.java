/** A report as PDF: laid out here like an official document, Chinese faces embedded as far as they are used. Knows no plan. */
@NullMarked
package hongqiao.report.pdf;

import org.jspecify.annotations.NullMarked;
