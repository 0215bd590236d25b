package hongqiao.register.coverage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.GeometryItemDistance;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * How long people walk to the nearest of some places: the straight line in metres of the 3-degree Gauss-Krüger zone of the
 * first start, longer by a detour.
 *
 * @param projection as {@code epsg:4527}
 * @param weight of all starts together
 * @param meanMin minutes, each start weighed
 * @param farthestMin minutes
 * @param share of the weight that walks no longer than was asked, 0..1; null: nothing was asked
 * @param simulated how many starts are made up, or are nearest to a place that is
 */
public record WalkTimes(
        String projection,
        double weight,
        double meanMin,
        double farthestMin,
        @Nullable Double share,
        int simulated) {

    /** @param at CGCS2000 degrees; @param weight above 0 */
    public record Start(Coordinate at, double weight, boolean simulated) {}

    /** @param at CGCS2000 degrees */
    public record Place(Coordinate at, boolean simulated) {}

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /**
     * @param metresPerMinute above 0
     * @param detour 1 or more
     * @param atMostMin null: no share is asked for
     * @return empty where there is no start or no place
     */
    public static Optional<WalkTimes> of(
            List<Start> starts,
            List<Place> places,
            double metresPerMinute,
            double detour,
            @Nullable Integer atMostMin) {
        if (starts.isEmpty() || places.isEmpty()) {
            return Optional.empty();
        }
        var zone = Zones.of(starts.getFirst().at().x);
        var tree = new STRtree();
        for (var place : places) {
            var point = FACTORY.createPoint(zone.fromCgcs2000(place.at()));
            point.setUserData(place);
            tree.insert(point.getEnvelopeInternal(), point);
        }
        var weight = 0.0;
        var minutes = 0.0;
        var farthest = 0.0;
        var near = 0.0;
        var simulated = 0;
        for (var start : starts) {
            var from = FACTORY.createPoint(zone.fromCgcs2000(start.at()));
            var nearest = (Point) tree.nearestNeighbour(from.getEnvelopeInternal(), from, new GeometryItemDistance());
            var walk = from.distance(nearest) * detour / metresPerMinute;
            weight += start.weight();
            minutes += walk * start.weight();
            farthest = Math.max(farthest, walk);
            near += atMostMin != null && walk <= atMostMin ? start.weight() : 0;
            simulated += start.simulated() || ((Place) nearest.getUserData()).simulated() ? 1 : 0;
        }
        return Optional.of(new WalkTimes(
                zone.key(), weight, minutes / weight, farthest, atMostMin == null ? null : near / weight, simulated));
    }
}
