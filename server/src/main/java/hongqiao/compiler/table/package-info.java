/** Indicator tables, also flattened to one cell a line with broken cells. */
@NullMarked
package hongqiao.compiler.table;

import org.jspecify.annotations.NullMarked;
