package hongqiao.identity;

import hongqiao.identity.grant.GrantStore;
import hongqiao.scope.Permission;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** In what scope somebody holds a permission: all his grants in force whose role permits it, taken together. */
@Component
public class Authority {

    private static final String REACHED = Authority.class.getName();

    private final GrantStore grants;
    private final SystemWork work;
    private final Places places;
    private final List<RoleRules> rules;

    Authority(GrantStore grants, SystemWork work, Places places, ObjectProvider<RoleRules> rules) {
        this.rules = rules.orderedStream().toList();
        this.grants = grants;
        this.work = work;
        this.places = places;
    }

    /** Empty if no grant of his permits it. */
    public Optional<Scope> scopeFor(String username, Permission permission) {
        var held = work.read("what an account holds", () -> grants.inForce(username));
        return scopeFor(username, held, permission);
    }

    public Optional<Scope> scopeFor(Officer officer, Permission permission) {
        return officer.may(permission) ? scopeFor(officer.username(), officer.grants(), permission) : Optional.empty();
    }

    /** As {@link #scopeFor(Officer, Permission)}, counting only grants whose role may do it with that thing of a pack. */
    public Optional<Scope> scopeFor(Officer officer, Permission permission, String thing) {
        return officer.may(permission)
                ? scopeFor(officer.username(), fitting(officer.grants(), permission, thing), permission)
                : Optional.empty();
    }

    /** A role and where somebody holds it. */
    public record Granted(String role, Scope scope) {}

    /** One for each grant of his that permits it: where it matters which role reaches where. */
    public List<Granted> grantsOf(Officer officer, Permission permission) {
        return officer.grants().stream()
                .flatMap(held -> scopeFor(officer.username(), List.of(held), permission)
                        .map(scope -> new Granted(held.role().key(), scope))
                        .stream())
                .toList();
    }

    private List<Officer.Held> fitting(List<Officer.Held> held, Permission permission, String thing) {
        return held.stream()
                .filter(grant -> rules.stream()
                        .anyMatch(rule -> rule.permits(grant.role().key(), permission, thing)))
                .toList();
    }

    private Optional<Scope> scopeFor(String self, List<Officer.Held> held, Permission permission) {
        if (permission == Permission.OWN_ACCOUNT) {
            return Optional.of(Scope.own(self));
        }
        var fitting =
                held.stream().filter(grant -> grant.role().permits(permission)).toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        var by = reached(fitting);
        if (fitting.stream().anyMatch(grant -> grant.reach() == Reach.DISTRICT)) {
            return Optional.of(Scope.district(self).by(by));
        }
        var units = new TreeSet<Integer>();
        var areas = new TreeSet<Integer>();
        by.forEach(role -> {
            units.addAll(role.units());
            areas.addAll(role.areas());
        });
        return Optional.of(Scope.of(units, areas, self).by(by));
    }

    /** In one transaction, where there are places to look up; once in a request. */
    private List<Scope.Held> reached(List<Officer.Held> grants) {
        var known = ofThisRequest();
        Supplier<List<Scope.Held>> look = () -> grants.stream()
                .map(grant -> known.computeIfAbsent(grant, this::held))
                .toList();
        return grants.stream().allMatch(grant -> grant.place() == null || known.containsKey(grant))
                        || Scopes.find().filter(Scope::all).isPresent()
                ? look.get()
                : work.read("how far a grant reaches, whoever holds it", look);
    }

    @SuppressWarnings("unchecked") // nobody else puts anything there
    private static Map<Officer.Held, Scope.Held> ofThisRequest() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return new HashMap<>();
        }
        var known = (Map<Officer.Held, Scope.Held>) request.getAttribute(REACHED, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = new HashMap<>();
            request.setAttribute(REACHED, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    private Scope.Held held(Officer.Held grant) {
        var role = grant.role().key();
        if (grant.place() != null && grant.reach() == Reach.UNITS) {
            var below = List.copyOf(places.below(Reach.UNITS, grant.place()));
            return new Scope.Held(role, false, below, List.copyOf(places.areasOf(below)));
        }
        if (grant.place() != null && grant.reach() == Reach.AREAS) {
            return new Scope.Held(role, false, List.of(), List.copyOf(places.below(Reach.AREAS, grant.place())));
        }
        return new Scope.Held(role, grant.reach() == Reach.DISTRICT, List.of(), List.of());
    }
}
