package hongqiao.proof;

import static hongqiao.scope.Operation.EXPORT;
import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.SEARCH;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.CASES_OPEN;
import static hongqiao.scope.Permission.CASES_READ;

import java.util.List;
import java.util.Map;

/** The hotline desk's ways on a type that has no call card and takes no orders: whoever asks, they show and change nothing. */
final class CallProbes {

    private static final String ONE = "/api/desk/cases/{type}";
    private static final String EVENTS = "/api/desk/cases/grid-event";

    private CallProbes() {}

    static List<Probe> all() {
        return List.of(
                new Probe(
                        "POST " + ONE + "/caller",
                        CASES_READ,
                        SEARCH,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.send(
                                        "POST",
                                        EVENTS + "/caller",
                                        Map.of("phone", t.world.casePhone, "agreed", true, "reason", "来电人询问"))
                                .body()
                                .contains(t.fixture.caseTitle())),
                new Probe("POST " + ONE + "/orders", CASES_OPEN, WRITE, Rule.NOTHING_OF_ANYBODY, (c, t) -> {
                    c.upload(EVENTS + "/orders?apply=true", file(t.word));
                    return t.rows.exists("cases.case_file where title = ?", t.word);
                }),
                new Probe(
                        "POST " + ONE + "/orders/columns",
                        CASES_OPEN,
                        READ,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.upload(EVENTS + "/orders/columns", file(t.word))
                                .body()
                                .contains(t.fixture.caseTitle())),
                new Probe(
                        "GET " + ONE + "/orders",
                        CASES_READ,
                        EXPORT,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.shows(EVENTS + "/orders?format=csv", t.fixture.caseTitle())));
    }

    private static String file(String what) {
        return "事件描述,事项\n" + what + ",06010\n";
    }
}
