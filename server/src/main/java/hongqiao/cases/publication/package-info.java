/** What the public may see of cases: those that a pack publishes, of each the fields it names, and nothing else. */
@NamedInterface("publication")
@NullMarked
package hongqiao.cases.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
