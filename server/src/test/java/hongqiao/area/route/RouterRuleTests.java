package hongqiao.area.route;

import static hongqiao.area.route.Tiling.polygon;
import static hongqiao.area.route.Tiling.rectangle;
import static hongqiao.area.route.Tiling.withHole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Four unit squares around (1, 1): south-west is 0, south-east 1, north-west 2, north-east 3. */
@DisplayName("边界上的点归谁")
class RouterRuleTests {

    private final Router router = Router.over(
            List.of(rectangle(0, 0, 1, 1), rectangle(1, 0, 2, 1), rectangle(0, 1, 1, 2), rectangle(1, 1, 2, 2)));

    @ParameterizedTest
    @DisplayName("边界属于各方，列在最前者为主")
    @CsvSource({
        "0.5, 0.5, 0, 0",
        "1.5, 1.5, 3, 3",
        "1.0, 0.5, 0, 0 1",
        "1.0, 1.5, 2, 2 3",
        "0.5, 1.0, 0, 0 2",
        "1.0, 1.0, 0, 0 1 2 3",
        "2.0, 1.0, 1, 1 3",
        "0.0, 0.0, 0, 0",
        "2.0, 2.0, 3, 3",
        "1.0, 2.0, 2, 2 3",
        "0.9999999999999999, 0.5, 0, 0",
        "1.0000000000000002, 0.5, 1, 1",
    })
    void givesABorderToTheFirstOfThoseBesideIt(double x, double y, int owner, String all) {
        assertThat(router.route(x, y)).isEqualTo(owner);
        assertThat(router.all(x, y)).containsExactly(numbers(all));
        assertThat(router.isOnBorder(x, y)).isEqualTo(x == Math.rint(x) || y == Math.rint(y));
    }

