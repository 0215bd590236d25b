package hongqiao.proof;

import static hongqiao.scope.Operation.COUNT;
import static hongqiao.scope.Operation.EXPORT;
import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.SEARCH;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.PEOPLE_EDIT;
import static hongqiao.scope.Permission.PEOPLE_EXPORT;
import static hongqiao.scope.Permission.PEOPLE_IMPORT;
import static hongqiao.scope.Permission.PEOPLE_READ;
import static hongqiao.scope.Permission.PEOPLE_UNMASK;
import static hongqiao.scope.Permission.ROSTER_EDIT;
import static hongqiao.scope.Permission.UNITS_EDIT;
import static hongqiao.scope.Permission.UNITS_READ;

import java.util.List;
import java.util.Map;

/** People, posts and rosters belong to a unit, and to nobody outside it. */
final class PeopleProbes {

    private static final String PEOPLE = "/api/desk/people";
    private static final String ROSTERS = "/api/desk/rosters";
    private static final String DAY = UnitProbes.DAY;

    private PeopleProbes() {}

    static List<Probe> all() {
        return List.of(
                new Probe("GET " + PEOPLE, PEOPLE_READ, LIST, Rule.UNIT, (c, t) -> c.shows(PEOPLE, staff(t))),
                new Probe(
                        "GET " + PEOPLE,
                        PEOPLE_READ,
                        SEARCH,
                        Rule.UNIT,
                        (c, t) -> c.shows(PEOPLE + "?q=" + t.fixture.staffNo(), staff(t))),
                new Probe(
                        "GET " + PEOPLE,
                        PEOPLE_READ,
                        LIST,
                        Rule.UNIT,
                        (c, t) -> c.shows(PEOPLE + "?unit=" + t.site.unitCode(), staff(t))),
                new Probe(
                        "GET " + PEOPLE,
                        PEOPLE_READ,
                        COUNT,
                        Rule.UNIT,
                        (c, t) -> c.counts(PEOPLE + "?q=" + t.fixture.staffNo())),
                new Probe(
                        "GET " + PEOPLE + "/{id}",
                        PEOPLE_READ,
                        READ,
                        Rule.UNIT,
                        (c, t) -> c.shows(PEOPLE + "/" + t.fixture.person(), staff(t))),
                new Probe("POST " + PEOPLE, PEOPLE_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    c.send("POST", PEOPLE, Map.of("staffNo", t.word, "name", "测试", "unit", t.site.unitCode()));
                    return isThere(t);
                }),
                new Probe("PATCH " + PEOPLE + "/{id}", PEOPLE_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    c.send("PATCH", PEOPLE + "/" + t.person(), Map.of("version", 1, "name", "改名"));
                    return t.rows.exists("organisation.person where staff_no = ? and name = '改名'", t.word);
                }),
                new Probe("PATCH " + PEOPLE + "/{id}", PEOPLE_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    var own = t.world.sites.get(Place.OWN);
                    int mine = t.rows.person(Rows.OURS, own.unit(), t.word);
                    c.send("PATCH", PEOPLE + "/" + mine, Map.of("version", 1, "name", "调动", "unit", t.site.unitCode()));
                    return t.rows.exists("organisation.person where id = ? and name = '调动'", mine);
                }),
                new Probe(
                        "POST " + PEOPLE + "/{id}/unmasking",
                        PEOPLE_UNMASK,
                        READ,
                        Rule.UNIT,
                        (c, t) -> c.send(
                                        "POST",
                                        PEOPLE + "/" + t.fixture.person() + "/unmasking",
                                        Map.of("field", "mobile", "reason", "证明"))
                                .body()
                                .contains(t.fixture.mobile())),
                new Probe("POST " + PEOPLE + "/import", PEOPLE_IMPORT, WRITE, Rule.UNIT, (c, t) -> {
                    c.upload(
                            PEOPLE + "/import?apply=true", "姓名,工号,单位\n测试,%s,%s\n".formatted(t.word, t.site.unitCode()));
                    return isThere(t);
                }),
                new Probe("POST " + PEOPLE + "/import", PEOPLE_IMPORT, WRITE, Rule.UNIT, (c, t) -> {
                    t.person();
                    var own = t.world.sites.get(Place.OWN).unitCode();
                    c.upload(PEOPLE + "/import?apply=true", "姓名,工号,单位\n改名,%s,%s\n".formatted(t.word, own));
                    return t.rows.exists(
                            "organisation.person where district = ? and staff_no = ? and name = '改名'",
                            t.district(),
                            t.word);
                }),
                new Probe(
                        "GET " + PEOPLE + "/template.xlsx",
                        PEOPLE_IMPORT,
                        READ,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.showsInWorkbook(PEOPLE + "/template.xlsx", t.fixture.staffNo())),
                new Probe(
                        "GET " + PEOPLE + "/export",
                        PEOPLE_EXPORT,
                        EXPORT,
                        Rule.UNIT,
                        (c, t) -> c.shows(PEOPLE + "/export?format=csv&q=0-proof", t.fixture.staffNo())),
                new Probe(
                        "GET " + PEOPLE + "/export",
                        PEOPLE_EXPORT,
                        EXPORT,
                        Rule.UNIT,
                        (c, t) -> c.showsInWorkbook(PEOPLE + "/export?q=0-proof", t.fixture.staffNo())),
                new Probe(
                        "GET /api/desk/holders",
                        PEOPLE_READ,
                        READ,
                        Rule.UNIT,
                        (c, t) -> c.shows("/api/desk/holders?area=120106001", t.fixture.title())),
                new Probe("POST /api/desk/posts", UNITS_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    var title = Map.of("zh", t.word);
                    c.send(
                            "POST",
                            "/api/desk/posts",
                            Map.of("unit", t.site.unitCode(), "title", title, "effective", DAY));
                    return t.rows.exists("organisation.post_version where title = ?", t.word);
                }),
                new Probe("POST /api/desk/posts/{id}/end", UNITS_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    int post = t.post();
                    c.send("POST", "/api/desk/posts/" + post + "/end", Map.of("effective", DAY));
                    return t.rows.exists(
                            "organisation.post_version where post = ? and superseded_at is not null", post);
                }),
                new Probe("POST /api/desk/posts/{id}/holdings", PEOPLE_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    int post = t.post();
                    c.send(
                            "POST",
                            "/api/desk/posts/" + post + "/holdings",
                            Map.of("person", t.person(), "from", DAY, "substitute", false));
                    return t.rows.exists("organisation.holding where post = ?", post);
                }),
                new Probe("POST /api/desk/holdings/{id}/end", PEOPLE_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    int holding = t.rows.holding(t.district(), t.post(), t.person(), t.site.unit());
                    c.send("POST", "/api/desk/holdings/" + holding + "/end", Map.of("effective", DAY));
                    return t.rows.exists(
                            "organisation.holding_version where holding = ? and superseded_at is not null", holding);
                }),
                new Probe(
                        "GET " + ROSTERS,
                        UNITS_READ,
                        LIST,
                        Rule.UNIT,
                        (c, t) -> c.shows(ROSTERS + "?unit=" + t.site.unitCode(), t.fixture.shift())),
                new Probe(
                        "GET /api/desk/on-duty",
                        UNITS_READ,
                        READ,
                        Rule.UNIT,
                        (c, t) -> c.shows("/api/desk/on-duty?unit=" + t.site.unitCode(), t.fixture.shift())),
                new Probe("POST " + ROSTERS, ROSTER_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    c.send("POST", ROSTERS, shift(t));
                    return t.rows.exists("organisation.shift where label = ?", t.word);
                }),
                new Probe("POST " + ROSTERS + "/{id}/withdrawal", ROSTER_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    int shift = t.rows.shift(t.district(), t.site.unit(), t.person(), t.word, 300);
                    c.send("POST", ROSTERS + "/" + shift + "/withdrawal", Map.of());
                    return t.rows.exists("organisation.shift where id = ? and withdrawn_at is not null", shift);
                }),
                new Probe("POST " + ROSTERS + "/absences", ROSTER_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    int person = t.person();
                    c.send(
                            "POST",
                            ROSTERS + "/absences",
                            Map.of(
                                    "person", person,
                                    "kind", "OTHER",
                                    "from", "2026-03-01T00:00:00Z",
                                    "to", "2026-03-02T00:00:00Z"));
                    return t.rows.exists("organisation.absence where person = ?", person);
                }));
    }

    private static String staff(Target t) {
        return "\"" + t.fixture.staffNo() + "\"";
    }

    private static boolean isThere(Target t) {
        return t.rows.exists("organisation.person where staff_no = ?", t.word);
    }

    /** In 2027, apart from the fixture's, on a day of its own person. */
    private static Map<String, Object> shift(Target t) {
        return Map.of(
                "unit",
                t.site.unitCode(),
                "person",
                t.person(),
                "firstDay",
                "2027-03-01",
                "lastDay",
                "2027-03-01",
                "begins",
                "08:00",
                "ends",
                "18:00",
                "label",
                t.word,
                "substitutes",
                List.of());
    }
}
