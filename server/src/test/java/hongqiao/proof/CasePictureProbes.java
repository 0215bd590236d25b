package hongqiao.proof;

import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.CASES_READ;
import static hongqiao.scope.Permission.CASES_UNMASK;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pictures of a case, and whether everybody may see them. */
final class CasePictureProbes {

    private static final String EVENTS = "/api/desk/cases/grid-event/";
    private static final String ROUTE = "/api/desk/cases/{type}/{number}/pictures";

    private CasePictureProbes() {}

    static List<Probe> all() {
        return List.of(
                new Probe("GET " + ROUTE, CASES_READ, READ, Rule.AREA, (c, t) -> {
                    t.rows.casePicture(t.district(), t.fixture.caseNumber(), "图" + t.word, t.world.content(t.word));
                    return c.shows(pictures(t), "图" + t.word);
                }),
                new Probe("GET " + ROUTE + "/{file}/publication", CASES_READ, READ, Rule.AREA, (c, t) -> {
                    var file = open(t);
                    return c.shows(pictures(t) + "/" + file + "/publication", t.word);
                }),
                new Probe("POST " + ROUTE + "/{file}/publication", CASES_UNMASK, WRITE, Rule.AREA, (c, t) -> {
                    var file = t.rows.casePicture(
                            t.district(), t.fixture.caseNumber(), "图" + t.word, t.world.content(t.word));
                    return c.send("POST", pictures(t) + "/" + file + "/publication", Map.of("how", "NOTHING_TO_HIDE"))
                                    .status()
                            == 201;
                }),
                new Probe(
                        "POST " + ROUTE + "/{file}/withdrawal",
                        CASES_UNMASK,
                        WRITE,
                        Rule.AREA,
                        (c, t) -> c.send("POST", pictures(t) + "/" + open(t) + "/withdrawal", Map.of("reason", "证明用"))
                                        .status()
                                == 204));
    }

    private static String pictures(Target t) {
        return EVENTS + t.fixture.caseNumber() + "/pictures";
    }

    private static UUID open(Target t) {
        return t.rows.publicPicture(t.district(), t.fixture.caseNumber(), "图" + t.word, t.world.content(t.word));
    }
}
