/**
 * Cases (案件): somebody's duty, from report to verified close, with clocks that explain themselves; their types are
 * described by packs. Start at {@link Cases}.
 */
@ApplicationModule(
        displayName = "案件",
        allowedDependencies = {
            "shared",
            "worktime",
            "expression",
            "journal",
            "scope",
            "files",
            "search",
            "area",
            "area :: geo",
            "organisation",
            "organisation :: responsibility",
            "identity",
            "plan",
            "meaning",
            "notice",
            "pack",
            "pack :: story",
            "register :: definition",
            "register :: measure",
            "register :: record",
            "register :: sheet",
            "table"
        })
@NullMarked
package hongqiao.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
