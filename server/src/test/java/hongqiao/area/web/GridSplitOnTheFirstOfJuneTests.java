package hongqiao.area.web;

import static hongqiao.area.AreaDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.area.Area;
import hongqiao.area.GeometryJson;
import hongqiao.support.Browser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 1 June 2026: a grid is split. 50,000 reports of the spring are counted by grid, before and after, on either map. */
@DisplayName("6 月 1 日拆分一个网格")
class GridSplitOnTheFirstOfJuneTests {

    private static final String COUNT = "/api/desk/areas/count?kind=GRID&lon=lon&lat=lat&datum=CGCS2000";

    private final Browser planner = server().browser().signedIn("map");
    private final byte[] reports = reports(50_000, 20260601);

    @Test
    @DisplayName("按五月的边界统计，一个数也不变；按今天的边界统计，变了；两边都写明按哪张图")
    void leavesTheCountAsDrawnInMayAndMovesTheOneOnTodaysMap() {
        var grid = grids(community()).getFirst();
        var before = recorded(grid.code());
        var mayBefore = count("&at=2026-05-31");
        var todayBefore = count("");

        var changed = splitOverHttp(grid);

        var mayAfter = count("&at=2026-05-31");
        var todayAfter = count("");
        assertThat(mayAfter.path("rows")).isEqualTo(mayBefore.path("rows"));
        assertThat(rows(todayAfter)).isNotEqualTo(rows(todayBefore)).doesNotContainKey(grid.code());
        assertThat(changed.subList(1, 3).stream()
                        .mapToInt(code -> rows(todayAfter).getOrDefault(code, 0))
                        .sum())
                .isEqualTo(rows(todayBefore).get(grid.code()));
        assertThat(rows(todayAfter).get(changed.get(1))).isPositive();

        assertThat(mayAfter.at("/drawn/zh").asString()).isEqualTo("按 2026-05-31 的边界（模拟）");
        assertThat(mayAfter.at("/drawn/en").asString()).isEqualTo("as drawn on 2026-05-31 (simulated)");
        assertThat(todayAfter.at("/drawn/zh").asString()).startsWith("按今天（").endsWith("）的边界（模拟）");
        assertThat(todayAfter.at("/drawn/en").asString()).startsWith("on today's map (");

        var asKnown = count("&at=2026-06-01&knownAt=" + before);
        assertThat(rows(asKnown)).isEqualTo(rows(mayBefore));
        assertThat(asKnown.at("/drawn/zh").asString())
                .startsWith("按 2026-06-01 的边界，以 ")
                .contains("时所知为准");
    }

    @Test
    @DisplayName("点数对得上：在内的、在外的、读不出的")
    void accountsForEveryPoint() {
        var counted = count("");

        assertThat(counted.path("points").asInt()).isEqualTo(50_000);
        assertThat(counted.path("unreadable").asInt()).isEqualTo(2);
        assertThat(counted.path("counted").asInt()
                        + counted.path("outside").asInt()
                        + counted.path("unreadable").asInt())
                .isEqualTo(50_000);
        assertThat(rows(counted).values().stream().mapToInt(n -> n).sum())
                .isEqualTo(counted.path("counted").asInt());
        assertThat(counted.at("/problems/0/line").asInt()).isEqualTo(2);
        assertThat(counted.at("/problems/1/column").asString()).isEqualTo("lat");
    }

    private List<String> splitOverHttp(Area grid) {
        var parts = halves(land(grid)).stream()
                .map(half -> Map.of("name", Map.of("zh", "拆分后的网格"), "geometry", GeometryJson.node(half)))
                .toList();
        var order = Map.of(
                "effective", "2026-06-01",
                "reason", "人口增加",
                "change", Map.of("kind", "SPLIT", "area", grid.code(), "parts", parts));
        var preview = planner.send("POST", "/api/desk/areas/changes/preview", order)
                .expecting(200)
                .json();
        assertThat(preview.path("mayApply").asBoolean()).as(preview.toString()).isTrue();
        assertThat(preview.path("areas")).hasSize(2);
        var applied = planner.send("POST", "/api/desk/areas/changes", order)
                .expecting(201)
                .json();
        assertThat(applied.path("at").asString()).isEqualTo("2026-06-01");
        return applied.path("changed").values().stream().map(JsonNode::asString).toList();
    }

    private JsonNode count(String at) {
        return planner.upload(COUNT + at, "reports.csv", reports).expecting(200).json();
    }

    private static Map<String, Integer> rows(JsonNode counted) {
        var rows = new TreeMap<String, Integer>();
        counted.path("rows")
                .forEach(row ->
                        rows.put(row.path("code").asString(), row.path("count").asInt()));
        return rows;
    }

    /** Spread over the district's box; the first two without a place. */
    private static byte[] reports(int count, long seed) {
        var random = new Random(seed);
        var box = land(today().roots().getFirst()).getEnvelopeInternal();
        var csv = new StringBuilder("id,lon,lat\n1,,39.1\n2,117.1,north\n");
        for (int i = 3; i <= count; i++) {
            csv.append(i)
                    .append(",%.6f,%.6f\n"
                            .formatted(
                                    random.nextDouble(box.getMinX(), box.getMaxX()),
                                    random.nextDouble(box.getMinY(), box.getMaxY())));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
