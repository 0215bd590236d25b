package hongqiao.proof;

import static hongqiao.scope.Operation.COUNT;
import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.SEARCH;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.CASES_MERGE;
import static hongqiao.scope.Permission.CASES_READ;
import static hongqiao.scope.Permission.CASES_STEP;
import static hongqiao.scope.Permission.PLAN_REVIEW;

import java.util.List;
import java.util.Map;

/** Several cases: likely the same, merged, related. Both are of the place that is tried. */
final class CaseAfterProbes {

    private static final String CASES = "/api/desk/cases/";
    private static final String EVENTS = CASES + "grid-event/";
    private static final String ONE = CASES + "{type}/{number}";
    private static final String ITEMS = "/api/desk/plan-items";

    private CaseAfterProbes() {}

    static List<Probe> all() {
        return List.of(
                new Probe("GET " + ONE + "/duplicates", CASES_READ, LIST, Rule.AREA, (c, t) -> {
                    var number = t.caseFile("grid-event", "REPORTED", false);
                    t.rows.jdbc.update(
                            "update cases.case_file set data = jsonb_set(data, '{what}', to_jsonb(?::text)) where number = ?",
                            t.fixture.caseTitle(),
                            number);
                    var shown = c.shows(EVENTS + number + "/duplicates", t.fixture.caseNumber());
                    t.rows.jdbc.update("delete from cases.case_file where number = ?", number);
                    return shown;
                }),
                new Probe(
                        "POST " + CASES + "{type}/duplicates",
                        CASES_READ,
                        SEARCH,
                        Rule.AREA,
                        (c, t) -> c.send(
                                        "POST",
                                        EVENTS + "duplicates",
                                        Map.of(
                                                "values",
                                                Map.of(
                                                        "what",
                                                        t.fixture.caseTitle(),
                                                        "matter",
                                                        "06010",
                                                        "area",
                                                        t.site.areaCode())))
                                .body()
                                .contains(t.fixture.caseNumber())),
                new Probe("POST " + ONE + "/merge", CASES_MERGE, WRITE, Rule.AREA, (c, t) -> {
                    var number = t.caseFile("grid-event", "REPORTED", false);
                    c.send(
                            "POST",
                            EVENTS + number + "/merge",
                            Map.of("version", 1, "into", other(t, "grid-event", "REPORTED"), "reason", "同一件"));
                    return t.rows.exists("cases.case_file where number = ? and merged_into is not null", number);
                }),
                new Probe("POST " + ONE + "/part", CASES_MERGE, WRITE, Rule.AREA, (c, t) -> {
                    var number = t.caseFile("grid-event", "REPORTED", false);
                    t.rows.jdbc.update("""
                            update cases.case_file
                               set merged_into = (select id from cases.case_file where number = ?), merged = '{"held": []}'
                             where number = ?""", other(t, "grid-event", "REPORTED"), number);
                    c.send("POST", EVENTS + number + "/part", Map.of("version", 1, "reason", "两件事"));
                    return t.rows.exists("cases.case_file where number = ? and merged_into is null", number);
                }),
                new Probe("GET " + ONE + "/code", CASES_STEP, READ, Rule.AREA, (c, t) -> {
                    var type = type(t);
                    return c.shows(CASES + type + "/" + own(t, type) + "/code", "\"offered\":");
                }),
                // a type that no door opens has no codes, and says so only to whom the case is shown
                new Probe("POST " + ONE + "/code", CASES_STEP, WRITE, Rule.AREA, (c, t) -> {
                    var type = type(t);
                    var answer = c.send("POST", CASES + type + "/" + own(t, type) + "/code", Map.of());
                    return answer.status() < 300 || answer.code().equals("code-not-offered");
                }),
                new Probe("POST " + ONE + "/related", CASES_STEP, WRITE, Rule.AREA, (c, t) -> {
                    var type = type(t);
                    var number = own(t, type);
                    c.send(
                            "POST",
                            CASES + type + "/" + number + "/related",
                            Map.of("other", other(t, type, "REPORTED"), "reason", "有关"));
                    return related(t, number, "ended_at is null");
                }),
                new Probe("DELETE " + ONE + "/related/{other}", CASES_STEP, WRITE, Rule.AREA, (c, t) -> {
                    var type = type(t);
                    var number = own(t, type);
                    var other = other(t, type, "REPORTED");
                    t.rows.jdbc.update("""
                            insert into cases.relation (district, a, b, reason, at, by)
                            select x.district, least(x.id, y.id), greatest(x.id, y.id), '有关', now(), 'proof'
                              from cases.case_file x, cases.case_file y where x.number = ? and y.number = ?""", number, other);
                    c.send("DELETE", CASES + type + "/" + number + "/related/" + other, null);
                    return related(t, number, "ended_at is not null");
                }),
                new Probe("GET " + ONE + "/promises", CASES_READ, READ, Rule.AREA, (c, t) -> {
                    var item = promised(t, t.fixture.caseNumber());
                    return c.shows(EVENTS + t.fixture.caseNumber() + "/promises", item);
                }),
                new Probe("GET " + ITEMS + "/{plan}/{code}/cases", CASES_READ, LIST, Rule.AREA, (c, t) -> {
                    var item = promised(t, t.fixture.caseNumber());
                    return c.shows(ITEMS + "/" + item + "/cases", t.fixture.caseTitle());
                }),
                new Probe("GET " + ITEMS + "/{plan}/{code}/cases", CASES_READ, COUNT, Rule.AREA, (c, t) -> {
                    var item = promised(t, t.fixture.caseNumber());
                    var answer = c.get(ITEMS + "/" + item + "/cases");
                    return answer.status() < 300 && answer.json().path("total").asLong() > 0;
                }),
                new Probe("POST " + ONE + "/promises", CASES_STEP, WRITE, Rule.AREA, (c, t) -> {
                    var type = type(t);
                    var number = own(t, type);
                    c.send(
                            "POST",
                            CASES + type + "/" + number + "/promises",
                            Map.of("item", Rows.PLAN + "/C001", "bears", true));
                    return t.rows.exists(
                            "cases.promise p join cases.case_file f on f.id = p.case_id where f.number = ?", number);
                }),
                new Probe("GET " + ITEMS + "/matters", CASES_READ, LIST, Rule.DISTRICT, (c, t) -> {
                    t.rows.jdbc.update("""
                            insert into cases.promise_matter (district, type, matter, item, bears, at, by)
                            values (?, 'grid-event', 'proof', ?, true, now(), 'proof')""", t.district(), "proof/" + t.word);
                    return c.shows(ITEMS + "/matters", "proof/" + t.word);
                }),
                new Probe("GET " + ITEMS + "/{plan}/matters", PLAN_REVIEW, LIST, Rule.DISTRICT, (c, t) -> {
                    t.rows.jdbc.update("""
                            insert into cases.promise_matter (district, type, matter, item, bears, at, by)
                            values (?, 'grid-event', '06010', ?, true, now(), ?)""", t.district(), Rows.PLAN + "/C001", t.word);
                    return c.shows(ITEMS + "/" + Rows.PLAN + "/matters", t.word);
                }),
                // What is said is said of the district that serves: nobody's row is reached.
                new Probe("POST " + ITEMS + "/matters", PLAN_REVIEW, WRITE, Rule.NOTHING_OF_ANYBODY, (c, t) -> {
                    c.send(
                            "POST",
                            ITEMS + "/matters",
                            Map.of(
                                    "type",
                                    "grid-event",
                                    "matter",
                                    "proof",
                                    "item",
                                    Rows.PLAN + "/C001",
                                    "bears",
                                    true));
                    return t.rows.exists("cases.promise_matter where district = ? and by = ?", Rows.OTHER, t.account());
                }));
    }

