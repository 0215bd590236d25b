package hongqiao.area.geo;

import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds what is wrong with a set of areas, with places, and offers repairs: each area by itself ({@link FindingKind#INVALID}
 * and so on), children against their parent, siblings against each other. An area that is broken goes on as its repair
 * would make it, so that one fault is told once.
 *
 * <p>Rings that are not closed or have too few points are no geometry at all; {@link GeoJson} refuses them.
 */
public final class AreaCheck {

    /** Children that lie off their parent by the shift of GCJ-02, give or take this share of it. */
    private static final double ALIKE = 0.25;

    private AreaCheck() {}

    public static List<Finding> check(List<CheckedArea> areas) {
        return check(areas, Tolerances.DEFAULT);
    }

    /** @param areas codes are unique; in any order */
    public static List<Finding> check(List<CheckedArea> areas, Tolerances tolerances) {
        var findings = new ArrayList<Finding>();
        Map<String, CheckedArea> usable = new LinkedHashMap<>();
        for (var area : areas) {
            var geometry = ShapeCheck.check(area, tolerances, findings);
            if (geometry != null) {
                usable.put(area.code(), area.with(geometry));
            }
        }
        var orphans = new ArrayList<CheckedArea>();
        var families = new LinkedHashMap<String, List<CheckedArea>>();
        for (var area : usable.values()) {
            var family = area.parent() == null || !usable.containsKey(area.parent())
                    ? orphans
                    : families.computeIfAbsent(area.parent(), _ -> new ArrayList<>());
            family.add(area);
        }
        if (!orphans.isEmpty()) {
            new FamilyCheck(null, orphans, tolerances, findings).run();
        }
        var parents = new HashMap<>(usable);
        families.forEach((code, children) -> {
            var parent = parents.get(code);
            if (parent != null) {
                var hint = wrongDatum(parent, children);
                if (hint == null) {
                    new FamilyCheck(parent, children, tolerances, findings).run();
                } else {
                    findings.add(hint);
                }
            }
        });
        return findings;
    }

    /**
     * A whole family that lies off its parent by just what GCJ-02 is off: one of the two was declared wrongly. Everything
     * else about it would follow from that and is not told.
     */
    private static @Nullable Finding wrongDatum(CheckedArea parent, List<CheckedArea> children) {
        var tiles = children.stream()
                .filter(CheckedArea::tile)
                .map(CheckedArea::geometry)
                .toList();
        if (tiles.isEmpty()) {
            return null;
        }
        var together = parent.geometry().getFactory().createGeometryCollection(tiles.toArray(Geometry[]::new));
        double share = tiles.stream().mapToDouble(Geometry::getArea).sum()
                / parent.geometry().getArea();
        if (share < 0.8 || share > 1.25) {
            return null;
        }
        var plane = LocalPlane.around(parent.geometry());
        var middle = parent.geometry().getCentroid().getCoordinate();
        var here = plane.toMetres(together.getCentroid().getCoordinate());
        var there = plane.toMetres(middle);
        var shift = plane.toMetres(Datum.GCJ02.fromCgcs2000(middle));
        double x = here.x - there.x;
        double y = here.y - there.y;
        double dx = shift.x - there.x;
        double dy = shift.y - there.y;
        double size = Math.hypot(dx, dy);
        boolean shifted = Math.hypot(x - dx, y - dy) < ALIKE * size;
        boolean back = Math.hypot(x + dx, y + dy) < ALIKE * size;
        return size > 0 && (shifted || back) ? hint(parent, Math.hypot(x, y), middle, shifted) : null;
    }

    private static Finding hint(CheckedArea parent, double metres, Coordinate place, boolean shifted) {
        return new Finding(
                FindingKind.DATUM,
                List.of(parent.code()),
                place,
                null,
                null,
                shifted
                        ? new Words(
                                "%s 的下级整体偏移 %.0f 米，像是 GCJ-02；请改声明后重新导入".formatted(parent.code(), metres),
                                "the children of %s lie %.0f m off, like GCJ-02; declare that and import again"
                                        .formatted(parent.code(), metres))
                        : new Words(
                                "%s 的下级整体偏移 %.0f 米，像是本不必转换，或上级本身是 GCJ-02".formatted(parent.code(), metres),
                                "the children of %s lie %.0f m off, as if converted needlessly, or the parent is GCJ-02"
                                        .formatted(parent.code(), metres)),
                null);
    }
}
