package hongqiao.area.geo;

import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Checks the children of one parent against it and each other; or those that have no parent against each other. */
final class FamilyCheck {

    /** Degrees; two borders so near are the same: a tenth of a millimetre. */
    private static final double SAME = 1e-9;

    private final @Nullable CheckedArea parent;
    private final List<CheckedArea> children;
    private final List<CheckedArea> tiles;
    private final Tolerances tolerances;
    private final LocalPlane plane;
    private final List<Finding> findings;
    private final STRtree index = new STRtree();

    /** @param children valid polygons each */
    FamilyCheck(
            @Nullable CheckedArea parent, List<CheckedArea> children, Tolerances tolerances, List<Finding> findings) {
        this.parent = parent;
        this.children = children;
        this.tiles = children.stream().filter(CheckedArea::tile).toList();
        this.tolerances = tolerances;
        this.plane = LocalPlane.around((parent == null ? children.getFirst() : parent).geometry());
        this.findings = findings;
        tiles.forEach(tile -> index.insert(tile.geometry().getEnvelopeInternal(), tile));
    }

    /** Tiles that fit vertex by vertex are the usual case, and a hundred times faster to tell than faults to find. */
    void run() {
        checkParts();
        var geometries = tiles.stream().map(CheckedArea::geometry).toList();
        boolean exact = !tiles.isEmpty() && Tiling.isExact(geometries);
        var union = exact ? Tiling.exactUnion(geometries) : OverlayNGRobust.union(geometries);
        boolean filled = exact
                && parent != null
                && union.norm().equalsExact(parent.geometry().norm());
        if (parent != null) {
            checkOutside(
                    parent,
                    filled ? children.stream().filter(child -> !child.tile()).toList() : children);
        }
        if (!exact) {
            checkOverlaps();
        }
        if (!filled && !tiles.isEmpty()) {
            checkGaps(union);
        }
    }

    private void checkParts() {
        for (var child : children) {
            if (child.geometry().getNumGeometries() == 1 || child.enclaves()) {
                continue;
            }
            var largest = pieces(child.geometry()).stream()
                    .max(Comparator.comparingDouble(Geometry::getArea))
                    .orElseThrow();
            for (var piece : pieces(child.geometry())) {
                if (piece != largest) {
                    var heir = neighbour(piece, child.code());
                    add(
                            FindingKind.SEVERAL_PARTS,
                            heir == null ? List.of(child.code()) : List.of(child.code(), heir),
                            piece,
                            "%s 由几块组成；若是飞地请声明".formatted(child.code()),
                            "%s has several parts; declare them if they are enclaves".formatted(child.code()),
                            heir == null ? null : new Repair.Give(piece, child.code(), heir, given(heir)));
                }
            }
        }
    }

    private void checkOutside(CheckedArea within, List<CheckedArea> unsure) {
        var prepared = PreparedGeometryFactory.prepare(within.geometry());
        for (var child : unsure) {
            if (prepared.covers(child.geometry())) {
                continue;
            }
            var outside = mattering(overlay(child.geometry(), within.geometry(), OverlayNG.DIFFERENCE));
            if (!outside.isEmpty()) {
                boolean whollyOutside =
                        outside.getArea() > 0.999 * child.geometry().getArea();
                add(
                        FindingKind.OUTSIDE_PARENT,
                        List.of(child.code(), within.code()),
                        outside,
                        "%s 超出上级 %s".formatted(child.code(), within.code()),
                        "%s reaches beyond its parent %s".formatted(child.code(), within.code()),
                        whollyOutside
                                ? null
                                : new Repair.Give(
                                        outside, child.code(), null, new Words("裁去超出部分", "cut off what lies outside")));
            }
        }
    }

    private void checkOverlaps() {
        for (var one : tiles) {
            for (var other : near(one.geometry())) {
                if (one.code().compareTo(other.code()) < 0) {
                    var both = mattering(overlay(one.geometry(), other.geometry(), OverlayNG.INTERSECTION));
                    if (!both.isEmpty()) {
                        var keeper = keeper(one, other, both);
                        add(
                                FindingKind.OVERLAP,
                                List.of(one.code(), other.code()),
                                both,
                                "%s 与 %s 重叠".formatted(one.code(), other.code()),
                                "%s and %s overlap".formatted(one.code(), other.code()),
                                new Repair.Give(
                                        both,
                                        (keeper == one ? other : one).code(),
                                        null,
                                        new Words("重叠部分归 " + keeper.code(), "leave it to " + keeper.code())));
                    }
                }
            }
        }
    }

