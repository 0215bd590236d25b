package hongqiao.area.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import hongqiao.area.geo.Datum;
import hongqiao.area.route.RoutedPoints.Unreadable;
import hongqiao.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two areas: A from 117.0 to 117.1 east, “西,北” from there to 117.2; both from 39.0 to 39.1 north. */
@DisplayName("整份文件的归属")
class PointsFileTests {

    private static final KeyedAreas AREAS = new KeyedAreas(
            List.of("A", "西,北"),
            Router.over(
                    List.of(Tiling.rectangle(117.0, 39.0, 117.1, 39.1), Tiling.rectangle(117.1, 39.0, 117.2, 39.1))),
            List.of());

    private record Outcome(String text, RoutedPoints points) {}

    @Test
    @DisplayName("每行一次，次序不变，原有字节不变")
    void passesEveryRowOnAsItIsWithOneMoreField() throws IOException {
        var outcome = route("\uFEFF名称,\"lon\", lat \r\n"
                + "\"甲,\"\"乙\"\"\r\n丙\",117.05,39.05\r\n"
                + "outside,\"100\", 39.05 \n"
                + "\r\n"
                + "b\"c,117.15,39.05\r\n"
                + "edge,117.1,3.905e1");

        assertThat(outcome.text())
                .isEqualTo("\uFEFF名称,\"lon\", lat ,grid\r\n"
                        + "\"甲,\"\"乙\"\"\r\n丙\",117.05,39.05,A\r\n"
                        + "outside,\"100\", 39.05 ,\n"
                        + "\r\n"
                        + "b\"c,117.15,39.05,\"西,北\"\r\n"
                        + "edge,117.1,3.905e1,A");
        assertThat(outcome.points()).isEqualTo(new RoutedPoints(4, 3, 1, 0, 1, 0, 1, List.of()));
    }

    @Test
    void namesLineColumnAndReasonOfWhatItCannotRead() throws IOException {
        var outcome = route("""
                id,lon,lat
                1,,39.05
                2,117.05,abc
                "3
                3",117.05,NaN
                4,217.05,39.05
                5,117.05,-90.5
                6,117.05
                7,117.05,39.05,8
                8,0x1p3,39
                9,1e999,39
                10,"", 39
                11,117.05,39.05
                """);

        assertThat(outcome.points().firstUnreadable())
                .extracting(
                        Unreadable::line,
                        Unreadable::column,
                        row -> row.reason().en())
                .containsExactly(
                        tuple(2L, "lon", "empty"),
                        tuple(3L, "lat", "\"abc\" is not a number"),
                        tuple(4L, "lat", "\"NaN\" is not a number"),
                        tuple(6L, "lon", "217.05 is beyond ±180 degrees"),
                        tuple(7L, "lat", "-90.5 is beyond ±90 degrees"),
                        tuple(8L, "lon", "the row has 2 fields, the heading 3"),
                        tuple(9L, "lat", "the row has 4 fields, the heading 3"),
                        tuple(10L, "lon", "\"0x1p3\" is not a number"),
                        tuple(11L, "lon", "1e999 is beyond ±180 degrees"),
                        tuple(12L, "lon", "empty"));
        assertThat(outcome.points()).returns(11L, RoutedPoints::rows).returns(10L, RoutedPoints::unreadable);
        assertThat(outcome.text()).contains("2,117.05,abc,\n").endsWith("11,117.05,39.05,A\n");
    }

    @Test
    void listsTwentyAndCountsAll() throws IOException {
        var outcome = route("lon,lat\n" + "x,y\n".repeat(31));

        assertThat(outcome.points().firstUnreadable()).hasSize(20);
        assertThat(outcome.points().unreadable()).isEqualTo(31);
    }

