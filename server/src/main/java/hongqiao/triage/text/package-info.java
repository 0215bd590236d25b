/** Texts as runs of characters, each weighed by how rare it is. */
@NamedInterface("text")
@NullMarked
package hongqiao.triage.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
