package hongqiao.proof;

import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.CASES_OPEN;
import static hongqiao.scope.Permission.CASES_READ;
import static hongqiao.scope.Permission.CASES_STEP;
import static hongqiao.scope.Permission.CASES_UNMASK;

import java.util.List;
import java.util.Map;

/** A file belongs where its case does; one that was sent and not used yet belongs to its sender. */
final class CaseFileProbes {

    private static final String ROUTE = "/api/desk/cases/{type}";
    private static final String EVENTS = "/api/desk/cases/grid-event";

    private CaseFileProbes() {}

    static List<Probe> all() {
        return List.of(
                new Probe("GET " + ROUTE + "/files/{file}", CASES_READ, READ, Rule.AREA, (c, t) -> sees(c, t, "")),
                new Probe(
                        "GET " + ROUTE + "/files/{file}/thumbnail",
                        CASES_READ,
                        READ,
                        Rule.AREA,
                        (c, t) -> sees(c, t, "/thumbnail")),
                new Probe("GET " + ROUTE + "/files/{file}", CASES_READ, READ, Rule.OWN_ACCOUNT, (c, t) -> {
                    var waiting = t.rows.waitingFile(t.district(), t.account(), t.word, t.world.content(t.word));
                    return c.shows(EVENTS + "/files/" + waiting, t.word);
                }),
                new Probe(
                        "POST " + ROUTE + "/files/{file}/open",
                        CASES_UNMASK,
                        READ,
                        Rule.AREA,
                        (c, t) -> c.send(
                                        "POST",
                                        EVENTS + "/files/" + t.fixture.caseEvidence() + "/open",
                                        Map.of("reason", "证明用"))
                                .body()
                                .contains("案证" + t.fixture.caseTitle())),
                new Probe(
                        "POST " + ROUTE + "/files",
                        CASES_OPEN,
                        WRITE,
                        Rule.OWN_ACCOUNT,
                        (c, t) -> FileProbes.isTaken(c, t, own(t) + "/files")),
                new Probe(
                        "POST " + ROUTE + "/evidence",
                        CASES_STEP,
                        WRITE,
                        Rule.OWN_ACCOUNT,
                        (c, t) -> FileProbes.isTaken(c, t, own(t) + "/evidence")));
    }

    /** A type of case in which the role that asks takes part, if in any. */
    private static String own(Target t) {
        return t.actor.role().equals("supervisor") ? "/api/desk/cases/supervision-order" : EVENTS;
    }

    private static boolean sees(Caller c, Target t, String what) {
        return c.shows(EVENTS + "/files/" + t.fixture.caseEvidence() + what, "案证" + t.fixture.caseTitle());
    }
}
