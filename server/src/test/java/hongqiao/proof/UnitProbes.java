package hongqiao.proof;

import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.RESPONSIBILITY_EDIT;
import static hongqiao.scope.Permission.UNITS_EDIT;
import static hongqiao.scope.Permission.UNITS_READ;

import java.util.List;
import java.util.Map;

/** Units and responsibilities: every officer may know them; who changes one has it in his scope. */
final class UnitProbes {

    private static final String UNITS = "/api/desk/units";
    private static final String TABLE = "/api/desk/responsibilities";
    static final String DAY = "2026-03-01";

    private UnitProbes() {}

    static List<Probe> all() {
        return List.of(
                new Probe(
                        "GET " + UNITS,
                        UNITS_READ,
                        LIST,
                        Rule.DISTRICT,
                        (c, t) -> c.shows(UNITS, "\"code\":\"" + t.site.unitCode() + "\"")),
                new Probe("GET " + UNITS, UNITS_READ, LIST, Rule.UNIT, UnitProbes::countsPeople),
                new Probe(
                        "GET " + UNITS + "/{code}",
                        UNITS_READ,
                        READ,
                        Rule.DISTRICT,
                        (c, t) -> c.shows(UNITS + "/" + t.site.unitCode(), "\"" + t.site.unitCode() + "\"")),
                new Probe(
                        "GET " + UNITS + "/{code}",
                        UNITS_READ,
                        READ,
                        Rule.UNIT,
                        (c, t) -> c.shows(UNITS + "/" + t.site.unitCode(), t.fixture.title())),
                new Probe("POST " + UNITS, UNITS_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    c.send("POST", UNITS, unit(t));
                    return t.rows.exists("organisation.unit where code = ?", t.word);
                }),
                new Probe("PATCH " + UNITS + "/{code}", UNITS_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    c.send(
                            "PATCH",
                            UNITS + "/" + t.site.unitCode(),
                            Map.of("short", t.word, "effective", DAY, "reason", "证明"));
                    return t.rows.exists("organisation.unit_version where short_name = ?", t.word);
                }),
                new Probe("POST " + UNITS + "/{code}/move", UNITS_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    var street = t.world.sites.get(Place.OWN);
                    var below = t.place == Place.BELOW ? t.world.sites.get(Place.BELOW) : street;
                    c.send(
                            "POST",
                            UNITS + "/" + t.unit() + "/move",
                            Map.of("parent", below.unitCode(), "effective", DAY, "reason", "证明"));
                    return t.rows.exists("""
                            organisation.unit_version v join organisation.unit u on u.id = v.unit
                             where u.code = ? and v.parent = ? and v.change = 'MOVED'""", t.word, below.unit());
                }),
                new Probe("POST " + UNITS + "/{code}/end", UNITS_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    c.send("POST", UNITS + "/" + t.unit() + "/end", Map.of("effective", DAY, "reason", "证明"));
                    return hasEnded(t);
                }),
                new Probe("POST " + UNITS + "/{code}/merge", UNITS_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    var into = t.world.sites.get(Place.OWN).unitCode();
                    c.send(
                            "POST",
                            UNITS + "/" + t.unit() + "/merge",
                            Map.of("into", into, "effective", DAY, "reason", "证明"));
                    return hasEnded(t);
                }),
                new Probe("POST " + UNITS + "/import", UNITS_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    c.upload(
                            UNITS + "/import?apply=true",
                            "编码,名称,类别,上级单位,起始日期\n%1$s,%1$s,OTHER,%2$s,%3$s\n"
                                    .formatted(t.word, t.site.unitCode(), DAY));
                    return t.rows.exists("organisation.unit where code = ?", t.word);
                }),
                new Probe(
                        "GET " + TABLE, UNITS_READ, LIST, Rule.DISTRICT, (c, t) -> c.shows(TABLE, t.fixture.subject())),
                new Probe("POST " + TABLE, RESPONSIBILITY_EDIT, WRITE, Rule.UNIT_AND_AREA, (c, t) -> {
                    c.send(
                            "POST",
                            TABLE,
                            Map.of(
                                    "kind",
                                    "RULE",
                                    "subject",
                                    t.word,
                                    "areaCode",
                                    t.site.areaCode(),
                                    "lead",
                                    t.site.unitCode(),
                                    "from",
                                    DAY));
                    return t.rows.exists("organisation.responsibility_version where subject = ?", t.word);
                }),
                new Probe("POST " + TABLE + "/{id}/end", RESPONSIBILITY_EDIT, WRITE, Rule.UNIT_AND_AREA, (c, t) -> {
                    int id = t.rows.responsibility(t.district(), t.word, t.site.area(), t.site.unit());
                    c.send("POST", TABLE + "/" + id + "/end", Map.of("effective", DAY));
                    return t.rows.exists(
                            "organisation.responsibility_version where subject = ? and superseded_at is not null",
                            t.word);
                }),
                new Probe("POST " + TABLE + "/import", RESPONSIBILITY_EDIT, WRITE, Rule.UNIT_AND_AREA, (c, t) -> {
                    c.upload(
                            TABLE + "/import?apply=true",
                            "事项,区域编码,牵头单位,起始日期\n%s,%s,%s,%s\n"
                                    .formatted(t.word, t.site.areaCode(), t.site.unitCode(), DAY));
                    return t.rows.exists("organisation.responsibility_version where subject = ?", t.word);
                }),
                new Probe(
                        "GET /api/desk/subjects",
                        UNITS_READ,
                        LIST,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.shows("/api/desk/subjects", t.site.unitCode())),
                new Probe(
                        "GET /api/desk/answers-for",
                        UNITS_READ,
                        READ,
                        Rule.DISTRICT,
                        (c, t) -> c.shows(answers(t), "\"" + t.site.unitCode() + "\"")),
                new Probe(
                        "GET /api/desk/answers-for",
                        UNITS_READ,
                        READ,
                        Rule.UNIT,
                        (c, t) -> c.shows(answers(t), "\"" + t.fixture.staffNo() + "\"")));
    }

    private static String answers(Target t) {
        return "/api/desk/answers-for?subject=" + t.fixture.subject() + "&area="
                + t.world.sites.get(Place.OWN).areaCode();
    }

    private static boolean countsPeople(Caller c, Target t) {
        var answer = c.get(UNITS);
        return answer.status() < 300
                && answer.json()
                        .path("units")
                        .valueStream()
                        .anyMatch(unit -> unit.path("code").asString().equals(t.site.unitCode())
                                && unit.path("people").asLong(0) > 0);
    }

    private static Map<String, Object> unit(Target t) {
        return Map.of(
                "code",
                t.word,
                "name",
                Map.of("zh", t.word),
                "kind",
                "OTHER",
                "parent",
                t.site.unitCode(),
                "effective",
                DAY,
                "reason",
                "证明");
    }

    private static boolean hasEnded(Target t) {
        return t.rows.exists("""
                organisation.unit_version v join organisation.unit u on u.id = v.unit
                 where u.code = ? and v.superseded_at is not null""", t.word);
    }
}
