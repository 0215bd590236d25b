package hongqiao.cases.web;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.Definitions;
import hongqiao.cases.definition.CaseVerb;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What types of case there are, and what each is. */
@RestController
@RequestMapping("/api/desk/case-types")
class CaseTypeRoutes {

    /** @param card whether it has a call card; @param orders whether orders come in by files */
    record CaseTypeLine(
            String key, String pack, Words title, Words description, boolean mayOpen, boolean card, boolean orders) {}

    record CaseTypeList(List<CaseTypeLine> types) {}

    private final CaseCatalogue catalogue;
    private final Definitions definitions;

    CaseTypeRoutes(CaseCatalogue catalogue, Definitions definitions) {
        this.catalogue = catalogue;
        this.definitions = definitions;
    }

    /** Those one may read. */
    @GetMapping
    @Needs(value = Permission.CASES_READ, does = Operation.LIST)
    CaseTypeList list() {
        var roles = Set.copyOf(CaseActors.officer().roles());
        return new CaseTypeList(catalogue.types().stream()
                .filter(type -> roles.stream().anyMatch(role -> type.lets(CaseVerb.READ, role)))
                .map(type -> new CaseTypeLine(
                        type.key(),
                        type.pack(),
                        type.title(),
                        type.form().description(),
                        roles.stream().anyMatch(role -> type.lets(CaseVerb.OPEN, role)),
                        type.card() != null,
                        type.orders() != null))
                .toList());
    }

    /** @param definition an earlier one by which cases go on; null: the one in force */
    @GetMapping("/{type}")
    @Needs(value = Permission.CASES_READ, does = Operation.READ, of = "type")
    CaseTypeBody get(@PathVariable String type, @RequestParam(required = false) @Nullable String definition) {
        return CaseTypeBody.of(
                definitions.of(type, definition),
                catalogue.codes(),
                Set.copyOf(CaseActors.officer().roles()));
    }
}
