package hongqiao.proof;

import static hongqiao.scope.Operation.COUNT;
import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.SEARCH;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.CASES_OPEN;
import static hongqiao.scope.Permission.CASES_READ;
import static hongqiao.scope.Permission.CASES_STEP;
import static hongqiao.scope.Permission.CASES_UNMASK;

import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cases belong to an area; grid events stand for all types, since no route knows one from another. */
final class CaseProbes {

    private static final String TYPES = "/api/desk/case-types";
    private static final String CASES = "/api/desk/cases";
    private static final String EVENTS = CASES + "/grid-event";
    private static final String ONE = CASES + "/{type}/{number}";

    private CaseProbes() {}

    private static Probe of(String route, Permission needs, Operation does, Probe.Attempt attempt) {
        return new Probe(route, needs, does, Rule.AREA, attempt);
    }

    static List<Probe> all() {
        return List.of(
                new Probe(
                        "GET " + TYPES,
                        CASES_READ,
                        LIST,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.shows(TYPES, t.fixture.caseTitle())),
                new Probe(
                        "GET " + TYPES + "/{type}",
                        CASES_READ,
                        READ,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.shows(TYPES + "/grid-event", t.fixture.caseTitle())),
                of("GET " + CASES, CASES_READ, LIST, (c, t) -> listed(c, t, "order=newest")),
                of("GET " + CASES, CASES_READ, LIST, (c, t) -> listed(c, t, "order=due&open=true")),
                of("GET " + CASES, CASES_READ, LIST, (c, t) -> listed(c, t, "area=" + t.site.areaCode())),
                of(
                        "GET " + CASES,
                        CASES_READ,
                        SEARCH,
                        (c, t) -> c.shows(CASES + "?q=" + t.fixture.caseNumber(), t.fixture.caseTitle())),
                of(
                        "GET /api/desk/search/cases",
                        CASES_READ,
                        SEARCH,
                        (c, t) -> c.shows("/api/desk/search/cases?q=" + t.fixture.caseTitle(), t.fixture.caseTitle())),
                of(
                        "GET " + CASES + "/{type}/board",
                        CASES_READ,
                        LIST,
                        (c, t) -> c.shows(EVENTS + "/board", t.fixture.caseTitle())),
                of(
                        "GET /api/desk/live",
                        CASES_READ,
                        LIST,
                        (c, t) -> c.hears("/api/desk/live", t.world.beforeAll, t.fixture.caseNumber())),
                of("GET " + CASES + "/count", CASES_READ, COUNT, (c, t) -> {
                    var answer = c.get(CASES + "/count?type=grid-event&q=" + t.fixture.caseTitle());
                    return answer.status() < 300 && answer.json().path("cases").asLong() > 0;
                }),
                new Probe(
                        "GET /api/desk/case-measures",
                        CASES_READ,
                        LIST,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.shows("/api/desk/case-measures", t.fixture.caseTitle())),
                of(
                        "GET " + TYPES + "/{type}/measures/{measure}",
                        CASES_READ,
                        COUNT,
                        (c, t) -> c.shows(
                                TYPES + "/grid-event/measures/grid-events", "\"key\":\"" + t.site.areaCode() + "\"")),
                of("GET " + TYPES + "/{type}/measures/{measure}/cases", CASES_READ, LIST, CaseProbes::behind),
                of(
                        "GET " + ONE,
                        CASES_READ,
                        READ,
                        (c, t) -> c.shows(EVENTS + "/" + t.fixture.caseNumber(), t.fixture.caseTitle())),
                of(
                        "GET " + ONE + "/story",
                        CASES_READ,
                        READ,
                        (c, t) -> c.shows(EVENTS + "/" + t.fixture.caseNumber() + "/story", "词" + t.fixture.word())),
                of("GET " + ONE + "/alarms", CASES_READ, READ, (c, t) -> {
                    t.rows.alarm(t.fixture.caseNumber(), t.word);
                    return c.shows(EVENTS + "/" + t.fixture.caseNumber() + "/alarms", t.word);
                }),
                of("GET " + ONE + "/elsewhere", CASES_READ, READ, (c, t) -> {
                    t.rows.passed(t.fixture.caseNumber(), t.word);
                    return c.shows(EVENTS + "/" + t.fixture.caseNumber() + "/elsewhere", t.word);
                }),
                of(
                        "GET " + ONE + "/explain",
                        CASES_READ,
                        READ,
                        (c, t) -> c.shows(EVENTS + "/" + t.fixture.caseNumber() + "/explain", "词" + t.fixture.word())),
                of("POST " + ONE + "/unmask", CASES_UNMASK, READ, (c, t) -> {
                    var answer = c.send(
                            "POST",
                            EVENTS + "/" + t.fixture.caseNumber() + "/unmask",
                            Map.of("field", "phone", "reason", "核实情况"));
                    return answer.status() < 300 && answer.body().contains(Rows.PHONE);
                }),
                of("POST " + ONE + "/earlier", CASES_READ, SEARCH, (c, t) -> {
                    var answer = c.send(
                            "POST",
                            EVENTS + "/" + t.fixture.caseNumber() + "/earlier",
                            Map.of("agreed", true, "reason", "本人询问"));
                    return answer.status() < 300;
                }),
                // What one finds one may report wherever one is; nothing of anybody's comes with the answer.
                new Probe("POST " + CASES + "/{type}", CASES_OPEN, WRITE, Rule.NOTHING_OF_ANYBODY, (c, t) -> {
                    var answer = c.send(
                            "POST",
                            EVENTS,
                            Map.of(
                                    "values",
                                    Map.of(
                                            "what",
                                            t.word,
                                            "matter",
                                            "06010",
                                            "source",
                                            "PATROL",
                                            "area",
                                            t.site.areaCode())));
                    t.rows.jdbc.update(
                            "delete from cases.clock where case_id in (select id from cases.case_file where title = ?)",
                            t.word);
                    t.rows.jdbc.update("delete from cases.case_file where title = ?", t.word);
                    return answer.body().contains(t.fixture.caseTitle());
                }),
                of("POST " + ONE + "/steps", CASES_STEP, WRITE, (c, t) -> step(t, one(c))),
                of("POST " + CASES + "/steps", CASES_STEP, WRITE, (c, t) -> step(t, many(c))));
    }

