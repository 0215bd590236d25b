package hongqiao.area.geo;

import hongqiao.shared.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * What the numbers of a file mean. Whatever comes in is turned into the one system we keep: CGCS2000 geographic
 * (EPSG:4490), x = longitude, y = latitude, in degrees. A file's system is declared by whoever imports it, never guessed;
 * {@link AreaCheck} hints when the declaration looks wrong.
 */
public sealed interface CoordinateSystem permits Datum, GaussKrueger {

    /** As written in files and on the command line: {@code gcj02}, {@code wgs84}, {@code cgcs2000}, {@code epsg:4527}. */
    String key();

    /** Whether the numbers can be a place in this system at all. */
    boolean canBe(Coordinate here);

    /** What {@link #canBe} asks, for whoever wrote other numbers. */
    Words range();

    /** From this system to CGCS2000 longitude and latitude; z, if any, is dropped. */
    Coordinate toCgcs2000(Coordinate here);

    /** From CGCS2000 longitude and latitude to this system. */
    Coordinate fromCgcs2000(Coordinate lonLat);

    /** A converted copy; the same kind of geometry with as many vertices. */
    default Geometry toCgcs2000(Geometry here) {
        return converted(here, this::toCgcs2000);
    }

    default Geometry fromCgcs2000(Geometry lonLat) {
        return converted(lonLat, this::fromCgcs2000);
    }

    /**
     * Case does not matter. {@code epsg:4490} is {@link Datum#CGCS2000} and {@code epsg:4326} {@link Datum#WGS84};
     * {@code epsg:4513} to {@code epsg:4554} are the 3-degree zones of {@link GaussKrueger}. Empty for any other word.
     */
    static Optional<CoordinateSystem> find(String key) {
        return switch (key.strip().toLowerCase(Locale.ROOT)) {
            case "epsg:4490" -> Optional.of(Datum.CGCS2000);
            case "epsg:4326" -> Optional.of(Datum.WGS84);
            case String epsg when epsg.matches("epsg:\\d{4}") -> GaussKrueger.find(Integer.parseInt(epsg.substring(5)));
            case String name ->
                Arrays.stream(Datum.values())
                        .filter(datum -> datum.key().equals(name))
                        .findFirst()
                        .map(CoordinateSystem.class::cast);
        };
    }

    private static Geometry converted(Geometry geometry, UnaryOperator<Coordinate> conversion) {
        var copy = geometry.copy();
        copy.apply(new EachVertex(conversion));
        return copy;
    }

    /** Visits every vertex once; JTS tells the geometry afterwards that its envelope has changed. */
    record EachVertex(UnaryOperator<Coordinate> conversion) implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence vertices, int i) {
            var moved = conversion.apply(vertices.getCoordinate(i));
            vertices.setOrdinate(i, CoordinateSequence.X, moved.x);
            vertices.setOrdinate(i, CoordinateSequence.Y, moved.y);
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
