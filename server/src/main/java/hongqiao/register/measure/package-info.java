/** Figures that packs define over a register: what they are now, against which targets, and what is still expected. */
@NamedInterface("measure")
@NullMarked
package hongqiao.register.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
