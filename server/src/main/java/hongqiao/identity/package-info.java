/** Who is at the desk, what his post allows, and the session he works in. Start at {@link Accounts}. */
@ApplicationModule(
        displayName = "身份",
        allowedDependencies = {"shared", "scope", "journal", "area", "organisation", "organisation :: people"})
@NullMarked
package hongqiao.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
