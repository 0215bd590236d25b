/**
 * What is known of a plan's indicators: readings (监测值) in two times, how each is judged, what the city assigns. Nothing is
 * ever overwritten. Start at {@link Readings} and {@link Monitor}.
 */
@ApplicationModule(
        displayName = "监测值",
        allowedDependencies = {
            "shared",
            "table",
            "expression",
            "scope",
            "journal",
            "organisation",
            "identity",
            "pack",
            "pack :: story",
            "cases",
            "cases :: definition",
            "plan",
            "indicator",
            "indicator :: column",
            "register :: measure",
            "register :: coverage"
        })
@NullMarked
package hongqiao.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
