/** Stories: days in the life with a clock that is set, told in packs and run against the real engines. Start at {@link Storytelling}. */
@NamedInterface("story")
@NullMarked
package hongqiao.pack.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