    @ParameterizedTest
    @DisplayName("区域之外没有归属")
    @CsvSource({
        "-4.9e-324, 0.5",
        "2.0000000000000004, 0.5",
        "0.5, 2.0000000000000004",
        "3, 3",
        "-180, -90",
        "180, 90",
        "1e300, 0"
    })
    void givesAPointOutsideToNobody(double x, double y) {
        assertThat(router.route(x, y)).isEqualTo(Router.NONE);
        assertThat(router.all(x, y)).isEmpty();
        assertThat(router.isOnBorder(x, y)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0", "0, NaN", "Infinity, 0", "0, -Infinity"})
    void refusesWhatIsNoPoint(double x, double y) {
        assertThatIllegalArgumentException().isThrownBy(() -> router.route(x, y));
        assertThatIllegalArgumentException().isThrownBy(() -> router.all(x, y));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> router.route(new double[] {x}, new double[] {y}, 0, 1, new int[1]));
    }

    @Test
    @DisplayName("飞地：洞里是别人的，洞的边线先到先得")
    void givesAnEnclaveToItself() {
        Polygon around = withHole(rectangle(0, 0, 9, 9), rectangle(3, 3, 6, 6));
        var enclave = Router.over(List.of(around, rectangle(3, 3, 6, 6)));
        var empty = Router.over(List.of(around));

        assertThat(enclave.route(4, 4)).isEqualTo(1);
        assertThat(enclave.route(1, 4)).isZero();
        assertThat(enclave.all(3, 4)).containsExactly(0, 1);
        assertThat(empty.route(4, 4)).isEqualTo(Router.NONE);
        assertThat(empty.route(3, 4)).isZero();
    }

    @Test
    @DisplayName("重叠的专属网格：全部给出")
    void namesEveryCellOfALayerThatOverlaps() {
        var overlapping = Router.over(List.of(rectangle(0, 0, 9, 9), rectangle(2, 2, 4, 4), rectangle(3, 3, 20, 20)));

        assertThat(overlapping.all(3.5, 3.5)).containsExactly(0, 1, 2);
        assertThat(overlapping.route(3.5, 3.5)).isZero();
        assertThat(overlapping.all(10, 10)).containsExactly(2);
        assertThat(overlapping.all(9, 9)).containsExactly(0, 2);
    }

    @Test
    @DisplayName("一百个区域重叠、一百个区域交于一点")
    void knowsNoLimitToHowManyHoldAPoint() {
        var stacked = Router.over(Collections.nCopies(100, polygon(0, 0, 9, 1, 4, 7)));
        Geometry[] wedges = new Geometry[100];
        for (int i = 0; i < wedges.length; i++) {
            double from = 2 * Math.PI * i / wedges.length;
            double to = 2 * Math.PI * ((i + 1) % wedges.length) / wedges.length;
            wedges[i] = polygon(0, 0, Math.cos(from), Math.sin(from), Math.cos(to), Math.sin(to));
        }
        var star = Router.over(List.of(wedges));

        assertThat(stacked.all(4, 3)).hasSize(100);
        assertThat(stacked.all(0, 0)).hasSize(100);
        assertThat(stacked.all(0, 1)).isEmpty();
        assertThat(star.all(0, 0)).hasSize(100);
        for (int i = 0; i < wedges.length; i++) {
            double middle = 2 * Math.PI * (i + 0.5) / wedges.length;
            assertThat(star.all(1e-9 * Math.cos(middle), 1e-9 * Math.sin(middle)))
                    .containsExactly(i);
        }
    }

    @Test
    void countsOverlappingPartsOfOneCellAsTheirUnion() {
        var parts = Tiling.FACTORY.createMultiPolygon(
                new Polygon[] {rectangle(0, 0, 2, 2), rectangle(1, 1, 3, 3), rectangle(2, 0, 3, 1)});

        assertThat(Router.over(List.of(parts)).all(1.5, 1.5)).containsExactly(0);
        assertThat(Router.over(List.of(parts)).all(2, 1)).containsExactly(0);
        assertThat(Router.over(List.of(parts)).all(0.5, 2.5)).isEmpty();
    }

    @Test
    @DisplayName("自相交的环：绕奇数圈者在内")
    void takesARingThatCrossesItselfByItsTurns() {
        var bow = Router.over(List.of(polygon(0, 0, 2, 2, 2, 0, 0, 2)));
        var spike = Router.over(List.of(polygon(0, 0, 2, 0, 2, 2, 2, 4, 2, 2, 0, 2)));

        assertThat(bow.route(0.5, 1)).isZero();
        assertThat(bow.route(1, 0.5)).isEqualTo(Router.NONE);
        assertThat(bow.route(1, 1)).isZero();
        assertThat(spike.route(2, 3)).isZero();
        assertThat(spike.route(2.1, 3)).isEqualTo(Router.NONE);
        assertThat(spike.route(1, 1)).isZero();
    }

    @Test
    void worksUpToTheEndsOfTheWorld() {
        var world = Router.over(List.of(rectangle(-180, -90, 0, 90), rectangle(0, -90, 180, 90)));

        assertThat(world.all(-180, 90)).containsExactly(0);
        assertThat(world.all(180, -90)).containsExactly(1);
        assertThat(world.all(0, 0)).containsExactly(0, 1);
        assertThat(world.route(180.00000000000003, 0)).isEqualTo(Router.NONE);
    }

    @Test
    void answersNobodyWithoutCells() {
        assertThat(Router.over(List.of()).route(0, 0)).isEqualTo(Router.NONE);
        assertThat(Router.over(List.of(Tiling.FACTORY.createPolygon())).all(0, 0))
                .isEmpty();
    }

    @Test
    void refusesCellsThatAreNoAreas() {
        var point = Tiling.FACTORY.createPoint(new org.locationtech.jts.geom.Coordinate(1, 1));

        assertThatIllegalArgumentException().isThrownBy(() -> Router.over(List.of(point)));
        assertThatIllegalArgumentException().isThrownBy(() -> Router.over(List.of(rectangle(0, 0, Double.NaN, 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> Router.over(List.of(rectangle(0, 0, 1e10, 1))));
    }

    private static int[] numbers(String text) {
        return java.util.Arrays.stream(text.split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
