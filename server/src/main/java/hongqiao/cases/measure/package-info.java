/** Measures over cases: what they read of a case besides its form, and which cases stand behind a number. */
@NamedInterface("measure")
@NullMarked
package hongqiao.cases.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
