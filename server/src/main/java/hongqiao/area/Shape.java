package hongqiao.area;

import hongqiao.area.geo.LocalPlane;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The land of an area, CGCS2000 longitude and latitude, to seven decimals (a centimetre): what the map shows is what is
 * kept, so that a border drawn along another one meets it.
 *
 * @param geometry a polygon or multipolygon; nobody may change it
 * @param center a point inside, where a name can stand
 */
public record Shape(Geometry geometry, Coordinate center, double areaM2) {

    private static final double PER_DEGREE = 1e7;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Rounds every vertex; two that are the same in two areas stay the same. */
    public static Shape of(Geometry lonLat) {
        var rounded = FACTORY.createGeometry(lonLat.copy());
        rounded.apply(new Rounding());
        return new Shape(rounded, center(rounded), LocalPlane.around(rounded).area_m2(rounded));
    }

    public Envelope box() {
        return geometry.getEnvelopeInternal();
    }

    public boolean isSame(Shape other) {
        return geometry.equalsExact(other.geometry);
    }

    private static Coordinate center(Geometry geometry) {
        var centroid = geometry.getCentroid();
        var inside = geometry.isValid() && geometry.contains(centroid) ? centroid : geometry.getInteriorPoint();
        return inside.isEmpty() ? new Coordinate() : round(inside.getCoordinate());
    }

    private static Coordinate round(Coordinate exact) {
        return new Coordinate(
                Math.rint(exact.x * PER_DEGREE) / PER_DEGREE, Math.rint(exact.y * PER_DEGREE) / PER_DEGREE);
    }

    private static final class Rounding implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence vertices, int i) {
            var rounded = round(vertices.getCoordinate(i));
            vertices.setOrdinate(i, CoordinateSequence.X, rounded.x);
            vertices.setOrdinate(i, CoordinateSequence.Y, rounded.y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
