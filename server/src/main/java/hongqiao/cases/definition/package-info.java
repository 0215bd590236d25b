/** What a pack says of a type of case: read from its file, checked, and then the same for everybody until another is published. */
@NamedInterface("definition")
@NullMarked
package hongqiao.cases.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
