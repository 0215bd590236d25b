package hongqiao.proof;

import static hongqiao.scope.Operation.EXPORT;
import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.EVALUATIONS_EDIT;
import static hongqiao.scope.Permission.EVALUATIONS_READ;
import static hongqiao.scope.Permission.REVISIONS_EDIT;
import static hongqiao.scope.Permission.STATEMENTS_EDIT;

import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.util.List;
import java.util.Map;

/** Evaluations and revisions are the whole district's; what is asked of a unit and said by it is the unit's. */
final class EvaluationProbes {

    private static final String ROUNDS = "/api/desk/evaluations";
    private static final String REVISIONS = "/api/desk/revisions";
    private static final String MINE = "/api/desk/my-evaluations";

    private EvaluationProbes() {}

    private static Probe in(String route, Permission needs, Operation does, Probe.Attempt attempt) {
        return new Probe(route, needs, does, Rule.DISTRICT, attempt);
    }

    private static Probe mine(String route, Operation does, Probe.Attempt attempt) {
        return new Probe(route, STATEMENTS_EDIT, does, Rule.UNIT, attempt);
    }

    static List<Probe> all() {
        return List.of(
                in(
                        "GET " + ROUNDS,
                        EVALUATIONS_READ,
                        LIST,
                        (c, t) -> c.shows(ROUNDS, "\"id\":" + made(t).open() + ",")),
                in(
                        "GET " + ROUNDS + "/{id}",
                        EVALUATIONS_READ,
                        READ,
                        (c, t) -> c.shows(ROUNDS + "/" + made(t).open(), t.site.unitCode())),
                // A new round is of the district that serves: nobody's row is reached.
                new Probe("POST " + ROUNDS, EVALUATIONS_EDIT, WRITE, Rule.NOTHING_OF_ANYBODY, (c, t) -> {
                    c.send("POST", ROUNDS, Map.of("plan", Rows.PLAN, "kind", "ANNUAL", "year", 1999));
                    return t.rows.exists(
                            "evaluation.round where district = ? and opened_by = ?", Rows.OTHER, t.account());
                }),
                open(
                        "reminders",
                        t -> Map.of("unit", t.site.unitCode(), "note", t.word),
                        "reminder where round = ? and note"),
                open("freeze", t -> Map.of("despite", t.word), "freeze where round = ? and despite"),
                open("cancellation", t -> Map.of("reason", t.word), "cancellation where round = ? and reason"),
                frozen("ratings", READ, (c, t, path) -> c.shows(path, "评" + t.fixture.word())),
                frozen("recount", READ, (c, t, path) -> c.shows(path, "knownNow")),
                frozen("findings", LIST, (c, t, path) -> c.shows(path, "现" + t.fixture.word())),
                frozen("report/docx", EXPORT, (c, t, path) -> c.get(path).status() < 300),
                frozen("report/pdf", EXPORT, (c, t, path) -> c.get(path).status() < 300),
                frozen("report/xlsx", EXPORT, (c, t, path) -> c.showsInWorkbook(path, "评" + t.fixture.word())),
                in("POST " + ROUNDS + "/{id}/report/check", EVALUATIONS_READ, READ, (c, t) -> {
                    var report = ROUNDS + "/" + made(t).frozen() + "/report/";
                    var docx = c.get(report + "docx");
                    return docx.status() < 300
                            && c.upload(report + "check", docx.response().body())
                                            .status()
                                    < 300;
                }),
                in("POST " + ROUNDS + "/{id}/findings", EVALUATIONS_EDIT, WRITE, (c, t) -> {
                    c.send("POST", ROUNDS + "/" + made(t).frozen() + "/findings", Map.of("kind", "PLAN", "zh", t.word));
                    return t.rows.exists("evaluation.finding where says_zh = ?", t.word);
                }),
                in("POST " + ROUNDS + "/findings/{finding}/closing", EVALUATIONS_EDIT, WRITE, (c, t) -> {
                    var finding = rows(t).finding(t.district(), made(t).frozen(), t.word + "现");
                    c.send("POST", ROUNDS + "/findings/" + finding + "/closing", Map.of("grounds", t.word));
                    return t.rows.exists("evaluation.outcome where finding = ? and grounds = ?", finding, t.word);
                }),
                in("GET " + REVISIONS, EVALUATIONS_READ, LIST, (c, t) -> c.shows(REVISIONS, "修" + t.fixture.word())),
                in(
                        "GET " + REVISIONS + "/{id}",
                        EVALUATIONS_READ,
                        READ,
                        (c, t) -> c.shows(REVISIONS + "/" + made(t).revision(), "修" + t.fixture.word())),
                in("POST " + REVISIONS, REVISIONS_EDIT, WRITE, (c, t) -> {
                    var finding = rows(t).finding(t.district(), made(t).frozen(), t.word + "现");
                    c.send("POST", REVISIONS, Map.of("finding", finding, "title", t.word, "grounds", t.word));
                    return t.rows.exists("evaluation.revision where starts = ? and title = ?", finding, t.word);
                }),
                in("POST " + REVISIONS + "/{id}/findings", REVISIONS_EDIT, WRITE, (c, t) -> {
                    var finding = rows(t).finding(t.district(), made(t).frozen(), t.word + "现");
                    c.send(
                            "POST",
                            REVISIONS + "/" + made(t).revision() + "/findings",
                            Map.of("finding", finding, "grounds", t.word));
                    return t.rows.exists("evaluation.outcome where finding = ? and grounds = ?", finding, t.word);
                }),
                step(
                        "draft",
                        t -> Map.of(
                                "note",
                                t.word,
                                "changes",
                                List.of(Map.of("kind", "INDICATOR", "code", "I02", "value", 1, "reason", "证明")))),
                step("submission", t -> Map.of("note", t.word), "DRAFTED"),
                step(
                        "decision",
                        t -> Map.of(
                                "approved",
                                false,
                                "organ",
                                "证明",
                                "documentNo",
                                "1号",
                                "decidedOn",
                                "2026-01-01",
                                "note",
                                t.word),
                        "DRAFTED",
                        "SUBMITTED"),
                step("enactment", t -> Map.of("note", t.word), "DRAFTED", "SUBMITTED", "APPROVED"),
                mine("GET " + MINE, LIST, (c, t) -> c.shows(MINE, "修" + t.fixture.word())),
                mine("GET " + MINE, LIST, (c, t) -> c.shows(MINE, "述" + t.fixture.word())),
                mine("GET " + MINE, LIST, (c, t) -> c.shows(MINE, "\"unit\":\"" + t.site.unitCode() + "\",\"name\"")),
                mine("POST " + MINE + "/{round}/statements", WRITE, (c, t) -> {
                    var round = may(t, STATEMENTS_EDIT) ? rows(t).open(t.district(), t.site.unit()) : made(t).open();
                    c.send(
                            "POST",
                            MINE + "/" + round + "/statements",
                            Map.of(
                                    "unit",
                                    t.site.unitCode(),
                                    "kind",
                                    "COMMITMENT",
                                    "code",
                                    "C022",
                                    "rating",
                                    "DONE",
                                    "says",
                                    t.word,
                                    "source",
                                    "证明"));
                    var done = t.rows.exists("evaluation.statement where round = ? and says = ?", round, t.word);
                    if (round != made(t).open()) {
                        rows(t).cancel(round);
                    }
                    return done;
                }),
                mine("POST " + MINE + "/revisions/{revision}/note", WRITE, (c, t) -> {
                    var revision = rows(t).revision(t.district(), "1900-1901", made(t).frozen(), t.word);
                    rows(t).told(t.district(), revision, t.site.unit());
                    c.send("POST", MINE + "/revisions/" + revision + "/note", Map.of("unit", t.site.unitCode()));
                    return t.rows.exists("evaluation.note_taken where revision = ?", revision);
                }));
    }

