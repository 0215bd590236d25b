/** Orders of other hotlines by files: in, once each under their own numbers, and back with what became of them. */
@NullMarked
package hongqiao.cases.order;

import org.jspecify.annotations.NullMarked;
