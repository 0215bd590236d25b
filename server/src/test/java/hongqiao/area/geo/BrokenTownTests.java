package hongqiao.area.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;

/** Thirty-six blocks, several broken at random: whatever the seed, what is offered mends them, and only them. */
@DisplayName("随机弄坏的图形：修复后再查无错")
class BrokenTownTests {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isWholeAgainAfterRepair(long seed) {
        var town = broken(seed);
        var found = AreaCheck.check(town.areas());

        var outcome = AreaRepair.all(town.areas(), Tolerances.DEFAULT);

        assertThat(found).isNotEmpty();
        assertThat(outcome.remaining()).isEmpty();
        assertThat(outcome.areas())
                .allSatisfy(area -> assertThat(area.geometry().isValid()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesWhatIsSoundAsItIs(long seed) {
        var areas = broken(seed).areas();
        var found = AreaCheck.check(areas);
        var named = new HashSet<String>();
        found.forEach(finding -> named.addAll(finding.codes()));

        var repaired = AreaRepair.apply(areas, found, Tolerances.DEFAULT);

        for (int i = 0; i < areas.size(); i++) {
            if (!named.contains(areas.get(i).code()) || i == 0) {
                assertThat(repaired.get(i).geometry()).isSameAs(areas.get(i).geometry());
            }
        }
    }

    private static Town broken(long seed) {
        var random = new Random(seed);
        var town = new Town(6, seed);
        for (int faults = random.nextInt(1, 6); faults > 0; faults--) {
            int i = random.nextInt(town.blocks());
            var c = town.block(i).getCoordinates();
            int corner = random.nextInt(4);
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    // a corner moved by up to 40 m: gaps, overlaps, reaching beyond the street
                    c[corner] = new Coordinate(
                            c[corner].x + random.nextDouble(-4e-4, 4e-4), c[corner].y + random.nextDouble(-4e-4, 4e-4));
                    town.set(i, Town.polygon(c[0], c[1], c[2], c[3]));
                }
                case 2 -> town.set(i, Town.polygon(c[0], c[1], c[1], c[2], c[3]));
                case 3 -> town.set(i, Town.polygon(c[0], c[2], c[1], c[3]));
                default ->
                    town.set(
                            i,
                            Town.polygon(
                                    new Coordinate(c[0].y, c[0].x),
                                    new Coordinate(c[1].y, c[1].x),
                                    new Coordinate(c[2].y, c[2].x),
                                    new Coordinate(c[3].y, c[3].x)));
            }
        }
        return town;
    }
}
