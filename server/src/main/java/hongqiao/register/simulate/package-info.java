/** Makes up records of the packs' registers for a demonstration, the same for the same seed. Start at {@link Samples}. */
@NamedInterface("simulate")
@NullMarked
package hongqiao.register.simulate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
