package hongqiao.proof;

import static hongqiao.scope.Operation.COUNT;
import static hongqiao.scope.Operation.SEARCH;
import static hongqiao.scope.Permission.CASES_OPEN;
import static hongqiao.scope.Permission.CASES_READ;

import java.util.List;
import java.util.Map;

/** What triage says comes from models and lists of places: no case of anybody's is in an answer. */
final class TriageProbes {

    private static final String TRIAGE = "/api/desk/triage";

    private TriageProbes() {}

    static List<Probe> all() {
        return List.of(
                new Probe(
                        "GET " + TRIAGE,
                        CASES_READ,
                        COUNT,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.shows(TRIAGE, t.fixture.caseTitle())),
                new Probe(
                        "POST " + TRIAGE + "/{type}/subjects",
                        CASES_OPEN,
                        SEARCH,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> asked(c, t, TRIAGE + "/grid-event/subjects")),
                new Probe(
                        "POST " + TRIAGE + "/place",
                        CASES_OPEN,
                        SEARCH,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> asked(c, t, TRIAGE + "/place")));
    }

    /** By the title without its last character, so that an answer that has it knows it from elsewhere. */
    private static boolean asked(Caller caller, Target t, String path) {
        var title = t.fixture.caseTitle();
        var answer = caller.send("POST", path, Map.of("words", title.substring(0, title.length() - 1)));
        return answer.body().contains(title);
    }
}
