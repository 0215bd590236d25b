/** WordprocessingML: written by hand for the layout of official documents, and read back. Knows no plan. */
@NullMarked
package hongqiao.report.docx;

import org.jspecify.annotations.NullMarked;
