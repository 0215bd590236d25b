/** What share of the district's land lies near the places that a register holds (覆盖率). Start at {@link hongqiao.register.coverage.Coverages}. */
@NamedInterface("coverage")
@NullMarked
package hongqiao.register.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
