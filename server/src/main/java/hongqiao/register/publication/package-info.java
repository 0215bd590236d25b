/** What the public may see of registers: records that a pack publishes, of each the fields it names, and nothing else. */
@NamedInterface("publication")
@NullMarked
package hongqiao.register.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
