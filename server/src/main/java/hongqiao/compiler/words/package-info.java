/** Numbers, units and names: what a numeral in a sentence is. */
@NullMarked
package hongqiao.compiler.words;

import org.jspecify.annotations.NullMarked;
