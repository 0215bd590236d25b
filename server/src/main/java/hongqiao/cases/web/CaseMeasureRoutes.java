package hongqiao.cases.web;

import static hongqiao.cases.CaseProblem.CASE_FILTER_NOT_VALID;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.measure.CasesBehind;
import hongqiao.cases.measure.CasesBehind.Which;
import hongqiao.register.measure.Countable;
import hongqiao.register.measure.FigureBody;
import hongqiao.register.measure.MeasureDesk;
import hongqiao.register.measure.MeasureDesk.MeasureList;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.util.EnumSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The measures that packs define over cases, what each comes to now, and the cases behind a number. */
@RestController
class CaseMeasureRoutes {

    private static final int MOST = 100;

    private final CaseCatalogue catalogue;
    private final MeasureDesk measures;
    private final CasesBehind behind;
    private final CaseBodies bodies;

    CaseMeasureRoutes(CaseCatalogue catalogue, MeasureDesk measures, CasesBehind behind, CaseBodies bodies) {
        this.catalogue = catalogue;
        this.measures = measures;
        this.behind = behind;
        this.bodies = bodies;
    }

    /** Those over types that one may read. */
    @GetMapping("/api/desk/case-measures")
    @Needs(value = Permission.CASES_READ, does = Operation.LIST)
    MeasureList list() {
        return measures.list(
                EnumSet.of(Countable.Kind.CASES, Countable.Kind.ASSIGNMENTS),
                CaseActors.officer().roles());
    }

    @GetMapping("/api/desk/case-types/{type}/measures/{measure}")
    @Needs(value = Permission.CASES_READ, does = Operation.COUNT, of = "type")
    FigureBody get(@PathVariable String type, @PathVariable String measure) {
        return measures.figure(measures.get(catalogue.get(type).key(), measure));
    }

    /**
     * @param which {@code all}, {@code met}, {@code unmet} or {@code missing}
     * @param group JSON array with the key of each dimension, null for those without a value; left out: all groups
     * @param after what {@code next} said
     */
    @GetMapping("/api/desk/case-types/{type}/measures/{measure}/cases")
    @Needs(value = Permission.CASES_READ, does = Operation.LIST, of = "type")
    CaseListRoutes.CaseList behind(
            @PathVariable String type,
            @PathVariable String measure,
            @RequestParam(defaultValue = "all") String which,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable Long after) {
        var found = behind.of(
                measures.get(catalogue.get(type).key(), measure), which(which), group(group), after, MOST + 1);
        var page = found.subList(0, Math.min(MOST, found.size()));
        return new CaseListRoutes.CaseList(
                bodies.lines(page),
                found.size() > MOST ? Long.toString(page.getLast().id()) : null);
    }

    private static Which which(String which) {
        try {
            return Which.valueOf(which.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw CASE_FILTER_NOT_VALID.problem().atField("which");
        }
    }

    private static @Nullable JsonNode group(@Nullable String group) {
        if (group == null || group.isBlank()) {
            return null;
        }
        try {
            return JsonMapper.shared().readTree(group);
        } catch (JacksonException notJson) {
            throw CASE_FILTER_NOT_VALID.problem().atField("group");
        }
    }
}
