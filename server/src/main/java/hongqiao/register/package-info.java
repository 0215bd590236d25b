/**
 * Registers (台账): typed records that a district keeps, described by packs: fields, forms, lists, stages, links, and what
 * each was at any time. Start at {@link Registers}.
 */
@ApplicationModule(
        displayName = "台账",
        allowedDependencies = {
            "shared",
            "table",
            "expression",
            "journal",
            "files",
            "scope",
            "search",
            "area",
            "area :: geo",
            "organisation",
            "identity",
            "plan",
            "pack",
            "pack :: story"
        })
@NullMarked
package hongqiao.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