    private interface Body {
        Map<String, Object> of(Target target);
    }

    private interface Reading {
        boolean reaches(Caller caller, Target target, String path);
    }

    /** In a round for this attempt alone; who may not anyhow tries the fixture's. */
    private static Probe open(String what, Body body, String written) {
        return in("POST " + ROUNDS + "/{id}/" + what, EVALUATIONS_EDIT, WRITE, (c, t) -> {
            var round = may(t, EVALUATIONS_EDIT) ? rows(t).open(t.district(), t.site.unit()) : made(t).open();
            c.send("POST", ROUNDS + "/" + round + "/" + what, body.of(t));
            var done = t.rows.exists("evaluation." + written + " = ?", round, t.word);
            if (round != made(t).open()) {
                rows(t).cancel(round);
            }
            return done;
        });
    }

    private static Probe frozen(String what, Operation does, Reading reading) {
        return in(
                "GET " + ROUNDS + "/{id}/" + what,
                EVALUATIONS_READ,
                does,
                (c, t) -> reading.reaches(c, t, ROUNDS + "/" + made(t).frozen() + "/" + what));
    }

    /** Of a revision of a plan of its own, after these steps. */
    private static Probe step(String what, Body body, String... before) {
        return in("POST " + REVISIONS + "/{id}/" + what, REVISIONS_EDIT, WRITE, (c, t) -> {
            var revision = made(t).revision();
            if (may(t, REVISIONS_EDIT)) {
                var plan = what.equals("draft") ? Rows.PLAN : rows(t).plan(t.district());
                revision = rows(t).revision(t.district(), plan, made(t).frozen(), t.word);
                for (int i = 0; i < before.length; i++) {
                    rows(t).step(revision, i + 2, before[i]);
                }
            }
            c.send("POST", REVISIONS + "/" + revision + "/" + what, body.of(t));
            return t.rows.exists("evaluation.revision_step where revision = ? and note = ?", revision, t.word);
        });
    }

    private static boolean may(Target t, Permission permission) {
        return t.actor.may(permission);
    }

    private static EvaluationRows.Made made(Target t) {
        return t.fixture.evaluation();
    }

    private static EvaluationRows rows(Target t) {
        return new EvaluationRows(t.rows);
    }
}
