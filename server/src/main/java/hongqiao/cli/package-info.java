/** The command line: {@code hongqiao serve}, and what one does without a running server. */
@ApplicationModule(
        displayName = "命令行",
        allowedDependencies = {
            "database",
            "compiler",
            "cases :: definition",
            "cases :: template",
            "intake :: door",
            "cases :: measure",
            "cases :: simulation",
            "register :: definition",
            "register :: measure",
            "register :: coverage",
            "reading :: live",
            "register :: record",
            "register :: simulate",
            "pack :: story",
            "shared",
            "journal",
            "search",
            "meaning",
            "triage :: subject",
            "triage :: place",
            "triage :: same",
            "triage :: hot",
            "triage :: text",
            "identity",
            "pack",
            "plan",
            "area :: geo",
            "area :: route",
            "area",
            "area :: division"
        })
@NullMarked
package hongqiao.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
