package hongqiao.proof;

import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.PLAN_READ;
import static hongqiao.scope.Permission.PLAN_REVIEW;

import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.util.List;
import java.util.Map;

/** Drafts are the whole district's. */
final class PlanProbes {

    private static final String DRAFTS = "/api/desk/drafts";
    private static final String PLANS = "/api/desk/plans";

    private PlanProbes() {}

    private static Probe in(String route, Permission needs, Operation does, Probe.Attempt attempt) {
        return new Probe(route, needs, does, Rule.DISTRICT, attempt);
    }

    static List<Probe> all() {
        return List.of(
                in("GET " + DRAFTS, PLAN_READ, LIST, (c, t) -> c.shows(DRAFTS, "\"draft-" + t.fixture.word() + "\"")),
                in(
                        "GET " + DRAFTS + "/{id}",
                        PLAN_READ,
                        READ,
                        (c, t) -> c.shows(DRAFTS + "/" + t.fixture.draft(), "draft-" + t.fixture.word())),
                in(
                        "GET " + DRAFTS + "/{id}/items/{item}/history",
                        PLAN_READ,
                        READ,
                        (c, t) -> c.shows(
                                DRAFTS + "/" + t.fixture.draft() + "/items/" + item(t, t.fixture.draft(), "COMMITMENT")
                                        + "/history",
                                "events")),
                // A new draft is of the district that serves, whatever is sent along: nobody's row is reached.
                new Probe("POST " + DRAFTS, PLAN_REVIEW, WRITE, Rule.NOTHING_OF_ANYBODY, (c, t) -> {
                    c.upload(DRAFTS + "?district=" + Rows.OTHER, "no plan");
                    return t.rows.exists("plan.draft where district = ? and uploaded_by = ?", Rows.OTHER, t.account());
                }),
                in("GET " + PLANS, PLAN_READ, LIST, (c, t) -> c.shows(PLANS, "\"" + plans(t).getFirst() + "\"")),
                in("GET " + PLANS + "/{key}/beside/{other}", PLAN_READ, READ, (c, t) -> {
                    var two = plans(t);
                    return c.shows(PLANS + "/" + two.get(0) + "/beside/" + two.get(1), "承" + t.word);
                }),
                in(
                        "GET " + PLANS + "/{key}/chains/{code}",
                        PLAN_READ,
                        READ,
                        (c, t) -> c.shows(PLANS + "/" + plans(t).getFirst() + "/chains/C001", "承" + t.word)),
                in("POST " + PLANS + "/{key}/beside/{other}/decisions", PLAN_REVIEW, WRITE, (c, t) -> {
                    var two = plans(t);
                    c.send(
                            "POST",
                            PLANS + "/" + two.get(0) + "/beside/" + two.get(1) + "/decisions",
                            Map.of("code", "C001", "otherCode", "C001", "join", true));
                    return t.rows.exists("plan.pair_decision where before_plan = ?", two.getFirst());
                }),
                in("PATCH " + DRAFTS + "/{id}", PLAN_REVIEW, WRITE, (c, t) -> {
                    var draft = t.draft(false);
                    c.send("PATCH", DRAFTS + "/" + draft, Map.of("title", "改" + t.word, "version", version(t, draft)));
                    return t.rows.exists("plan.draft where title = ?", "改" + t.word);
                }),
                in("POST " + DRAFTS + "/{id}/withdrawal", PLAN_REVIEW, WRITE, (c, t) -> {
                    var draft = t.draft(false);
                    c.send(
                            "POST",
                            DRAFTS + "/" + draft + "/withdrawal",
                            Map.of("reason", "证明", "version", version(t, draft)));
                    return isIn(t, draft, "WITHDRAWN");
                }),
                in("POST " + DRAFTS + "/{id}/adoption", PLAN_REVIEW, WRITE, (c, t) -> {
                    var draft = t.draft(true);
                    c.send(
                            "POST",
                            DRAFTS + "/" + draft + "/adoption",
                            Map.of("sample", true, "version", version(t, draft)));
                    return isIn(t, draft, "ADOPTED");
                }),
                in("PUT " + DRAFTS + "/{id}/items/{item}/decision", PLAN_REVIEW, WRITE, (c, t) -> {
                    var draft = t.draft(false);
                    var item = item(t, draft, "COMMITMENT");
                    c.send(
                            "PUT",
                            DRAFTS + "/" + draft + "/items/" + item + "/decision",
                            Map.of("action", "CONFIRM", "version", 1));
                    return isConfirmed(t, draft, item);
                }),
                in("POST " + DRAFTS + "/{id}/items/confirmations", PLAN_REVIEW, WRITE, (c, t) -> {
                    var draft = t.draft(false);
                    var item = item(t, draft, "COMMITMENT");
                    c.send("POST", DRAFTS + "/" + draft + "/items/confirmations", Map.of("ids", List.of(item)));
                    return isConfirmed(t, draft, item);
                }),
                in("POST " + DRAFTS + "/{id}/items", PLAN_REVIEW, WRITE, (c, t) -> {
                    var draft = t.draft(false);
                    var value = Map.of("metric", t.word, "comparator", "EXACTLY", "value", 12, "unit", "个");
                    c.send(
                            "POST",
                            DRAFTS + "/" + draft + "/items",
                            Map.of("kind", "COMMITMENT", "start", 30, "end", 36, "value", value));
                    return t.rows.exists("plan.draft_item where value::text like ?", "%" + t.word + "%");
                }),
                in("POST " + DRAFTS + "/{id}/items/{item}/promotion", PLAN_REVIEW, WRITE, (c, t) -> {
                    var draft = t.draft(false);
                    c.send(
                            "POST",
                            DRAFTS + "/" + draft + "/items/" + item(t, draft, "LEFT_OUT") + "/promotion",
                            Map.of(
                                    "value",
                                    Map.of("metric", t.word, "comparator", "EXACTLY", "value", 12, "unit", "个"),
                                    "version",
                                    1));
                    return t.rows.exists("plan.draft_item where value::text like ?", "%" + t.word + "%");
                }));
    }

    /** Keys of two plans of that district, with one commitment each. */
    private static List<String> plans(Target t) {
        return new EvaluationRows(t.rows).twoPlans(t.district(), "承" + t.word);
    }

    private static String item(Target t, String draft, String kind) {
        return t.rows.jdbc.queryForObject(
                "select min(id) from plan.draft_item where draft = ?::uuid and kind = ?", String.class, draft, kind);
    }

    private static int version(Target t, String draft) {
        return t.rows.jdbc.queryForObject("select version from plan.draft where id = ?::uuid", Integer.class, draft);
    }

    private static boolean isIn(Target t, String draft, String state) {
        return t.rows.exists("plan.draft where id = ?::uuid and state = ?", draft, state);
    }

    private static boolean isConfirmed(Target t, String draft, String item) {
        return t.rows.exists("plan.draft_item where draft = ?::uuid and id = ? and state = 'CONFIRMED'", draft, item);
    }
}
