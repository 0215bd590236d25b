package hongqiao.register.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hongqiao.register.coverage.WalkTimes.Place;
import hongqiao.register.coverage.WalkTimes.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Walks whose length everybody can work out, and many beside a search of all places by great circles. */
@DisplayName("步行到最近一处要几分钟")
class WalkTimesTests {

    private static final double RADIUS_M = 6_371_007.2;

    /** One degree of latitude is 111.03 km here: 0.009 of it a kilometre. */
    @Test
    @DisplayName("一公里、绕行 1.3、每分钟 65 米：20 分钟；加权、占比、模拟")
    void isWhatOneWorksOutByHand() {
        var place = new Place(new Coordinate(117.15, 39.16), false);
        var far = new Start(new Coordinate(117.15, 39.16 + 1_000 / 111_034.0), 300, false);
        var there = new Start(place.at(), 100, true);

        var one = WalkTimes.of(List.of(far), List.of(place), 65, 1.3, null).orElseThrow();
        assertThat(one.meanMin()).isCloseTo(20, within(0.02));
        assertThat(one.share()).isNull();
        assertThat(one.simulated()).isZero();
        assertThat(one.projection()).isEqualTo("epsg:4527");

        var both =
                WalkTimes.of(List.of(far, there), List.of(place), 65, 1.3, 15).orElseThrow();
        assertThat(both.meanMin()).isCloseTo(15, within(0.02)); // (300 × 20 + 100 × 0) / 400
        assertThat(both.share()).isEqualTo(0.25);
        assertThat(both.farthestMin()).isCloseTo(20, within(0.02));
        assertThat(both.simulated()).isEqualTo(1);
        assertThat(WalkTimes.of(List.of(far), List.of(new Place(place.at(), true)), 65, 1.3, null)
                        .orElseThrow()
                        .simulated())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("没有出发点或没有场所：没有数，不是零")
    void isMissingWithoutEither() {
        var start = new Start(new Coordinate(117.15, 39.16), 1, false);
        assertThat(WalkTimes.of(List.of(start), List.of(), 75, 1.3, null)).isEmpty();
        assertThat(WalkTimes.of(List.of(), List.of(new Place(start.at(), false)), 75, 1.3, null))
                .isEmpty();
    }

    @Test
    @DisplayName("两千处、三百个场所：与逐个按大圆距离找的一致")
    void isTheNearestOfAll() {
        var random = new Random(120106);
        var places = new ArrayList<Place>();
        for (int i = 0; i < 300; i++) {
            places.add(new Place(somewhere(random), false));
        }
        var starts = new ArrayList<Start>();
        for (int i = 0; i < 2_000; i++) {
            starts.add(new Start(somewhere(random), 1 + random.nextInt(900), false));
        }
        var minutes = 0.0;
        var weight = 0.0;
        for (var start : starts) {
            var nearest = places.stream()
                    .mapToDouble(place -> greatCircle(start.at(), place.at()))
                    .min()
                    .orElseThrow();
            minutes += start.weight() * nearest * 1.3 / 75;
            weight += start.weight();
        }
        var found = WalkTimes.of(starts, places, 75, 1.3, null).orElseThrow();
        assertThat(found.weight()).isEqualTo(weight);
        assertThat(found.meanMin()).isCloseTo(minutes / weight, within(minutes / weight * 0.004));
    }

    private static Coordinate somewhere(Random random) {
        return new Coordinate(117.10 + random.nextDouble() * 0.09, 39.13 + random.nextDouble() * 0.06);
    }

    private static double greatCircle(Coordinate a, Coordinate b) {
        var lat = Math.toRadians(b.y - a.y);
        var lon = Math.toRadians(b.x - a.x);
        var h = Math.pow(Math.sin(lat / 2), 2)
                + Math.cos(Math.toRadians(a.y)) * Math.cos(Math.toRadians(b.y)) * Math.pow(Math.sin(lon / 2), 2);
        return 2 * RADIUS_M * Math.asin(Math.sqrt(h));
    }
}
