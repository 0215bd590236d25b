package hongqiao.cases;

import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseVerb;
import hongqiao.scope.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a step.
 *
 * @param self username
 * @param grants his roles, each with where he holds it
 * @param own ids of the units he himself works for, not those below
 */
public record Actor(String self, List<Granted> grants, List<Integer> own) {

    /** Clocks, when they run out. */
    public static final Actor SYSTEM = new Actor(Scope.SYSTEM, List.of(), List.of());

    /** What the name of whoever reports from outside begins with; no account's does. */
    public static final String OUTSIDE = "report:";

    /** @param role key */
    public record Granted(String role, Scope scope) {}

    public Actor {
        grants = List.copyOf(grants);
        own = List.copyOf(own);
    }

    public boolean isSystem() {
        return self.equals(Scope.SYSTEM);
    }

    /** Whether he has reported the case from outside, and takes the steps of {@code is: reporter}; whoever makes one has seen to it. */
    public boolean isReporter() {
        return self.startsWith(OUTSIDE) && grants.isEmpty();
    }

    /** Keys, wherever he holds them. */
    public Set<String> roles() {
        return grants.stream().map(Granted::role).collect(Collectors.toSet());
    }

    /** Whether he holds one of these roles where the case is: in its area, or in a unit that has to do with it. */
    boolean plays(Collection<String> roles, CaseFile file) {
        return grants.stream()
                .filter(grant -> roles.contains(grant.role()))
                .anyMatch(grant -> covers(grant.scope(), file));
    }

    private boolean covers(Scope scope, CaseFile file) {
        return covers(scope, file.area(), file.units(), file.head().openedBy());
    }

    private boolean covers(Scope scope, @Nullable Integer area, Collection<Integer> units, String openedBy) {
        return area != null && scope.hasArea(area)
                || scope.all()
                || units.stream().anyMatch(scope::hasUnit)
                || openedBy.equals(self);
    }

    /** Whether one of his roles reads cases of that type, and where that case is. */
    boolean reads(CaseType type, @Nullable Integer area, Collection<Integer> units, String openedBy) {
        return grants.stream()
                .filter(grant -> type.lets(CaseVerb.READ, grant.role()))
                .anyMatch(grant -> covers(grant.scope(), area, units, openedBy));
    }

    boolean reads(CaseFile file) {
        return reads(file.type(), file.area(), file.units(), file.head().openedBy());
    }

    /** Whether he speaks for that unit in one of these roles: bound to it or to one above, not to the whole district. */
    boolean speaksFor(@Nullable Integer unit, Collection<String> roles) {
        return unit != null
                && grants.stream()
                        .filter(grant -> roles.contains(grant.role()))
                        .anyMatch(grant ->
                                !grant.scope().all() && grant.scope().units().contains(unit));
    }

    /** Ids of all units for which he may speak. */
    List<Integer> speaking() {
        return grants.stream()
                .filter(grant -> !grant.scope().all())
                .flatMap(grant -> grant.scope().units().stream())
                .distinct()
                .toList();
    }
}
