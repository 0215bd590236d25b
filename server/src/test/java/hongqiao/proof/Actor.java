package hongqiao.proof;

import hongqiao.scope.Permission;
import java.util.Set;

/**
 * Who asks.
 *
 * @param held what a grant of the role is bound to; for UNITS and AREAS the place OWN
 * @param permits keys of permissions, as the pack's file says
 * @param duty as the pack's file says
 */
record Actor(String username, String role, Held held, Set<String> permits, String duty) {

    enum Held {
        DISTRICT,
        UNITS,
        AREAS,
        /** Nobody signed in. */
        NOTHING
    }

    boolean isAnonymous() {
        return held == Held.NOTHING;
    }

    boolean isToken() {
        return duty.equals("token");
    }

    boolean may(Permission permission) {
        return permission == Permission.OWN_ACCOUNT ? !isAnonymous() && !isToken() : permits.contains(permission.key());
    }
}
