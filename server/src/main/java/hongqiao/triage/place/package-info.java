/** Where a text says something is. Start at {@link hongqiao.triage.place.Gazetteer}. */
@NamedInterface("place")
@NullMarked
package hongqiao.triage.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
