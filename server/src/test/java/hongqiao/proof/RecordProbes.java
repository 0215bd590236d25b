package hongqiao.proof;

import static hongqiao.scope.Operation.COUNT;
import static hongqiao.scope.Operation.EXPORT;
import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.SEARCH;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.RECORDS_EDIT;
import static hongqiao.scope.Permission.RECORDS_EXPORT;
import static hongqiao.scope.Permission.RECORDS_IMPORT;
import static hongqiao.scope.Permission.RECORDS_MATCH;
import static hongqiao.scope.Permission.RECORDS_MOVE;
import static hongqiao.scope.Permission.RECORDS_READ;
import static hongqiao.scope.Permission.RECORDS_UNMASK;

import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.util.List;
import java.util.Map;

/** Records of a register belong to an area; the register of firms stands for all, since no route knows one from another. */
final class RecordProbes {

    private static final String REGISTERS = "/api/desk/registers";
    private static final String FIRMS = REGISTERS + "/firm/records";
    private static final String ROUTE = REGISTERS + "/{register}/records";

    private RecordProbes() {}

    private static Probe of(String route, Permission needs, Operation does, Probe.Attempt attempt) {
        return new Probe(route, needs, does, Rule.AREA, attempt);
    }

    static List<Probe> all() {
        return List.of(
                new Probe(
                        "GET " + REGISTERS,
                        RECORDS_READ,
                        LIST,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.shows(REGISTERS, t.fixture.firmName())),
                new Probe(
                        "GET " + REGISTERS + "/{register}",
                        RECORDS_READ,
                        READ,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.shows(REGISTERS + "/firm", t.fixture.firmName())),
                of(
                        "GET " + ROUTE,
                        RECORDS_READ,
                        LIST,
                        (c, t) -> c.shows(FIRMS + "?sort=name&limit=200&where=" + named(t), t.fixture.firmName())),
                of(
                        "GET " + ROUTE,
                        RECORDS_READ,
                        LIST,
                        (c, t) ->
                                c.shows(FIRMS + "?limit=200&view=candidates&where=" + named(t), t.fixture.firmName())),
                of(
                        "GET " + ROUTE,
                        RECORDS_READ,
                        LIST,
                        (c, t) -> c.shows(
                                FIRMS + "?limit=200&area=" + t.site.areaCode() + "&where=" + named(t),
                                t.fixture.firmName())),
                of(
                        "GET " + ROUTE,
                        RECORDS_READ,
                        SEARCH,
                        (c, t) -> c.shows(FIRMS + "?q=" + t.fixture.firmName(), t.fixture.firmName())),
                of(
                        "GET /api/desk/search/records",
                        RECORDS_READ,
                        SEARCH,
                        (c, t) -> c.shows("/api/desk/search/records?q=" + t.fixture.firmName(), t.fixture.firmName())),
                of(
                        "POST " + REGISTERS + "/{register}/answers",
                        RECORDS_READ,
                        SEARCH,
                        (c, t) -> c.send(
                                        "POST",
                                        REGISTERS + "/firm/answers",
                                        java.util.Map.of("words", t.fixture.firmName()))
                                .body()
                                .contains(t.fixture.firmName())),
                of("GET " + ROUTE + "/count", RECORDS_READ, COUNT, (c, t) -> {
                    var answer = c.get(FIRMS + "/count?where=" + named(t));
                    return answer.status() < 300
                            && answer.json().path("records").asLong() > 0;
                }),
                of(
                        "GET " + ROUTE + "/{id}",
                        RECORDS_READ,
                        READ,
                        (c, t) -> c.shows(FIRMS + "/" + t.fixture.firm(), t.fixture.firmName())),
                of(
                        "GET " + ROUTE + "/{id}/history",
                        RECORDS_READ,
                        READ,
                        (c, t) -> c.shows(FIRMS + "/" + t.fixture.firm() + "/history", t.fixture.firmName() + "旧")),
                of(
                        "GET " + ROUTE + "/{id}/sources",
                        RECORDS_READ,
                        READ,
                        (c, t) -> c.shows(FIRMS + "/" + t.fixture.firm() + "/sources", "\"COMPUTED\"")),
                of(
                        "GET " + ROUTE + "/{id}/then",
                        RECORDS_READ,
                        READ,
                        (c, t) -> c.shows(
                                FIRMS + "/" + t.fixture.firm() + "/then?at=2019-06-01", t.fixture.firmName() + "旧")),
                of(
                        "GET " + ROUTE + "/{id}/moves",
                        RECORDS_READ,
                        READ,
                        (c, t) -> c.shows(FIRMS + "/" + t.fixture.firm() + "/moves", "手" + t.fixture.firmName())),
                of(
                        "GET " + ROUTE + "/{id}/standing",
                        RECORDS_READ,
                        READ,
                        (c, t) -> c.shows(FIRMS + "/" + t.fixture.firm() + "/standing", "\"item\"")),
                of("GET " + REGISTERS + "/{register}/measure", RECORDS_READ, COUNT, (c, t) -> {
                    var answer = c.get(REGISTERS + "/firm/measure?where=" + named(t));
                    return answer.status() < 300
                            && answer.json().at("/lines/0/rows").asLong() > 0;
                }),
                of(
                        "GET " + REGISTERS + "/{register}/measure",
                        RECORDS_READ,
                        COUNT,
                        (c, t) -> c.shows(
                                REGISTERS + "/firm/measure?by=@street&by=name&where=" + named(t),
                                t.fixture.firmName())),
                of("GET " + REGISTERS + "/{register}/funnel", RECORDS_READ, COUNT, (c, t) -> {
                    var answer = c.get(REGISTERS + "/firm/funnel?where=" + named(t));
                    return answer.status() < 300
                            && answer.json().path("records").asLong() > 0;
                }),
                of(
                        "GET " + REGISTERS + "/{register}/funnel",
                        RECORDS_READ,
                        COUNT,
                        (c, t) -> c.shows(REGISTERS + "/firm/funnel?by=name&where=" + named(t), t.fixture.firmName())),
                of(
                        "GET " + REGISTERS + "/{register}/funnel/records",
                        RECORDS_READ,
                        LIST,
                        (c, t) -> c.shows(
                                REGISTERS + "/firm/funnel/records?stage=CANDIDATE&which=HERE&where=" + named(t),
                                t.fixture.firmName())),
                of(
                        "GET " + REGISTERS + "/{register}/funnel/export",
                        RECORDS_EXPORT,
                        EXPORT,
                        (c, t) -> c.shows(
                                REGISTERS + "/firm/funnel/export?format=csv&by=name&where=" + named(t),
                                t.fixture.firmName())),
                new Probe(
                        "GET /api/desk/measures",
                        RECORDS_READ,
                        LIST,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.shows("/api/desk/measures", t.fixture.firmName())),
                of(
                        "GET " + REGISTERS + "/{register}/measures/{measure}",
                        RECORDS_READ,
                        COUNT,
                        (c, t) -> c.shows(
                                REGISTERS + "/firm/measures/registered-firms",
                                "\"key\":\"" + t.site.areaCode() + "\"")),
                of(
                        "GET " + REGISTERS + "/{register}/dues",
                        RECORDS_READ,
                        LIST,
                        (c, t) -> c.shows(REGISTERS + "/firm/dues", t.fixture.firmName())),
                of(
                        "POST " + ROUTE + "/try",
                        RECORDS_EDIT,
                        READ,
                        (c, t) -> c.send(
                                                "POST",
                                                FIRMS + "/try",
                                                Map.of("id", t.fixture.firm(), "values", Map.of("staff", 3)))
                                        .status()
                                == 200),
                of("POST " + ROUTE, RECORDS_EDIT, WRITE, (c, t) -> {
                    c.send(
                            "POST",
                            FIRMS,
                            Map.of(
                                    "values",
                                    Map.of(
                                            "name",
                                            t.word,
                                            "uscc",
                                            Rows.uscc(),
                                            "registeredOn",
                                            "2020-01-01",
                                            "area",
                                            t.site.areaCode())));
                    return t.rows.exists("register.r_firm where f_name = ? and area = ?", t.word, t.site.area());
                }),
                of("PUT " + ROUTE + "/{id}", RECORDS_EDIT, WRITE, (c, t) -> {
                    var id = t.firm();
                    c.send("PUT", FIRMS + "/" + id, Map.of("version", 2, "values", Map.of("staff", 7)));
                    return t.rows.exists("register.r_firm where id = ? and f_staff = 7", id);
                }),
                // Into another's area: what one has is no way to what one has not.
                of("PUT " + ROUTE + "/{id}", RECORDS_EDIT, WRITE, (c, t) -> {
                    var mine =
                            t.rows.firm(Rows.OURS, t.world.sites.get(Place.OWN).area(), t.word, t.world.phone);
                    c.send(
                            "PUT",
                            FIRMS + "/" + mine,
                            Map.of("version", 2, "values", Map.of("area", t.site.areaCode(), "staff", 8)));
                    return t.rows.exists(
                            "register.r_firm where id = ? and f_staff = 8 and area = ?", mine, t.site.area());
                }),
                of("POST " + ROUTE + "/{id}/moves", RECORDS_MOVE, WRITE, (c, t) -> {
                    var id = t.firm();
                    c.send("POST", FIRMS + "/" + id + "/moves", Map.of("version", 2, "move", "leave", "reason", "证明用"));
                    return t.rows.exists("register.r_firm where id = ? and stage = 'LEFT'", id);
                }),
                of("POST " + REGISTERS + "/{register}/bulk/moves", RECORDS_MOVE, WRITE, (c, t) -> {
                    var id = t.firm();
                    c.send(
                            "POST",
                            REGISTERS + "/firm/bulk/moves",
                            Map.of(
                                    "chosen",
                                    Map.of("ids", List.of(id)),
                                    "move",
                                    "leave",
                                    "reason",
                                    "证明用",
                                    "apply",
                                    true));
                    return t.rows.exists("register.r_firm where id = ? and stage = 'LEFT'", id);
                }),
                of("POST " + REGISTERS + "/{register}/bulk/changes", RECORDS_EDIT, WRITE, (c, t) -> {
                    var id = t.firm();
                    c.send("POST", REGISTERS + "/firm/bulk/changes", changeOfAll(t, Map.of("ids", List.of(id))));
                    return t.rows.exists("register.r_firm where id = ? and f_staff = 7", id);
                }),
                // All that fit, and not those of others that fit as well.
                of("POST " + REGISTERS + "/{register}/bulk/changes", RECORDS_EDIT, WRITE, (c, t) -> {
                    var id = t.firm();
                    c.send(
                            "POST",
                            REGISTERS + "/firm/bulk/changes",
                            changeOfAll(t, Map.of("where", "name == '%s'".formatted(t.word))));
                    return t.rows.exists("register.r_firm where id = ? and f_staff = 7", id);
                }),
                new Probe(
                        "POST " + REGISTERS + "/{register}/import/columns",
                        RECORDS_IMPORT,
                        READ,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.upload(REGISTERS + "/firm/import/columns", "name,uscc\n模拟,%s\n".formatted(t.word))
                                .body()
                                .contains(t.fixture.firmName())),
                of("POST " + REGISTERS + "/{register}/import", RECORDS_IMPORT, WRITE, (c, t) -> {
                    c.upload(
                            REGISTERS + "/firm/import?apply=true",
                            "name,uscc,registeredOn,area\n%s,%s,2020-01-01,%s\n"
                                    .formatted(t.word, Rows.uscc(), t.site.areaCode()));
                    return t.rows.exists("register.r_firm where f_name = ? and area = ?", t.word, t.site.area());
                }),
                of(
                        "GET " + REGISTERS + "/{register}/export",
                        RECORDS_EXPORT,
                        EXPORT,
                        (c, t) ->
                                c.shows(REGISTERS + "/firm/export?format=csv&where=" + named(t), t.fixture.firmName())),
                of(
                        "GET " + REGISTERS + "/{register}/export",
                        RECORDS_EXPORT,
                        EXPORT,
                        (c, t) ->
                                c.showsInWorkbook(REGISTERS + "/firm/export?where=" + named(t), t.fixture.firmName())),
                of(
                        "GET " + REGISTERS + "/{register}/held",
                        RECORDS_MATCH,
                        LIST,
                        (c, t) -> c.shows(REGISTERS + "/firm/held", "异" + t.fixture.firmName())),
                of("POST " + REGISTERS + "/{register}/held/{no}", RECORDS_MATCH, WRITE, (c, t) -> {
                    var no = t.rows.held(t.district(), t.site.area(), t.firm(), t.word);
                    c.send("POST", REGISTERS + "/firm/held/" + no, Map.of("take", "ours"));
                    return t.rows.exists("register.held where no = ? and decision = 'OURS'", no);
                }),
                of(
                        "POST " + ROUTE + "/{id}/unmask",
                        RECORDS_UNMASK,
                        READ,
                        (c, t) -> c.send(
                                        "POST",
                                        FIRMS + "/" + t.fixture.firm() + "/unmask",
                                        Map.of("field", "phone", "reason", "证明"))
                                .body()
                                .contains(Rows.PHONE)));
    }

    private static Map<String, Object> changeOfAll(Target t, Map<String, Object> chosen) {
        return Map.of("chosen", chosen, "values", Map.of("staff", 7), "reason", "证明用", "apply", true);
    }

    private static String named(Target t) {
        return java.net.URLEncoder.encode(
                "name == '%s'".formatted(t.fixture.firmName()), java.nio.charset.StandardCharsets.UTF_8);
    }
}
