/** A month of made-up work (模拟), lived through by the real engine in a time of its own. Start at {@link Simulations}. */
@NamedInterface("simulation")
@NullMarked
package hongqiao.cases.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
