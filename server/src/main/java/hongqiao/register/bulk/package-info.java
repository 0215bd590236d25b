/** The same deed on many records at once. */
@NullMarked
package hongqiao.register.bulk;

import org.jspecify.annotations.NullMarked;
