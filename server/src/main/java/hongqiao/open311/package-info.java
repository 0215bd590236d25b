/**
 * Open311 GeoReport v2 (其他系统的门): other systems ask which services there are, report for their people, and follow what becomes of it.
 * Start at {@code Open311Routes}.
 */
@ApplicationModule(
        displayName = "Open311 接口",
        allowedDependencies = {
            "shared",
            "scope",
            "area",
            "area :: geo",
            "organisation",
            "journal",
            "pack",
            "register :: definition",
            "register :: record",
            "cases",
            "cases :: definition",
            "cases :: publication",
            "intake",
            "intake :: door",
            "intake :: sender"
        })
@NullMarked
package hongqiao.open311;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
