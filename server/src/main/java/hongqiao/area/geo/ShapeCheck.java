package hongqiao.area.geo;

import static java.lang.Math.abs;

import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Checks one area by itself: first that it is a polygon on this side of the earth, then its rings. */
final class ShapeCheck {

    /** China and its waters, in degrees: where an area of ours can be. */
    private static final Envelope CHINA = new Envelope(73, 136, 3, 54);

    private final CheckedArea area;
    private final Tolerances tolerances;
    private final List<Finding> findings;

    private ShapeCheck(CheckedArea area, Tolerances tolerances, List<Finding> findings) {
        this.area = area;
        this.tolerances = tolerances;
        this.findings = findings;
    }

    /** The geometry to go on with: sound or repaired; null where that cannot be had. */
    static @Nullable Geometry check(CheckedArea area, Tolerances tolerances, List<Finding> findings) {
        return new ShapeCheck(area, tolerances, findings).run();
    }

    private @Nullable Geometry run() {
        var geometry = area.geometry();
        if (geometry.isEmpty() || !(geometry instanceof Polygonal)) {
            add(FindingKind.EMPTY, new Coordinate(0, 0), "没有面", "has no polygon", null);
            return null;
        }
        var middle = geometry.getEnvelopeInternal().centre();
        if (!CHINA.contains(middle)) {
            return elsewhere(geometry, middle);
        }
        var invalid = new IsValidOp(geometry).getValidationError();
        if (invalid != null) {
            var fixed = parts(GeometryFixer.fix(geometry));
            add(
                    FindingKind.INVALID,
                    invalid.getCoordinate(),
                    "边界自相交或无效",
                    "has a border that is not valid: " + invalid.getMessage(),
                    fixed == null
                            ? null
                            : new Repair.Replace(area.code(), fixed, new Words("按现有线条重新成面", "build the polygon anew")));
            return fixed;
        }
        return rings(geometry);
    }

    private @Nullable Geometry elsewhere(Geometry geometry, Coordinate middle) {
        if (CHINA.contains(middle.y, middle.x)) {
            return moved(
                    FindingKind.SWAPPED,
                    middle,
                    vertex -> new Coordinate(vertex.y, vertex.x),
                    new Words("经度与纬度对调", "swap longitude and latitude"));
        } else if (CHINA.contains(abs(middle.x), abs(middle.y))) {
            return moved(
                    FindingKind.WRONG_HEMISPHERE,
                    middle,
                    vertex -> new Coordinate(abs(vertex.x), abs(vertex.y)),
                    new Words("改为东经、北纬", "take it as east and north"));
        }
        boolean degrees = abs(middle.x) <= 180 && abs(middle.y) <= 90;
        add(
                FindingKind.NOT_DEGREES,
                middle,
                degrees ? "不在中国范围内" : "坐标不是经纬度，可能是投影坐标，导入时请声明（如 epsg:4527）",
                degrees ? "lies outside China" : "is not in degrees; if it is projected, declare so (epsg:4527)",
                null);
        return null;
    }

    private Geometry moved(FindingKind kind, Coordinate middle, UnaryOperator<Coordinate> by, Words words) {
        var moved = area.geometry().copy();
        moved.apply(new CoordinateSystem.EachVertex(by));
        add(kind, middle, kind.title().zh(), kind.title().en(), new Repair.Replace(area.code(), moved, words));
        return moved;
    }

    private Geometry rings(Geometry geometry) {
        var single = transformed(geometry, CoordinateArrays::removeRepeatedPoints);
        int twice = geometry.getNumPoints() - single.getNumPoints();
        if (twice > 0) {
            add(
                    FindingKind.DUPLICATE_VERTEX,
                    firstTwice(geometry),
                    "有 %d 个重复顶点".formatted(twice),
                    "has %d vertices that stand twice".formatted(twice),
                    new Repair.Replace(area.code(), single, new Words("去掉重复顶点", "drop them")));
        }
        var plane = LocalPlane.around(single);
        var spikes = new ArrayList<Coordinate>();
        var blunt = transformed(single, ring -> withoutSpikes(ring, plane, spikes));
        if (!spikes.isEmpty() && blunt.isValid() && !blunt.isEmpty()) {
            add(
                    FindingKind.SPIKE,
                    spikes.getFirst(),
                    "有 %d 处尖刺".formatted(spikes.size()),
                    "has %d spikes".formatted(spikes.size()),
                    new Repair.Replace(area.code(), blunt, new Words("去掉尖刺", "cut them off")));
            return blunt;
        }
        return single;
    }

    /** A ring without the corners so sharp that they enclose nothing. */
    private Coordinate[] withoutSpikes(Coordinate[] ring, LocalPlane plane, List<Coordinate> spikes) {
        var kept = new ArrayList<Coordinate>();
        int edges = ring.length - 1;
        for (int i = 0; i < edges && edges > 3; i++) {
            var before = plane.toMetres(ring[(i + edges - 1) % edges]);
            var tip = plane.toMetres(ring[i]);
            var after = plane.toMetres(ring[i + 1]);
            double angle = Angle.toDegrees(Angle.angleBetween(before, tip, after));
            double leg = Math.min(before.distance(tip), tip.distance(after));
            double enclosed = leg * leg * Math.sin(Angle.toRadians(angle)) / 2;
            if (angle < tolerances.spike_degrees() && enclosed < tolerances.area_m2()) {
                spikes.add(ring[i]);
            } else {
                kept.add(ring[i]);
            }
        }
        if (kept.size() < 3) {
            return ring;
        }
        kept.add(kept.getFirst().copy());
        return kept.toArray(Coordinate[]::new);
    }

    /** Without the crumbs that mending leaves; null if nothing is left. */
    private @Nullable Geometry parts(Geometry mended) {
        var whole = AreaRepair.withoutCrumbs(mended, tolerances);
        return whole.isEmpty() ? null : whole;
    }

    private void add(FindingKind kind, Coordinate place, String zh, String en, @Nullable Repair repair) {
        findings.add(new Finding(
                kind,
                List.of(area.code()),
                place,
                null,
                null,
                new Words("%s %s".formatted(area.code(), zh), "%s %s".formatted(area.code(), en)),
                repair));
    }

    private static Coordinate firstTwice(Geometry geometry) {
        var vertices = geometry.getCoordinates();
        for (int i = 1; i < vertices.length; i++) {
            if (vertices[i].equals2D(vertices[i - 1])) {
                return vertices[i];
            }
        }
        return vertices[0];
    }

    private static Geometry transformed(Geometry geometry, UnaryOperator<Coordinate[]> ring) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence vertices, Geometry parent) {
                var copies = Arrays.stream(vertices.toCoordinateArray())
                        .map(Coordinate::copy)
                        .toArray(Coordinate[]::new);
                return new CoordinateArraySequence(ring.apply(copies));
            }
        }.transform(geometry);
    }
}
