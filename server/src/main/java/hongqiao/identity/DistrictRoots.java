package hongqiao.identity;

import hongqiao.area.Area;
import hongqiao.area.Areas;
import hongqiao.organisation.Unit;
import hongqiao.organisation.Units;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** The units and areas of this district, as they are today. */
@Fallback
@Component
class DistrictRoots implements ScopeRoots {

    private final Units units;
    private final Areas areas;

    DistrictRoots(Units units, Areas areas) {
        this.units = units;
        this.areas = areas;
    }

    @Override
    public Optional<Integer> unit(String code) {
        return units.idOf(code);
    }

    @Override
    public Optional<Integer> area(String code) {
        return areas.findEver(code).map(Area::id);
    }

    @Override
    public List<Integer> unitsBelow(int unit) {
        return units.tree().descendants(unit);
    }

    @Override
    public List<Integer> areasBelow(int area) {
        return List.copyOf(areas.descendants(area));
    }

    @Override
    public List<Integer> areasOf(List<Integer> ids) {
        var all = new TreeSet<Integer>();
        for (var area : units.tree().areasOf(ids)) {
            if (!all.contains(area)) {
                all.addAll(areas.descendants(area));
            }
        }
        return List.copyOf(all);
    }

    @Override
    public List<Place> unitLine(int unit) {
        var line = new ArrayList<Place>();
        for (var up = units.findEver(unit); up.isPresent() && line.size() < 100; ) {
            line.addFirst(place(up.get()));
            var parent = up.get().parent();
            up = parent == null ? Optional.empty() : units.findEver(parent);
        }
        return line;
    }

    @Override
    public List<Place> areaLine(int area) {
        var line = new ArrayList<Place>();
        for (var up = areas.findEver(area); up.isPresent() && line.size() < 100; ) {
            line.addFirst(place(up.get()));
            var parent = up.get().parent();
            up = parent == null ? Optional.empty() : areas.findEver(parent);
        }
        return line;
    }

    @Override
    public List<Place> findUnits(String text, int limit) {
        return units.list().stream()
                .filter(unit -> holds(unit.code(), unit.name().words(), text))
                .map(DistrictRoots::place)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Place> findAreas(String text, int limit) {
        return areas.search(text, areas.today(), limit).areas().stream()
                .map(DistrictRoots::place)
                .toList();
    }

    private static boolean holds(String code, Words name, String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return code.toLowerCase(Locale.ROOT).contains(wanted)
                || name.zh().contains(wanted)
                || name.en().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static Place place(Unit unit) {
        return new Place(unit.id(), unit.code(), unit.name().words());
    }

    private static Place place(Area area) {
        return new Place(area.id(), area.code(), area.name().words());
    }
}
