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
        var groups = new LinkedHashMap<Scope, List<CaseType>>();
        catalogue.types().stream()
                .filter(type -> key == null || type.key().equals(key))
                .filter(type -> officer.roles().stream().anyMatch(role -> type.lets(CaseVerb.READ, role)))
                .forEach(type -> authority
                        .scopeFor(officer, Permission.CASES_READ, type.key())
                        .ifPresent(scope -> groups.computeIfAbsent(scope, k -> new ArrayList<>())
                                .add(type)));
        return groups;
    }

    static Officer officer() {
        return Officer.current().orElseThrow(CommonProblem.SIGN_IN_REQUIRED::problem);
    }
}
