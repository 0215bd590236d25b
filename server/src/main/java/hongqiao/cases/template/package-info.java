/** Texts and forms that officers write again and again: of packs, and of units themselves. */
@NullMarked
package hongqiao.cases.template;

import org.jspecify.annotations.NullMarked;
