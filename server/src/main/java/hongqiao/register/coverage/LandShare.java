package hongqiao.register.coverage;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * How much of a piece of land lies within a distance of some points, worked out in metres of the 3-degree Gauss-Krüger zone
 * of its middle.
 *
 * @param projection as {@code epsg:4527}
 * @param near of how many points the circle touches the land; those farther away count for nothing
 */
public record LandShare(String projection, double land_m2, double covered_m2, int near) {

    /** A circle has four times as many corners: it loses 0.01 per cent of its area. */
    private static final int SEGMENTS = 64;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** 0..1 */
    public double share() {
        return covered_m2 / land_m2;
    }

    /**
     * @param land CGCS2000 degrees, a polygon or multipolygon with an area
     * @param points CGCS2000 degrees; of two at the same place, as of a station of two lines, one would do
     */
    public static LandShare of(Geometry land, List<Coordinate> points, double within_m) {
        var zone = Zones.of(land.getEnvelopeInternal().centre().x);
        var ground = zone.fromCgcs2000(land);
        var circles = points.stream()
                .map(point -> (Geometry) FACTORY.createPoint(zone.fromCgcs2000(point)))
                .map(point -> point.buffer(within_m, SEGMENTS, BufferParameters.CAP_ROUND))
                .filter(circle -> circle.intersects(ground))
                .toList();
        var covered = circles.isEmpty()
                ? 0
                : UnaryUnionOp.union(circles).intersection(ground).getArea();
        return new LandShare(zone.key(), ground.getArea(), covered, circles.size());
    }
}
