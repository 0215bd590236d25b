package hongqiao.register.simulate;

import hongqiao.area.AreaKind;
import hongqiao.area.DistrictAreas;
import hongqiao.area.PackArea;
import hongqiao.area.Special;
import hongqiao.organisation.DistrictOrganisation;
import hongqiao.organisation.DistrictOrganisation.UnitRow;
import hongqiao.organisation.UnitKind;
import hongqiao.shared.Chance;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Where records can lie and which bodies can have them. */
final class Ground {

    private final String district;
    private final List<Spot> spots;
    private final List<UnitRow> units;
    private final Map<String, UnitRow> byArea = new HashMap<>();

    Ground(DistrictAreas areas, DistrictOrganisation organisation) {
        this.district = areas.areas().getFirst().code();
        this.spots = areas.areas().stream()
                .filter(area ->
                        area.kind() == AreaKind.GRID && area.special() == Special.NONE && area.geometry() != null)
                .map(Ground::spot)
                .toList();
        this.units = organisation.units();
        units.stream()
                .filter(unit -> unit.area() != null)
                .forEach(unit -> byArea.putIfAbsent(Objects.requireNonNull(unit.area()), unit));
        if (spots.isEmpty() || units.isEmpty()) {
            throw new IllegalArgumentException("the district's pack has no grids or no units");
        }
    }

    /** A place inside a grid. */
    record Spot(String grid, String community, double lon, double lat) {

        String street() {
            return community.substring(0, 9);
        }

        /** As files have a point. */
        String point() {
            return String.format(Locale.ROOT, "%.6f,%.6f", lon, lat);
        }
    }

    private static Spot spot(PackArea grid) {
        var inside = Objects.requireNonNull(grid.geometry()).getInteriorPoint();
        return new Spot(grid.code(), Objects.requireNonNull(grid.parent()), inside.getX(), inside.getY());
    }

    String district() {
        return district;
    }

    Spot anywhere(Chance chance) {
        return chance.pick(spots);
    }

    /** Code of the unit that covers the area. */
    String covering(String area) {
        return Objects.requireNonNull(byArea.get(area), area).code();
    }

    /** Codes of all grids. */
    List<String> grids() {
        return spots.stream().map(Spot::grid).toList();
    }

    List<UnitRow> units(UnitKind kind) {
        return units.stream().filter(unit -> unit.kind() == kind).toList();
    }

    List<UnitRow> departments() {
        return units(UnitKind.DEPARTMENT);
    }

    List<UnitRow> streets() {
        return units(UnitKind.STREET_OFFICE);
    }

    /** Code of the first unit, of whatever kind, whose name has the word. */
    String body(String word) {
        return units.stream()
                .filter(unit -> unit.name().zh().contains(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no unit is called " + word))
                .code();
    }

    /** Departments whose name has one of the words; all of them where none has. */
    List<UnitRow> departments(String... words) {
        var found = departments().stream()
                .filter(unit ->
                        java.util.Arrays.stream(words).anyMatch(unit.name().zh()::contains))
                .toList();
        return found.isEmpty() ? departments() : found;
    }
}