    /** The case bears on an item of ours that is of this attempt alone. @return {@code PLAN/CODE} */
    private static String promised(Target t, String number) {
        var item = new EvaluationRows(t.rows).twoPlans(Rows.OURS, "承" + t.word).getFirst() + "/C001";
        t.rows.jdbc.update("""
                insert into cases.promise (district, case_id, item, bears, at, by)
                select district, id, ?, true, now(), 'proof' from cases.case_file where number = ?""", item, number);
        return item;
    }

    private static String type(Target t) {
        return t.actor.role().equals("supervisor") ? "supervision-order" : "grid-event";
    }

    /** One in which who asks has a part, if he may reach it. */
    private static String own(Target t, String type) {
        var handles = t.actor.role().equals("handler");
        var state = type.equals("supervision-order") ? "ISSUED" : handles ? "DISPATCHED" : "REPORTED";
        return t.caseFile(type, state, handles);
    }

    private static String other(Target t, String type, String state) {
        return t.rows.caseFile(
                t.district(),
                t.site.area(),
                type,
                type.equals("supervision-order") ? "ISSUED" : state,
                t.word + "b",
                t.world.casePhone);
    }

    private static boolean related(Target t, String number, String how) {
        return t.rows.exists(
                "cases.relation r join cases.case_file f on f.id in (r.a, r.b) where f.number = ? and r." + how,
                number);
    }
}
