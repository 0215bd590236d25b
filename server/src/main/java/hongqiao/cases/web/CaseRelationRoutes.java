package hongqiao.cases.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseRelations;
import hongqiao.cases.web.CaseBody.CaseDetail;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What cases have to do with each other. */
@RestController
@RequestMapping("/api/desk/cases/{type}/{number}/related")
class CaseRelationRoutes {

    /** @param other number of a case of any type */
    record CaseRelating(@Nullable String other, @Nullable String reason) {}

    private final CaseCatalogue catalogue;
    private final CaseRelations relations;
    private final CaseActors actors;
    private final CaseBodies bodies;

    CaseRelationRoutes(CaseCatalogue catalogue, CaseRelations relations, CaseActors actors, CaseBodies bodies) {
        this.catalogue = catalogue;
        this.relations = relations;
        this.actors = actors;
        this.bodies = bodies;
    }

    @PostMapping
    @Needs(value = Permission.CASES_STEP, does = Operation.WRITE, of = "type")
    CaseDetail relate(@PathVariable String type, @PathVariable String number, @RequestBody CaseRelating body) {
        var actor = actors.actor(Permission.CASES_STEP);
        return bodies.detail(
                relations.relate(
                        catalogue.get(type),
                        number,
                        needed(body.other(), "other"),
                        body.reason(),
                        actor,
                        actors.actor(Permission.CASES_READ)),
                actor);
    }

    @DeleteMapping("/{other}")
    @Needs(value = Permission.CASES_STEP, does = Operation.WRITE, of = "type")
    CaseDetail unrelate(@PathVariable String type, @PathVariable String number, @PathVariable String other) {
        var actor = actors.actor(Permission.CASES_STEP);
        return bodies.detail(
                relations.unrelate(catalogue.get(type), number, other, actor, actors.actor(Permission.CASES_READ)),
                actor);
    }
}
