/** Whether two texts tell of the same thing. Start at {@link hongqiao.triage.same.Sameness}. */
@NamedInterface("same")
@NullMarked
package hongqiao.triage.same;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
