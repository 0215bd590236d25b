/** What a pack says of a way in: read from its file and checked against the case type that it opens. */
@NamedInterface("door")
@NullMarked
package hongqiao.intake.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
