/** The command line: {@code hongqiao serve}, and what one does without a running server. */
@ApplicationModule(
        displayName = "命令行",
        allowedDependencies = {
            "database",
            "compiler",
            "shared",
            "journal",
            "identity",
            "pack",
            "plan",
            "area",
            "area :: geo",
            "area :: division"
        })
@NullMarked
package hongqiao.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
