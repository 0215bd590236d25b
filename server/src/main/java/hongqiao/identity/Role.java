package hongqiao.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import hongqiao.scope.Permission;
import java.util.Locale;
import java.util.Set;

/** What a post may do. Named in packs and on the wire in lower case. */
public enum Role {
    /** Sees and decides everything about plan drafts, adoption included. */
    PLANNER(
            Permission.PLAN_READ,
            Permission.PLAN_REVIEW,
            Permission.MAP_READ,
            Permission.MAP_EDIT,
            Permission.UNITS_READ,
            Permission.UNITS_EDIT,
            Permission.PEOPLE_READ,
            Permission.PEOPLE_EDIT,
            Permission.PEOPLE_IMPORT,
            Permission.PEOPLE_EXPORT,
            Permission.PEOPLE_UNMASK,
            Permission.ROSTER_EDIT,
            Permission.RESPONSIBILITY_EDIT),
    /** Sees the desk, changes nothing. */
    VIEWER(Permission.PLAN_READ),
    /** Sets up an installation that is not a demo; may do all that a planner may. */
    ADMINISTRATOR(Permission.PLAN_READ, Permission.PLAN_REVIEW);

    private final Set<Permission> permits;

    Role(Permission... permits) {
        this.permits = Set.of(permits);
    }

    public boolean permits(Permission permission) {
        return permits.contains(permission);
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such role */
    public static Role of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
