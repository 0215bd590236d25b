/** People, the posts of units and who holds them. Start at {@link People}, {@link Posts} and {@link Holdings}. */
@NamedInterface("people")
@NullMarked
package hongqiao.organisation.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
