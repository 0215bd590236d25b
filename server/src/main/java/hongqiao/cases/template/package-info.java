/** Texts and forms that officers write again and again: of packs, and of units themselves. */
@NamedInterface("template")
@NullMarked
package hongqiao.cases.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
