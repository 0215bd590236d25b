package hongqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack author has an outline and a list, and wants something to try the map with. */
@DisplayName("模拟划分一个区")
class SimulateCommandTests {

    @TempDir
    Path folder;

    @Test
    void dividesADistrictThatItHasNeverSeen() throws Exception {
        write("outline.geojson", """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"adcode":999901,"name":"澄河区"},
                "geometry":{"type":"Polygon","coordinates":[[[117.1,39.1],[117.13,39.1],[117.13,39.12],[117.1,39.12],[117.1,39.1]]]}}]}
                """);
        write("streets.csv", "code,name\n999901001,东街道\n999901002,西街道\n");
        write("communities.csv", """
                code,name
                999901001001,甲社区居委会
                999901001002,乙社区居委会
                999901002001,丙社区居委会
                """);

        var outcome = simulate("wgs84");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("网格 12").contains("12 grids");
        assertThat(Files.readAllLines(folder.resolve("out/divisions.csv"))).hasSize(1 + 1 + 2 + 3);
        assertThat(Files.readAllLines(folder.resolve("out/grids.geojson")))
                .hasSize(2 + 12 + 3)
                .filteredOn(line -> line.contains("\"code\""))
                .allMatch(line -> line.contains("\"simulated\":true"));
    }

    @Test
    @DisplayName("清单有错：指出文件、行和列，什么也不写")
    void refusesABadListInOneLine() throws Exception {
        write("outline.geojson", """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"999901","name":"澄河区"},
                "geometry":{"type":"Polygon","coordinates":[[[117.1,39.1],[117.13,39.1],[117.13,39.12],[117.1,39.1]]]}}]}
                """);
        write("streets.csv", "code,name\n999901001,东街道\n");
        write("communities.csv", "code,name\n999901009001,甲社区居委会\n");

        var outcome = simulate("wgs84");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("communities.csv:2:1").contains("not in the list");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void refusesADatumItDoesNotKnow() throws Exception {
        var outcome = simulate("bd09");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("没有坐标系“bd09”").contains("no coordinate system");
    }

    private Terminal.Outcome simulate(String datum) throws Exception {
        var arguments = Stream.of(
                "simulate",
                "areas",
                "--outline",
                in("outline.geojson"),
                "--datum",
                datum,
                "--streets",
                in("streets.csv"),
                "--communities",
                in("communities.csv"),
                "--grids",
                "12",
                "--seed",
                "1",
                "--out",
                in("out"));
        return Terminal.run(Map.of(), arguments.toArray(String[]::new));
    }

    private String in(String file) {
        return folder.resolve(file).toString();
    }

    private void write(String file, String text) throws Exception {
        Files.writeString(folder.resolve(file), text);
    }
}
