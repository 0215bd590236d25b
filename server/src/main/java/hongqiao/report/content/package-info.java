/** What a report says, from top to bottom, whatever it is written as: paragraphs, tables, charts, and figures with their query. */
@NullMarked
package hongqiao.report.content;

import org.jspecify.annotations.NullMarked;