    /** A declared enclave keeps what it has in its host; else whoever would lose the larger share of himself. */
    private static CheckedArea keeper(CheckedArea one, CheckedArea other, Geometry both) {
        if (one.enclaves() != other.enclaves()) {
            return one.enclaves() ? one : other;
        }
        return other.geometry().getArea() < 0.9 * one.geometry().getArea() ? other : one;
    }

    /** Of children without a parent, only what one of them surrounds. */
    private void checkGaps(Geometry union) {
        var whole = parent == null ? withoutHoles(union) : parent.geometry();
        for (var piece : pieces(overlay(whole, union, OverlayNG.DIFFERENCE))) {
            if (!tolerances.matters(piece, plane)) {
                continue;
            }
            var shared = neighbours(piece, "");
            var heir = longest(shared);
            double border = plane.toMetres(piece).getLength();
            boolean hole = shared.size() == 1 && shared.get(heir) > 0.999 * border;
            var codes = new ArrayList<String>();
            if (parent != null) {
                codes.add(parent.code());
            }
            if (heir != null) {
                codes.add(heir);
            }
            add(
                    hole ? FindingKind.HOLE : FindingKind.GAP,
                    codes,
                    piece,
                    hole ? "%s 内有空洞；若他处的飞地在此，请一并导入".formatted(heir) : "%s 内有缝隙".formatted(String.join(" ", codes)),
                    hole
                            ? "%s has a hole; if another's enclave lies there, import it along".formatted(heir)
                            : "a gap in %s".formatted(String.join(" ", codes)),
                    heir == null ? null : new Repair.Give(piece, null, heir, given(heir)));
        }
    }

    private @Nullable String neighbour(Geometry piece, String not) {
        return longest(neighbours(piece, not));
    }

    private static @Nullable String longest(Map<String, Double> shared) {
        return shared.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Metres of border that tiles share with a piece, by code. */
    private Map<String, Double> neighbours(Geometry piece, String not) {
        var shared = new TreeMap<String, Double>();
        var vertices = piece.getBoundary();
        for (int n = 0; n < vertices.getNumGeometries(); n++) {
            var ring = vertices.getGeometryN(n).getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                var middle = piece.getFactory()
                        .createPoint(new Coordinate((ring[i].x + ring[i - 1].x) / 2, (ring[i].y + ring[i - 1].y) / 2));
                double length = plane.distance_m(ring[i], ring[i - 1]);
                for (var tile : near(middle.buffer(2 * SAME))) {
                    if (!tile.code().equals(not) && tile.geometry().isWithinDistance(middle, SAME)) {
                        shared.merge(tile.code(), length, Double::sum);
                    }
                }
            }
        }
        return shared;
    }

    @SuppressWarnings("unchecked")
    private List<CheckedArea> near(Geometry geometry) {
        return index.query(geometry.getEnvelopeInternal());
    }

    private Geometry mattering(Geometry geometry) {
        var factory = geometry.getFactory();
        return factory.buildGeometry(pieces(geometry).stream()
                .filter(piece -> tolerances.matters(piece, plane))
                .toList());
    }

    private void add(
            FindingKind kind, List<String> codes, Geometry region, String zh, String en, @Nullable Repair repair) {
        double area = plane.area_m2(region);
        findings.add(new Finding(
                kind,
                codes,
                region.getInteriorPoint().getCoordinate(),
                region,
                area,
                new Words("%s：%.0f 平方米".formatted(zh, area), "%s: %.0f m²".formatted(en, area)),
                repair));
    }

    private static Words given(String code) {
        return new Words("并入 " + code, "give it to " + code);
    }

    static Geometry overlay(Geometry one, Geometry other, int operation) {
        return OverlayNGRobust.overlay(one, other, operation);
    }

    /** The polygons of a geometry; its lines and points are left out. */
    static List<Polygon> pieces(Geometry geometry) {
        var pieces = new ArrayList<Polygon>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                pieces.add(polygon);
            }
        }
        return pieces;
    }

    private static Geometry withoutHoles(Geometry geometry) {
        var factory = geometry.getFactory();
        return factory.buildGeometry(pieces(geometry).stream()
                .map(piece -> (Geometry) factory.createPolygon(piece.getExteriorRing()))
                .toList());
    }
}
