package hongqiao.area.geo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** Does what {@link AreaCheck} offers. Areas that no accepted finding names stay as they are, to the bit. */
public final class AreaRepair {

    /** Mending one thing can show another, as a lobe cut off shows a part; after so many rounds people decide. */
    private static final int ROUNDS = 6;

    private AreaRepair() {}

    /**
     * @param areas all, repaired or not, in their order
     * @param remaining what nobody offered to repair
     */
    public record Outcome(List<CheckedArea> areas, List<Finding> remaining) {}

    /** One round: what was accepted, shapes first. */
    public static List<CheckedArea> apply(List<CheckedArea> areas, List<Finding> accepted, Tolerances tolerances) {
        var changed = new HashMap<String, Geometry>();
        areas.forEach(area -> changed.put(area.code(), area.geometry()));
        var repairs =
                accepted.stream().map(Finding::repair).filter(Objects::nonNull).toList();
        for (var repair : repairs) {
            if (repair instanceof Repair.Replace replace) {
                changed.put(replace.code(), replace.with());
            }
        }
        for (var repair : repairs) {
            if (repair instanceof Repair.Give give) {
                change(changed, give.from(), give.region(), OverlayNG.DIFFERENCE, tolerances);
                change(changed, give.to(), give.region(), OverlayNG.UNION, tolerances);
            }
        }
        return areas.stream()
                .map(area -> area.with(changed.getOrDefault(area.code(), area.geometry())))
                .toList();
    }

    /** All that is offered, until nothing more is. */
    public static Outcome all(List<CheckedArea> areas, Tolerances tolerances) {
        var now = areas;
        var findings = AreaCheck.check(now, tolerances);
        for (int round = 0; round < ROUNDS && findings.stream().anyMatch(f -> f.repair() != null); round++) {
            now = apply(now, findings, tolerances);
            findings = AreaCheck.check(now, tolerances);
        }
        return new Outcome(now, List.copyOf(findings));
    }

    private static void change(
            Map<String, Geometry> geometries,
            @Nullable String code,
            Geometry region,
            int operation,
            Tolerances tolerances) {
        var before = code == null ? null : geometries.get(code);
        if (code != null && before != null) {
            var after = withoutCrumbs(FamilyCheck.overlay(before, region, operation), tolerances);
            if (!after.isEmpty()) {
                geometries.put(code, after);
            }
        }
    }

    /** Its polygons but those too small to speak of; the largest stays in any case. */
    static Geometry withoutCrumbs(Geometry geometry, Tolerances tolerances) {
        var plane = LocalPlane.around(geometry);
        var pieces = FamilyCheck.pieces(geometry);
        double largest = pieces.stream().mapToDouble(Geometry::getArea).max().orElse(0);
        var kept = pieces.stream()
                .filter(piece -> piece.getArea() == largest || tolerances.matters(piece, plane))
                .map(Geometry.class::cast)
                .toList();
        var together = geometry.getFactory().buildGeometry(kept);
        return together.isValid() ? together : GeometryFixer.fix(together);
    }
}
