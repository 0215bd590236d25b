/** What the public may see: adopted plans, as a book, by object and by search; and the pages they are read on. */
@ApplicationModule(
        displayName = "公众门户",
        allowedDependencies = {"shared", "scope", "identity", "plan"})
@NullMarked
package hongqiao.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
