package hongqiao.cases;

import hongqiao.cases.definition.CaseVerb;
import hongqiao.identity.RoleRules;
import hongqiao.scope.Permission;
import org.springframework.stereotype.Component;

/** Which roles may do what with the cases of a type: what its pack says. */
@Component
class CaseRules implements RoleRules {

    private final CaseCatalogue catalogue;

    CaseRules(CaseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean permits(String role, Permission permission, String thing) {
        return CaseVerb.of(permission)
                .flatMap(verb -> catalogue.types().find(thing).map(type -> type.lets(verb, role)))
                .orElse(false);
    }
}
