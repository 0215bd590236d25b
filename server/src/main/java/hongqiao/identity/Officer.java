package hongqiao.identity;

import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import java.io.Serializable;
import java.util.Set;

/** The account behind a session: a post (岗位) of a unit. */
public record Officer(String district, String username, Words post, Words unit, Set<Role> roles)
        implements Serializable {

    public Officer {
        roles = Set.copyOf(roles);
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permits(permission));
    }
}
