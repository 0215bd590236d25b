package hongqiao.proof;

import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.RECORDS_MATCH;
import static hongqiao.scope.Permission.RECORDS_READ;
import static hongqiao.scope.Permission.RECORDS_UNMASK;

import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.util.List;
import java.util.Map;

/** Two firms that may be one belong to the areas of both: who sees one of them only sees no pair. */
final class MatchProbes {

    private static final String ROUTE = "/api/desk/registers/{register}";
    private static final String FIRM = "/api/desk/registers/firm";

    private MatchProbes() {}

    private static Probe of(String route, Permission needs, Operation does, Probe.Attempt attempt) {
        return new Probe(route, needs, does, Rule.AREA, attempt);
    }

    static List<Probe> all() {
        return List.of(
                of(
                        "GET " + ROUTE + "/pairs",
                        RECORDS_MATCH,
                        LIST,
                        (c, t) -> c.shows(FIRM + "/pairs?limit=50", "双" + t.fixture.firmName())),
                // Half of it one's own.
                of("GET " + ROUTE + "/pairs", RECORDS_MATCH, LIST, (c, t) -> {
                    var mine =
                            t.rows.firm(Rows.OURS, t.world.sites.get(Place.OWN).area(), t.word, t.world.phone);
                    var other = t.firm();
                    t.rows.pair(t.district(), t.world.sites.get(Place.OWN).area(), mine, t.site.area(), other, 0.998);
                    var seen = c.shows(FIRM + "/pairs?limit=50", "\"" + t.word + "\"");
                    t.rows.jdbc.update("delete from register.pair where a = ? and b = ?", mine, other);
                    return seen;
                }),
                of(
                        "GET " + ROUTE + "/pairs/{a}/{b}",
                        RECORDS_MATCH,
                        READ,
                        (c, t) -> c.shows(
                                FIRM + "/pairs/" + t.fixture.firm() + "/" + t.fixture.twin(),
                                "双" + t.fixture.firmName())),
                of("POST " + ROUTE + "/pairs/{a}/{b}/apart", RECORDS_MATCH, WRITE, (c, t) -> {
                    var one = t.firm();
                    var other = t.firm();
                    t.rows.pair(t.district(), t.site.area(), one, other, 0.7);
                    c.send("POST", FIRM + "/pairs/" + one + "/" + other + "/apart", Map.of("reason", "证明用"));
                    return t.rows.exists("register.pair where a = ? and b = ? and decision = 'DIFFERENT'", one, other);
                }),
                of("POST " + ROUTE + "/merges", RECORDS_MATCH, WRITE, (c, t) -> {
                    var one = t.firm();
                    var other = t.firm();
                    merge(c, one, other);
                    return t.rows.exists("register.r_firm where id = ? and merged_into = ?", other, one);
                }),
                // What one has takes in nothing of what one has not.
                of("POST " + ROUTE + "/merges", RECORDS_MATCH, WRITE, (c, t) -> {
                    var mine =
                            t.rows.firm(Rows.OURS, t.world.sites.get(Place.OWN).area(), t.word, t.world.phone);
                    var other = t.firm();
                    merge(c, mine, other);
                    return t.rows.exists("register.r_firm where id = ? and merged_into = ?", other, mine);
                }),
                of("POST " + ROUTE + "/merges/{no}/part", RECORDS_MATCH, WRITE, (c, t) -> {
                    var one = t.firm();
                    var other = t.firm();
                    var no = t.rows.merge(t.district(), t.site.area(), one, other, t.word);
                    c.send("POST", FIRM + "/merges/" + no + "/part", Map.of("reason", "证明用"));
                    return t.rows.exists("register.r_firm where id = ? and merged_into is null", other);
                }),
                of(
                        "GET " + ROUTE + "/records/{id}/merges",
                        RECORDS_READ,
                        LIST,
                        (c, t) -> c.shows(FIRM + "/records/" + t.fixture.firm() + "/merges", "并因" + t.fixture.word())),
                of(
                        "GET " + ROUTE + "/records/{id}/looks",
                        RECORDS_UNMASK,
                        LIST,
                        (c, t) -> c.shows(FIRM + "/records/" + t.fixture.firm() + "/looks", "看因" + t.fixture.word())));
    }

    private static void merge(Caller c, long survivor, long merged) {
        c.send(
                "POST",
                FIRM + "/merges",
                Map.of(
                        "survivor",
                        survivor,
                        "survivorVersion",
                        2,
                        "merged",
                        merged,
                        "mergedVersion",
                        2,
                        "reason",
                        "证明用"));
    }
}
