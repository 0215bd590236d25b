package hongqiao.register.record;

import hongqiao.area.Area;
import hongqiao.area.Areas;
import hongqiao.organisation.Unit;
import hongqiao.organisation.Units;
import hongqiao.plan.PlanItem;
import hongqiao.plan.PlanItems;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Areas, units and items of plans by the codes that records name, and where a record belongs. */
@Component
public class Placings {

    private final Areas areas;
    private final Units units;
    private final PlanItems items;

    Placings(Areas areas, Units units, PlanItems items) {
        this.areas = areas;
        this.units = units;
        this.items = items;
    }

    Optional<Area> area(String code) {
        return areas.find(code, areas.today(), null);
    }

    /** Also one that has ended. */
    public Optional<Area> area(int id) {
        return areas.find(id, areas.today()).or(() -> areas.findEver(id));
    }

    public Optional<Integer> unit(String code) {
        return units.idOf(code);
    }

    public Optional<Unit> unit(int id) {
        return units.findEver(id);
    }

    /** Of a plan in force. @param written {@code PLAN/CODE} or a code alone */
    Optional<PlanItem> planItem(String written) {
        return items.inForce(written);
    }

    /** What an item of any adopted plan, or a chapter of one, is called. */
    public Optional<Words> planTitle(String reference) {
        return items.title(reference);
    }

    /** What an area, a unit or an item of a plan is called; empty for any other value. */
    public Optional<Words> named(Field field, @Nullable Object value) {
        return switch (value) {
            case Integer id
            when field.kind() == FieldKind.AREA ->
                area(id).map(area -> area.name().words());
            case Integer id
            when field.kind() == FieldKind.UNIT ->
                unit(id).map(unit -> unit.name().words());
            case String reference when field.kind() == FieldKind.PLANITEM -> planTitle(reference);
            case null, default -> Optional.empty();
        };
    }

    public List<Integer> below(int area) {
        return List.copyOf(areas.descendants(area));
    }

    public Optional<Integer> areaId(String code) {
        return areas.findEver(code).map(Area::id);
    }

    /** Where a record with these values belongs; the finest area that is known. */
    Kept.Placing placing(Register register, Map<String, Object> values) {
        var place = register.place();
        Integer unit = place.unit() == null ? null : (Integer) values.get(place.unit());
        var area = place.area() == null ? null : (Integer) values.get(place.area());
        var found = area != null
                ? area(area)
                : place.point() == null ? Optional.<Area>empty() : at(values.get(place.point()));
        return new Kept.Placing(
                unit, found.map(Area::id).orElse(area), found.map(this::line).orElse(List.of()));
    }

    private Optional<Area> at(@Nullable Object point) {
        if (!(point instanceof JsonNode node)) {
            return Optional.empty();
        }
        var holders = areas.map(areas.today(), null)
                .holders(node.path("lon").asDouble(), node.path("lat").asDouble());
        return holders.isEmpty() ? Optional.empty() : Optional.of(holders.getLast());
    }

    private List<Integer> line(Area area) {
        var line = new ArrayList<Integer>();
        areas.tree(areas.today()).ancestors(area).forEach(above -> line.add(above.id()));
        line.add(area.id());
        return line;
    }

    /** Many codes of units, each asked for once. */
    final class Seen {

        private final Map<String, Optional<Integer>> units = new HashMap<>();

        Optional<Integer> unit(String code) {
            return units.computeIfAbsent(code, Placings.this::unit);
        }
    }
}
