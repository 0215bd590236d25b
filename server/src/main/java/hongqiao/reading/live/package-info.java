/**
 * Values of indicators that a measure of the packs says at any moment (实时数): provisional until a period is over and somebody
 * takes it over as a reading. Start at {@link hongqiao.reading.live.LiveFigures}.
 */
@NamedInterface("live")
@NullMarked
package hongqiao.reading.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
