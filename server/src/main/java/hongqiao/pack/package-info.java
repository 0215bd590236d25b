/** Reads and checks packs: what a district is and has decided, as text. Start at {@link Packs} or {@link PackCheck}. */
@ApplicationModule(
        displayName = "资源包",
        allowedDependencies = {
            "shared",
            "expression",
            "worktime",
            "journal",
            "scope",
            "area",
            "area :: geo",
            "organisation",
            "identity"
        })
@NullMarked
package hongqiao.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
