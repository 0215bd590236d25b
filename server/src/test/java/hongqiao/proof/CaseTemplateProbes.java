package hongqiao.proof;

import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.CASES_READ;
import static hongqiao.scope.Permission.CASES_STEP;

import java.util.List;
import java.util.Map;

/** Templates that units have saved; those of packs are anybody's who reads cases of the type. */
final class CaseTemplateProbes {

    private static final String ROUTE = "/api/desk/cases/{type}/templates";

    private CaseTemplateProbes() {}

    static List<Probe> all() {
        return List.of(
                new Probe("GET " + ROUTE, CASES_READ, LIST, Rule.UNIT, (c, t) -> {
                    t.rows.template(t.district(), t.site.unit(), "grid-event", "redo", t.word);
                    return c.shows(path("grid-event"), "\"" + t.word + "\"");
                }),
                new Probe("POST " + ROUTE, CASES_STEP, WRITE, Rule.UNIT, (c, t) -> {
                    c.send(
                            "POST",
                            path(type(t)),
                            Map.of(
                                    "unit",
                                    t.site.unitCode(),
                                    "title",
                                    t.word,
                                    "step",
                                    step(t),
                                    "says",
                                    "{number}：请补充情况"));
                    return isThere(t);
                }),
                new Probe("DELETE " + ROUTE + "/{key}", CASES_STEP, WRITE, Rule.UNIT, (c, t) -> {
                    var key = t.rows.template(t.district(), t.site.unit(), type(t), step(t), t.word);
                    c.send("DELETE", path(type(t)) + "/" + key, null);
                    return !isThere(t);
                }));
    }

    private static String path(String type) {
        return ROUTE.replace("{type}", type);
    }

    private static String type(Target t) {
        return t.actor.role().equals("supervisor") ? "supervision-order" : "grid-event";
    }

    private static String step(Target t) {
        return type(t).equals("grid-event") ? "redo" : "withdraw";
    }

    private static boolean isThere(Target t) {
        return t.rows.exists(
                "cases.template where district = ? and unit = ? and title = ?", t.district(), t.site.unit(), t.word);
    }
}
