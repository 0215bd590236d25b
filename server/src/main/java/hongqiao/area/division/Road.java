package hongqiao.area.division;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import org.locationtech.jts.geom.Coordinate;

/**
 * A slightly bent line that cuts a region in two.
 *
 * @param path vertices in metres, its ends on the region's ring
 * @param offset where it lies along the direction it is across
 * @param sides what lies behind and what lies ahead
 */
record Road(List<Coordinate> path, double offset, List<Region> sides) {

    /** Straight up to this length, in metres; a vertex each such length beyond. */
    private static final double STRAIGHT_M = 75;

    /** How far a road swings out in the middle and how much like an S it is, as shares of its length. */
    record Bend(double bow, double ess) {

        static Bend of(Random random) {
            return new Bend(limited(random.nextGaussian() * 0.025), limited(random.nextGaussian() * 0.018));
        }

        private static double limited(double share) {
            return Math.clamp(share, -0.06, 0.06);
        }
    }

    static Coordinate direction(double degrees) {
        double angle = StrictMath.toRadians(degrees);
        return new Coordinate(StrictMath.cos(angle), StrictMath.sin(angle));
    }

    /**
     * The road across a direction that leaves a share of the land behind, as nearly as joining other roads lets it.
     * Empty where the land is so shaped that the road would cut it into more than two, or that its ends would meet.
     */
    static Optional<Road> across(
            Region region,
            Coordinate direction,
            Bend bend,
            double share,
            BiFunction<Region, Coordinate, Coordinate> joined) {
        double wanted = region.area_m2() * share;
        double offset = straightOffset(region, direction, wanted);
        Optional<Road> road = Optional.empty();
        for (int turn = 0; turn < 4; turn++) {
            double at = offset;
            var ends = region.crossings(direction, offset);
            road = ends.map(two -> path(two.get(0), two.get(1), bend))
                    .flatMap(path -> region.cut(path, direction).map(sides -> new Road(path, at, sides)));
            if (road.isEmpty()) {
                return road;
            }
            // the bend takes from one side; shift the road to give it back
            offset += (wanted - road.get().sides.getFirst().area_m2())
                    / ends.orElseThrow().get(0).distance(ends.orElseThrow().get(1));
        }
        var straight = road.orElseThrow();
        var path = path(
                joined.apply(region, straight.path.getFirst()), joined.apply(region, straight.path.getLast()), bend);
        return region.cut(path, direction).map(sides -> new Road(path, straight.offset, sides));
    }

    private static double straightOffset(Region region, Coordinate direction, double wanted_m2) {
        double low = region.ring().stream()
                .mapToDouble(p -> Region.along(direction, p))
                .min()
                .orElseThrow();
        double high = region.ring().stream()
                .mapToDouble(p -> Region.along(direction, p))
                .max()
                .orElseThrow();
        for (int turn = 0; turn < 40; turn++) {
            double middle = (low + high) / 2;
            if (region.areaBehind_m2(direction, middle) < wanted_m2) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static List<Coordinate> path(Coordinate from, Coordinate to, Bend bend) {
        double length = from.distance(to);
        int parts = 1 + (int) Math.min(24, length / STRAIGHT_M);
        var path = new ArrayList<Coordinate>();
        path.add(from);
        for (int i = 1; i < parts; i++) {
            double s = (double) i / parts;
            double aside =
                    bend.bow * StrictMath.sin(StrictMath.PI * s) + bend.ess * StrictMath.sin(2 * StrictMath.PI * s);
            path.add(new Coordinate(
                    from.x + s * (to.x - from.x) - aside * (to.y - from.y),
                    from.y + s * (to.y - from.y) + aside * (to.x - from.x)));
        }
        path.add(to);
        return path;
    }
}
