package hongqiao.cases.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.cases.Callers;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.web.CaseBody.CaseLineBody;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What somebody on the line has asked before, where he agrees that one looks. */
@RestController
class CallerRoutes {

    /** @param agreed whether the caller agreed; @param reason goes into the journal */
    record CallerLook(
            @Nullable String phone,
            @Nullable Boolean agreed,
            @Nullable String reason) {

        /** The number is in no log. */
        @Override
        public String toString() {
            return "CallerLook[agreed=" + agreed + "]";
        }
    }

    /** Likewise of those whom a case tells of. */
    record EarlierLook(@Nullable Boolean agreed, @Nullable String reason) {}

    /** @param count of all; @param cases the newest ten */
    record CallerHistory(int count, List<CaseLineBody> cases) {}

    private final CaseCatalogue catalogue;
    private final Callers callers;
    private final CaseActors actors;
    private final CaseBodies bodies;

    CallerRoutes(CaseCatalogue catalogue, Callers callers, CaseActors actors, CaseBodies bodies) {
        this.catalogue = catalogue;
        this.callers = callers;
        this.actors = actors;
        this.bodies = bodies;
    }

    /** The number goes in the body, so that no address has it. */
    @PostMapping("/api/desk/cases/{type}/caller")
    @Needs(value = Permission.CASES_READ, does = Operation.SEARCH, of = "type")
    CallerHistory look(@PathVariable String type, @RequestBody CallerLook body) {
        var earlier = callers.earlier(
                catalogue.get(type),
                needed(body.phone(), "phone"),
                Boolean.TRUE.equals(body.agreed()),
                body.reason(),
                actors.actor(Permission.CASES_READ),
                actors.actor(Permission.CASES_OPEN));
        return told(earlier);
    }

    @PostMapping("/api/desk/cases/{type}/{number}/earlier")
    @Needs(value = Permission.CASES_READ, does = Operation.SEARCH, of = "type")
    CallerHistory look(@PathVariable String type, @PathVariable String number, @RequestBody EarlierLook body) {
        return told(callers.earlier(
                catalogue.get(type),
                number,
                Boolean.TRUE.equals(body.agreed()),
                body.reason(),
                actors.actor(Permission.CASES_READ)));
    }

    private CallerHistory told(Callers.Earlier earlier) {
        return new CallerHistory(earlier.count(), bodies.lines(earlier.cases()));
    }
}
