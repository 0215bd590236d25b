package hongqiao.cases;

import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.util.List;
import java.util.Set;

/**
 * Who takes a step.
 *
 * @param self username
 * @param roles keys
 * @param own ids of the units he himself works for, not those below
 */
public record Actor(String self, Set<String> roles, List<Integer> own) {

    /** Clocks, when they run out. */
    public static final Actor SYSTEM = new Actor(Scope.SYSTEM, Set.of(), List.of());

    public Actor {
        roles = Set.copyOf(roles);
        own = List.copyOf(own);
    }

    public boolean isSystem() {
        return self.equals(Scope.SYSTEM);
    }

    /** Whether he speaks for that unit: not who sees the whole district, only who was bound to the unit or one above it. */
    public boolean speaksFor(int unit) {
        return !isSystem() && !Scopes.current().all() && Scopes.current().units().contains(unit);
    }
}
