package hongqiao.cases.simulation;

import hongqiao.area.Area;
import hongqiao.area.AreaTree;
import hongqiao.cases.Actor;
import hongqiao.cases.Actor.Granted;
import hongqiao.cases.CaseFile;
import hongqiao.cases.simulation.Simulation.Part;
import hongqiao.organisation.Unit;
import hongqiao.organisation.UnitKind;
import hongqiao.scope.Scope;
import hongqiao.shared.Chance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Those who take the steps: made-up officers, each with one role where he belongs, and with what anybody there may do. */
final class Cast {

    private final Map<Integer, Unit> units = new HashMap<>();
    private final Map<Integer, Unit> streets = new HashMap<>();
    private final AreaTree areas;

    Cast(List<Unit> units, AreaTree areas) {
        this.areas = areas;
        units.forEach(unit -> {
            this.units.put(unit.id(), unit);
            if (unit.facts().kind() == UnitKind.STREET_OFFICE && unit.facts().area() != null) {
                streets.put(unit.facts().area(), unit);
            }
        });
    }

    /** Empty where nobody plays that part in an area. */
    Optional<Actor> opening(Part part, Area area, Chance chance) {
        return switch (part.at()) {
            case DISTRICT -> Optional.of(ofDistrict(part, chance));
            case AREA -> Optional.of(ofArea(part, area));
            case STREET -> Optional.ofNullable(street(area)).map(unit -> ofUnit(part, unit));
            case ASSIGNED, ORIGIN -> Optional.empty();
        };
    }

    /** @param asked the unit whose turn it is; null: the one that leads */
    Optional<Actor> taking(Part part, CaseFile file, @Nullable Integer asked, Chance chance) {
        var area = file.area() == null ? null : areas.find(file.area()).orElse(null);
        return switch (part.at()) {
            case DISTRICT -> Optional.of(ofDistrict(part, chance));
            case AREA -> Optional.ofNullable(area).map(one -> ofArea(part, one));
            case STREET -> Optional.ofNullable(area).map(this::street).map(unit -> ofUnit(part, unit));
            case ASSIGNED ->
                Optional.ofNullable(asked)
                        .or(() -> file.lead().map(lead -> lead.unit()))
                        .flatMap(id -> Optional.ofNullable(units.get(id)))
                        .map(unit -> ofUnit(part, unit));
            case ORIGIN ->
                Optional.ofNullable(file.head().origin())
                        .flatMap(id -> Optional.ofNullable(units.get(id)))
                        .map(unit -> ofUnit(part, unit));
        };
    }

    String code(int unit) {
        var found = units.get(unit);
        return found == null ? "" : found.code();
    }

    private @Nullable Unit street(Area area) {
        return areas.ancestors(area).stream()
                .flatMap(above -> Stream.ofNullable(streets.get(above.id())))
                .findFirst()
                .orElse(null);
    }

    private static Actor ofDistrict(Part part, Chance chance) {
        var name = part.name() + chance.between(1, part.of());
        return new Actor(name, List.of(new Granted(part.role(), Scope.district(name))), List.of());
    }

    private Actor ofArea(Part part, Area area) {
        var name = part.name() + area.code();
        var below = areas.below(area.id()).stream().map(Area::id).toList();
        var all = new java.util.ArrayList<>(below);
        all.add(area.id());
        return new Actor(name, List.of(new Granted(part.role(), Scope.of(List.of(), all, name))), List.of());
    }

    private static Actor ofUnit(Part part, Unit unit) {
        var name = part.name()
                + (unit.facts().shortName() == null ? unit.code() : unit.facts().shortName());
        var role = part.roles().getOrDefault(unit.facts().kind().name(), part.role());
        return new Actor(
                name, List.of(new Granted(role, Scope.of(List.of(unit.id()), List.of(), name))), List.of(unit.id()));
    }
}