    @Test
    @DisplayName("GB18030 文件写回 GB18030")
    void answersInTheEncodingOfTheFile() throws IOException {
        var gb18030 = Charset.forName("GB18030");
        var out = new ByteArrayOutputStream();

        PointsFile.route(
                AREAS,
                new ByteArrayInputStream("名称,lon,lat\n㐀朱镕,117.15,39.05\n".getBytes(gb18030)),
                new PointsFile.Columns("lon", "lat", "网格", Datum.CGCS2000),
                out);

        assertThat(out.toString(gb18030)).isEqualTo("名称,lon,lat,网格\n㐀朱镕,117.15,39.05,\"西,北\"\n");
    }

    @Test
    void countsPointsOfSeveralAreas() throws IOException {
        var overlapping = new KeyedAreas(
                List.of("A", "B"),
                Router.over(List.of(Tiling.rectangle(117, 39, 118, 40), Tiling.rectangle(117, 39, 118, 40))),
                List.of());

        var outcome = route(overlapping, "lon,lat\n117.5,39.5\n117,39\n");

        assertThat(outcome.text()).isEqualTo("lon,lat,grid\n117.5,39.5,A\n117,39,A\n");
        assertThat(outcome.points()).isEqualTo(new RoutedPoints(2, 2, 1, 1, 0, 0, 0, List.of()));
    }

    @ParameterizedTest
    @DisplayName("已有同名列：另取一名")
    @CsvSource(delimiter = '|', textBlock = """
            lon,lat,grid        | lon,lat,grid,grid_2
            grid_2,lon,lat,grid | grid_2,lon,lat,grid,grid_3
            """)
    void namesItsColumnApartFromOthers(String heading, String written) throws IOException {
        assertThat(route(heading).text()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n", "lon,lon,lat\n", "lon;lat\n", "\n"})
    void refusesAFileWithoutItsColumns(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> route(text))
                .returns("points-column-not-found", Problem::code);
    }

    @Test
    void refusesWhatIsNoCsv() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> route(""))
                .returns("points-not-readable", Problem::code);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> route("lon,lat\n1,2\n\"3,4\n5,6\n"))
                .returns("points-not-readable", Problem::code)
                .satisfies(p -> assertThat(p.at().line()).isEqualTo(3));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> route("lon,lat\n1,2\n\"" + "3,4\n".repeat(CsvRows.LONGEST_ROW) + "\""))
                .returns("points-not-readable", Problem::code);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PointsFile.route(
                        AREAS,
                        new ByteArrayInputStream("lon,lat\n".getBytes(StandardCharsets.UTF_16)),
                        new PointsFile.Columns("lon", "lat", "grid", Datum.CGCS2000),
                        new ByteArrayOutputStream()))
                .returns("points-not-readable", Problem::code);
    }

    @ParameterizedTest
    @CsvSource({
        "117.15640000000001, 117.15640000000001",
        "-0.5, -0.5",
        "+1, 1",
        ".5, 0.5",
        "5., 5",
        "1e2, 100",
        "1E+2, 100",
        "123456789012345678901, 123456789012345678901",
        "0.1234567890123456789012345, 0.12345678901234568",
        "., NaN",
        "-, NaN",
        "1e, NaN",
        "1e+, NaN",
        "1.2.3, NaN",
        "1d, NaN",
        "１, NaN",
        "1 2, NaN",
        "Infinity, NaN",
    })
    void readsDecimalNumbersOnly(String text, Double value) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(Double.valueOf(Decimals.read(bytes, 0, bytes.length))).isEqualTo(value);
    }

    @Test
    void readsNumbersAsJavaDoes() {
        var random = Tiling.random(5);
        for (int i = 0; i < 100_000; i++) {
            double value = random.nextDouble(-180, 180);
            String text = i % 2 == 0 ? Double.toString(value) : "%.6f".formatted(value);
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            assertThat(Decimals.read(bytes, 0, bytes.length)).isEqualTo(Double.parseDouble(text));
        }
    }

    private static Outcome route(String text) throws IOException {
        return route(AREAS, text);
    }

    private static Outcome route(KeyedAreas areas, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        var points = PointsFile.route(
                areas,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                new PointsFile.Columns("lon", "lat", "grid", Datum.CGCS2000),
                out);
        return new Outcome(out.toString(StandardCharsets.UTF_8), points);
    }
}
