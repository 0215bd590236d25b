package hongqiao.proof;

import static hongqiao.scope.Operation.COUNT;
import static hongqiao.scope.Operation.EXPORT;
import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.SEARCH;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.MAP_EDIT;
import static hongqiao.scope.Permission.MAP_READ;

import java.util.List;
import java.util.Map;

/** Every officer may read the map of his district; who changes an area has it in his scope. */
final class AreaProbes {

    private static final String AREAS = "/api/desk/areas";

    private AreaProbes() {}

    static List<Probe> all() {
        return List.of(
                new Probe("GET " + AREAS, MAP_READ, LIST, Rule.DISTRICT, (c, t) -> c.shows(AREAS, quoted(t))),
                new Probe(
                        "GET " + AREAS + "/days",
                        MAP_READ,
                        LIST,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.shows(AREAS + "/days", t.site.areaCode())),
                new Probe(
                        "GET /api/desk/map-settings",
                        MAP_READ,
                        READ,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.shows("/api/desk/map-settings", t.site.areaCode())),
                new Probe(
                        "GET " + AREAS + "/{code}",
                        MAP_READ,
                        READ,
                        Rule.DISTRICT,
                        (c, t) -> c.shows(AREAS + "/" + t.site.areaCode(), quoted(t))),
                new Probe(
                        "GET " + AREAS + "/{code}/dependents",
                        MAP_READ,
                        READ,
                        Rule.DISTRICT,
                        (c, t) -> c.shows(AREAS + "/" + t.site.areaCode() + "/dependents", "dependents")),
                new Probe(
                        "GET " + AREAS + "/search",
                        MAP_READ,
                        SEARCH,
                        Rule.DISTRICT,
                        (c, t) -> c.shows(AREAS + "/search?q=" + t.site.areaCode(), quoted(t))),
                new Probe("GET " + AREAS + "/at", MAP_READ, READ, Rule.DISTRICT, (c, t) -> {
                    var point = point(t);
                    return c.shows(AREAS + "/at?datum=CGCS2000&lon=%s&lat=%s".formatted(point[0], point[1]), quoted(t));
                }),
                new Probe(
                        "GET " + AREAS + "/map",
                        MAP_READ,
                        READ,
                        Rule.DISTRICT,
                        (c, t) -> c.shows(AREAS + "/map?kind=" + t.site.areaKind(), quoted(t))),
                new Probe(
                        "GET " + AREAS + "/export",
                        MAP_READ,
                        EXPORT,
                        Rule.DISTRICT,
                        (c, t) -> c.shows(AREAS + "/export?format=csv&kind=" + t.site.areaKind(), t.site.areaCode())),
                new Probe("POST " + AREAS + "/count", MAP_READ, COUNT, Rule.DISTRICT, (c, t) -> {
                    var point = point(t);
                    var answer = c.upload(
                            AREAS + "/count?lon=lon&lat=lat&datum=CGCS2000&kind=" + t.site.areaKind(),
                            "lon,lat\n%s,%s\n".formatted(point[0], point[1]));
                    return answer.status() < 300 && answer.body().contains(quoted(t));
                }),
                new Probe(
                        "POST " + AREAS + "/changes/preview",
                        MAP_EDIT,
                        WRITE,
                        Rule.AREA,
                        (c, t) -> c.send("POST", AREAS + "/changes/preview", rename(t))
                                        .status()
                                == 200),
                new Probe("POST " + AREAS + "/changes", MAP_EDIT, WRITE, Rule.AREA, (c, t) -> {
                    // Others of the eight rename the same area; who comes second is asked to try again.
                    for (int tries = 0; tries < 5; tries++) {
                        if (!c.send("POST", AREAS + "/changes", rename(t))
                                .body()
                                .contains("area-changed-meanwhile")) {
                            break;
                        }
                    }
                    return isNamed(t);
                }),
                new Probe("POST " + AREAS + "/import", MAP_EDIT, WRITE, Rule.AREA, (c, t) -> {
                    c.upload(
                            AREAS + "/import?datum=CGCS2000&apply=true",
                            "code,name\n%s,%s\n".formatted(t.site.areaCode(), t.word));
                    return isNamed(t);
                }));
    }

    private static String quoted(Target t) {
        return "\"" + t.site.areaCode() + "\"";
    }

    private static Map<String, Object> rename(Target t) {
        return Map.of(
                "effective",
                java.time.LocalDate.now().toString(),
                "reason",
                "证明",
                "change",
                Map.of("kind", "RENAME", "area", t.site.areaCode(), "name", Map.of("zh", t.word)));
    }

    private static boolean isNamed(Target t) {
        return t.rows.exists("area.version where area = ? and name_zh = ?", t.site.area(), t.word);
    }

    /** In the area; of another district's, far away. */
    private static Object[] point(Target t) {
        var row = t.rows.jdbc.queryForMap(
                "select center_lon, center_lat from area.version where area = ? and superseded_at is null limit 1",
                t.site.area());
        return row.get("center_lon") == null
                ? new Object[] {116.0, 39.0}
                : new Object[] {row.get("center_lon"), row.get("center_lat")};
    }
}
