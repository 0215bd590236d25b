package hongqiao.organisation.sheet;

import hongqiao.organisation.Unit;
import hongqiao.organisation.Units;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file may call a unit: its code, its name or its short name. */
final class UnitNames {

    private final Map<String, Set<Integer>> byName = new HashMap<>();
    private final Units units;

    /** @param there those that are there today */
    UnitNames(List<Unit> there, Units units) {
        this.units = units;
        for (var unit : there) {
            Stream.of(
                            unit.code(),
                            unit.name().zh(),
                            unit.name().en(),
                            unit.facts().shortName())
                    .filter(name -> name != null)
                    .forEach(name -> byName.computeIfAbsent(RowReader.folded(name), k -> new HashSet<>())
                            .add(unit.id()));
        }
    }

    /** Null, and noted, where it names none, or several. */
    @Nullable
    Integer find(RowReader row, Column column, @Nullable String name) {
        if (name == null) {
            return null;
        }
        var found = byName.getOrDefault(RowReader.folded(name), Set.of());
        if (found.size() == 1) {
            return found.iterator().next();
        }
        row.fault(
                column,
                found.size() > 1
                        ? CellFault.UNIT_AMBIGUOUS
                        : units.idOf(name).isPresent() ? CellFault.UNIT_ENDED : CellFault.UNIT_UNKNOWN);
        return null;
    }
}
