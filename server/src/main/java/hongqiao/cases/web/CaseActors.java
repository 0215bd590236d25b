package hongqiao.cases.web;

import hongqiao.cases.Actor;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseVerb;
import hongqiao.identity.Authority;
import hongqiao.identity.Officer;
import hongqiao.identity.Reach;
import hongqiao.scope.Permission;
import hongqiao.scope.Scope;
import hongqiao.shared.CommonProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who asks, as the engine knows him, and which types of case he sees where. */
@Component
class CaseActors {

    private final Authority authority;
    private final CaseCatalogue catalogue;

    CaseActors(Authority authority, CaseCatalogue catalogue) {
        this.authority = authority;
        this.catalogue = catalogue;
    }

    Actor actor(Permission permission) {
        var officer = officer();
        return new Actor(
                officer.username(),
                authority.grantsOf(officer, permission).stream()
                        .map(granted -> new Actor.Granted(granted.role(), granted.scope()))
                        .toList(),
                officer.grants().stream()
                        .filter(held -> held.reach() == Reach.UNITS && held.place() != null)
                        .map(held -> Objects.requireNonNull(held.place()))
                        .distinct()
                        .toList());
    }

    /** By the scope in which he reads them; one role may reach further than another. @param key null: of all types */
    Map<Scope, List<CaseType>> readable(@Nullable String key) {
        var officer = officer();
        var byRoles = new LinkedHashMap<Set<String>, List<CaseType>>();
        catalogue.types().stream()
                .filter(type -> key == null || type.key().equals(key))
                .forEach(type -> byRoles.computeIfAbsent(reading(officer, type), k -> new ArrayList<>())
                        .add(type));
        var groups = new LinkedHashMap<Scope, List<CaseType>>();
        byRoles.forEach((roles, types) -> authority
                .scopeFor(officer, Permission.CASES_READ, types.getFirst().key())
                .ifPresent(scope ->
                        groups.computeIfAbsent(scope, k -> new ArrayList<>()).addAll(types)));
        return groups;
    }

    /** Those of his roles that may: types that the same may read he reads in the same scope. */
    private static Set<String> reading(Officer officer, CaseType type) {
        return officer.roles().stream()
                .filter(role -> type.lets(CaseVerb.READ, role))
                .collect(Collectors.toSet());
    }

    static Officer officer() {
        return Officer.current().orElseThrow(CommonProblem.SIGN_IN_REQUIRED::problem);
    }
}
