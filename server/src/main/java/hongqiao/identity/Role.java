package hongqiao.identity;

import hongqiao.scope.Duty;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import java.util.Set;

/**
 * What somebody may do who holds it. Comes from a pack, which has checked that all its permissions are of its duty.
 *
 * @param scope what a grant of it can be bound to; one at least
 * @param secondFactor whether its holder must sign in with a second factor
 */
public record Role(
        String key,
        Words name,
        Words description,
        Duty duty,
        Set<Permission> permits,
        Set<Reach> scope,
        boolean secondFactor) {

    public Role {
        permits = Set.copyOf(permits);
        scope = Set.copyOf(scope);
        if (permits.stream().anyMatch(permission -> permission.duty() != duty)) {
            throw new IllegalArgumentException(key + " mixes duties");
        }
    }

    public boolean permits(Permission permission) {
        return permits.contains(permission);
    }
}
