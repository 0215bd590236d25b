/** Other systems that report, and the keys by which they are known. Start at {@link SenderKeys}. */
@NamedInterface("sender")
@NullMarked
package hongqiao.intake.sender;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
