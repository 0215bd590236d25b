package hongqiao.identity;

import hongqiao.scope.Permission;

/** Which roles may do something with one thing that a pack describes; the engine that owns such things offers it. */
public interface RoleRules {

    /** @param thing its key, as a caller typed it: of one that is not there nobody may do anything */
    boolean permits(String role, Permission permission, String thing);
}
