package hongqiao.pack;

import hongqiao.area.AreaKind;
import hongqiao.area.PackArea;
import hongqiao.area.Special;
import hongqiao.area.geo.AreaCheck;
import hongqiao.area.geo.CheckedArea;
import hongqiao.area.geo.Finding;
import hongqiao.area.geo.FindingKind;
import hongqiao.area.geo.Tiling;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * Gives communities, streets and the district their borders, each the union of what lies below it, and checks all of them.
 * An area with nothing below keeps none; a district without grids keeps its outline.
 */
final class AreaBorders {

    private static final List<AreaKind> UPWARDS = List.of(AreaKind.COMMUNITY, AreaKind.STREET, AreaKind.DISTRICT);

    private final Map<String, AreaFiles.Placed> areas;
    private final Geometry outline;
    private final List<PackError> errors;

    AreaBorders(Map<String, AreaFiles.Placed> areas, Geometry outline, List<PackError> errors) {
        this.areas = areas;
        this.outline = outline;
        this.errors = errors;
    }

    /** @param outlineFile named where the outline and what lies below it differ */
    void build(String outlineFile) {
        check(grids().stream().map(AreaBorders::checked).toList(), outlineFile);
        if (!errors.isEmpty()) {
            return;
        }
        for (var kind : UPWARDS) {
            for (var placed : List.copyOf(areas.values())) {
                if (placed.area().kind() == kind) {
                    var below = below(placed.area());
                    var border = below.isEmpty() ? null : Tiling.union(below);
                    areas.put(
                            placed.area().code(),
                            placed.with(border == null && kind == AreaKind.DISTRICT ? outline : border));
                }
            }
        }
        var all = new ArrayList<CheckedArea>();
        for (var placed : areas.values()) {
            if (placed.area().kind() == AreaKind.DISTRICT) {
                all.add(new CheckedArea(
                        placed.area().code(), null, outline, true, placed.area().enclaves()));
            } else if (placed.area().geometry() != null) {
                all.add(checked(placed.area()));
            }
        }
        check(all, outlineFile);
    }

    private List<PackArea> grids() {
        return areas.values().stream()
                .map(AreaFiles.Placed::area)
                .filter(area -> area.kind() == AreaKind.GRID)
                .toList();
    }

    private List<Geometry> below(PackArea parent) {
        return areas.values().stream()
                .map(AreaFiles.Placed::area)
                .filter(area -> parent.code().equals(area.parent()) && area.special() == Special.NONE)
                .filter(area -> area.geometry() != null)
                .map(area -> Objects.requireNonNull(area.geometry()))
                .toList();
    }

    private static CheckedArea checked(PackArea area) {
        return new CheckedArea(
                area.code(),
                area.parent(),
                Objects.requireNonNull(area.geometry()),
                area.special() == Special.NONE,
                area.enclaves());
    }

    private void check(List<CheckedArea> checked, String outlineFile) {
        for (var finding : AreaCheck.check(checked)) {
            if (finding.kind().severity() != FindingKind.Severity.HINT) {
                report(finding, outlineFile);
            }
        }
    }

    private void report(Finding finding, String outlineFile) {
        var placed = finding.codes().stream()
                .map(areas::get)
                .filter(Objects::nonNull)
                .filter(area -> area.area().kind() != AreaKind.DISTRICT)
                .findFirst();
        var where = " [%.6f, %.6f]".formatted(finding.place().x, finding.place().y);
        errors.add(new PackError(
                placed.map(AreaFiles.Placed::file).orElse(outlineFile),
                placed.map(AreaFiles.Placed::line).orElse(null),
                null,
                "area-bad-geometry",
                new Words(
                        finding.kind().title().zh() + "：" + finding.words().zh() + where,
                        finding.kind().title().en() + ": " + finding.words().en() + where),
                finding.repair() == null
                        ? new Words("在地图软件中改正", "put it right in a map editor")
                        : finding.repair().words()));
    }
}
