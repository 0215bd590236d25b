package hongqiao.bench;

import hongqiao.area.geo.GeoJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * A made-up division of a district: Voronoi cells of seeded sites, their borders bent as streets and canals bend them (some
 * fifty vertices a cell), cut at the district's outline. Neighbours share their borders to the last bit.
 */
final class RouteCells {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int BENDS = 8;
    private static final double LARGEST_BEND = 0.06;

    private final RandomGenerator random;
    private final PreparedGeometry outline;
    private final Map<List<Coordinate>, List<Coordinate>> borders = new HashMap<>();

    private RouteCells(Geometry outline, RandomGenerator random) {
        this.outline = PreparedGeometryFactory.prepare(outline);
        this.random = random;
    }

    static List<Geometry> divide(Geometry outline, int cells, RandomGenerator random) {
        return new RouteCells(outline, random).divide(cells);
    }

    /** The real district where its file is at hand, else a made-up one of its size. */
    static Geometry outline(Path data) {
        Path file = data.resolve("geo/hongqiao_120106.geojson");
        return Files.isRegularFile(file)
                ? GeoJson.read(file).getFirst().area()
                : FACTORY.createPoint(new Coordinate(117.15, 39.17)).buffer(0.03, 24);
    }

    /** Points of the district, each the x at 2i and the y at 2i + 1; one in twenty lies anywhere in its box instead. */
    static double[] points(Geometry outline, int count, RandomGenerator random) {
        var inside = new IndexedPointInAreaLocator(outline);
        var box = outline.getEnvelopeInternal();
        double[] points = new double[2 * count];
        for (int i = 0; i < count; ) {
            double x = box.getMinX() + box.getWidth() * random.nextDouble();
            double y = box.getMinY() + box.getHeight() * random.nextDouble();
            if (i % 20 == 19 || inside.locate(new Coordinate(x, y)) == Location.INTERIOR) {
                points[2 * i] = x;
                points[2 * i + 1] = y;
                i++;
            }
        }
        return points;
    }

    private List<Geometry> divide(int cells) {
        List<Coordinate> sites = new ArrayList<>();
        double[] points = points(outline.getGeometry(), 2 * cells, random);
        for (int i = 0; sites.size() < cells; i++) {
            Point site = FACTORY.createPoint(new Coordinate(points[2 * i], points[2 * i + 1]));
            if (outline.contains(site)) {
                sites.add(site.getCoordinate());
            }
        }
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        builder.setClipEnvelope(outline.getGeometry().getEnvelopeInternal());
        Geometry diagram = builder.getDiagram(FACTORY);
        List<Polygon> drawn = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            drawn.add((Polygon) diagram.getGeometryN(i));
        }
        while (straightened(drawn)) {
            // a straightened border may have been what its other side was valid with
        }
        return drawn.stream().map(this::bent).map(this::cut).toList();
    }

    /** Bends may cross where borders meet at a sharp angle: those are drawn straight. Whether there were any. */
    private boolean straightened(List<Polygon> drawn) {
        boolean any = false;
        for (Polygon cell : drawn) {
            if (!bent(cell).isValid()) {
                Coordinate[] ring = cell.getExteriorRing().getCoordinates();
                for (int i = 1; i < ring.length; i++) {
                    borders.put(ends(ring[i - 1], ring[i]), List.of());
                }
                any = true;
            }
        }
        return any;
    }

    private Geometry cut(Geometry cell) {
        return outline.covers(cell) ? cell : cell.intersection(outline.getGeometry());
    }

    private Polygon bent(Polygon cell) {
        Coordinate[] ring = cell.getExteriorRing().getCoordinates();
        List<Coordinate> bent = new ArrayList<>();
        for (int i = 1; i < ring.length; i++) {
            List<Coordinate> ends = ends(ring[i - 1], ring[i]);
            List<Coordinate> border = borders.computeIfAbsent(ends, this::border);
            bent.add(ring[i - 1]);
            bent.addAll(ends.getFirst() == ring[i - 1] ? border : border.reversed());
        }
        bent.add(ring[0]);
        return FACTORY.createPolygon(bent.toArray(Coordinate[]::new));
    }

    private static List<Coordinate> ends(Coordinate one, Coordinate other) {
        return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }

    private List<Coordinate> border(List<Coordinate> ends) {
        Coordinate a = ends.getFirst();
        Coordinate b = ends.getLast();
        List<Coordinate> bends = new ArrayList<>();
        for (int k = 1; k < BENDS; k++) {
            double along = (double) k / BENDS;
            double off = (random.nextDouble() - 0.5) * LARGEST_BEND * 4 * along * (1 - along);
            bends.add(new Coordinate(
                    a.x + (b.x - a.x) * along - (b.y - a.y) * off, a.y + (b.y - a.y) * along + (b.x - a.x) * off));
        }
        return bends;
    }
}
