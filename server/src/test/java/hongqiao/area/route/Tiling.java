package hongqiao.area.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Made-up layers of cells. */
final class Tiling {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private Tiling() {}

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** About that many cells around (117.15, 39.17), without gaps, whose shared borders have bends. */
    static List<Geometry> wiggly(long seed, int cells) {
        RandomGenerator random = random(seed);
        var sites = new ArrayList<Coordinate>();
        for (int i = 0; i < cells; i++) {
            sites.add(new Coordinate(117.1 + random.nextDouble() * 0.1, 39.12 + random.nextDouble() * 0.1));
        }
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        Geometry diagram = builder.getDiagram(FACTORY);
        Geometry outline = FACTORY.createPoint(new Coordinate(117.15, 39.17)).buffer(0.045, 5);
        Map<List<Coordinate>, List<Coordinate>> bends = new HashMap<>();
        List<Geometry> tiling = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            if (outline.covers(cell)) {
                tiling.add(bent((Polygon) cell, bends, random));
            }
        }
        return tiling;
    }

    private static Polygon bent(Polygon cell, Map<List<Coordinate>, List<Coordinate>> bends, RandomGenerator random) {
        Coordinate[] ring = cell.getExteriorRing().getCoordinates();
        var bent = new ArrayList<Coordinate>();
        for (int i = 1; i < ring.length; i++) {
            Coordinate a = ring[i - 1];
            Coordinate b = ring[i];
            boolean forward = a.compareTo(b) < 0;
            var path = bends.computeIfAbsent(forward ? List.of(a, b) : List.of(b, a), ends -> bend(ends, random));
            bent.add(a);
            bent.addAll(forward ? path : path.reversed());
        }
        bent.add(ring[0]);
        return FACTORY.createPolygon(bent.toArray(Coordinate[]::new));
    }

    private static List<Coordinate> bend(List<Coordinate> ends, RandomGenerator random) {
        Coordinate a = ends.getFirst();
        Coordinate b = ends.getLast();
        var path = new ArrayList<Coordinate>();
        for (int k = 1; k < 5; k++) {
            double off = (random.nextDouble() - 0.5) * 0.1;
            path.add(new Coordinate(
                    a.x + (b.x - a.x) * k / 5 - (b.y - a.y) * off, a.y + (b.y - a.y) * k / 5 + (b.x - a.x) * off));
        }
        return path;
    }

    static Polygon rectangle(double west, double south, double east, double north) {
        return polygon(west, south, east, south, east, north, west, north);
    }

    /** @param flat x, y, x, y ..., not closed */
    static Polygon polygon(double... flat) {
        Coordinate[] ring = new Coordinate[flat.length / 2 + 1];
        for (int i = 0; i < ring.length - 1; i++) {
            ring[i] = new Coordinate(flat[2 * i], flat[2 * i + 1]);
        }
        ring[ring.length - 1] = ring[0];
        return FACTORY.createPolygon(ring);
    }

    static Polygon withHole(Polygon outside, Polygon hole) {
        return FACTORY.createPolygon(
                outside.getExteriorRing(), new org.locationtech.jts.geom.LinearRing[] {hole.getExteriorRing()});
    }
}
