/**
 * The ways in (受理入口): what citizens, other systems, sensors and mails report becomes cases, once each, and whoever reported can follow
 * it. Start at {@link Intake}.
 */
@ApplicationModule(
        displayName = "受理入口",
        allowedDependencies = {
            "shared",
            "worktime",
            "scope",
            "files",
            "area",
            "area :: geo",
            "organisation",
            "identity",
            "journal",
            "pack",
            "pack :: story",
            "register :: definition",
            "register :: publication",
            "register :: record",
            "cases",
            "cases :: definition",
            "cases :: publication",
            "notice",
            "triage :: desk"
        })
@NullMarked
package hongqiao.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
