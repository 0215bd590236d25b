/** Who answers for what, where and since when, with the reason. Start at {@link Responsibilities}. */
@NamedInterface("responsibility")
@NullMarked
package hongqiao.organisation.responsibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