    private static boolean listed(Caller caller, Target t, String how) {
        return caller.shows(
                CASES + "?type=grid-event&limit=200&q=" + t.fixture.caseTitle() + "&" + how, t.fixture.caseTitle());
    }

    /** Of the group of its own area, and not behind those that other attempts have made: so it is on the first page. */
    private static boolean behind(Caller caller, Target t) {
        var month = java.time.YearMonth.now(java.time.ZoneId.of("Asia/Shanghai"));
        var group = java.net.URLEncoder.encode(
                "[\"" + month + "\",\"" + t.site.areaCode() + "\"]", java.nio.charset.StandardCharsets.UTF_8);
        var behindIt = t.rows.jdbc.queryForObject(
                "select id + 1 from cases.case_file where number = ?", Long.class, t.fixture.caseNumber());
        return caller.shows(
                TYPES + "/grid-event/measures/grid-events/cases?group=" + group + "&after=" + behindIt,
                t.fixture.caseTitle());
    }

    /** Sends a step to a case. */
    private interface Way {
        void take(String type, String number, Map<String, Object> body);
    }

    private static Way one(Caller caller) {
        return (type, number, body) -> caller.send("POST", CASES + "/" + type + "/" + number + "/steps", body);
    }

    /** What one step of many carries: no evidence, which is each case's own. */
    private static Way many(Caller caller) {
        return (type, number, body) -> {
            var all = new HashMap<>(body);
            all.put("cases", List.of(Map.of("type", type, "number", number, "version", all.remove("version"))));
            caller.send("POST", CASES + "/steps", all);
        };
    }

    /** Each role takes a step that is its own, in a case made for it. */
    private static boolean step(Target t, Way way) {
        return switch (t.actor.role()) {
            case "grid-worker", "community-worker" ->
                took(
                        way,
                        t,
                        "grid-event",
                        t.caseFile("grid-event", "HANDLED", false),
                        Map.of("version", 1, "step", "redo", "reason", "没有清干净"),
                        "DISPATCHED");
            case "handler" ->
                took(
                        way,
                        t,
                        "grid-event",
                        t.caseFile("grid-event", "DISPATCHED", true),
                        Map.of("version", 1, "step", "accept"),
                        "DISPATCHED");
            case "supervisor" ->
                took(
                        way,
                        t,
                        "supervision-order",
                        t.caseFile("supervision-order", "ISSUED", false),
                        Map.of("version", 1, "step", "withdraw", "reason", "误发"),
                        "WITHDRAWN");
            default ->
                took(
                        way,
                        t,
                        "grid-event",
                        t.caseFile("grid-event", "REPORTED", false),
                        Map.of("version", 1, "step", "file"),
                        "FILED");
        };
    }

    private static boolean took(Way way, Target t, String type, String number, Map<String, Object> body, String state) {
        way.take(type, number, body);
        return t.rows.exists("cases.case_file where number = ? and state = ? and version = 2", number, state);
    }
}
