package hongqiao.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which unit belongs under which, and the areas they cover, on one day: what scopes are written out from, with every request.
 * A unit that has ended counts to where it last belonged, so that its past stays visible to those above; it covers nothing.
 */
public final class UnitTree {

    private final Map<Integer, List<Integer>> below = new HashMap<>();
    private final Map<Integer, Integer> areas = new HashMap<>();
    private final UnitStore.Stamp stamp;
    private final LocalDate day;

    UnitTree(List<UnitStore.Below> rows, UnitStore.Stamp stamp, LocalDate day) {
        this.stamp = stamp;
        this.day = day;
        for (var row : rows) {
            if (row.parent() != null) {
                below.computeIfAbsent(row.parent(), k -> new ArrayList<>()).add(row.unit());
            }
            if (row.area() != null) {
                areas.put(row.unit(), row.area());
            }
        }
    }

    boolean isOf(UnitStore.Stamp otherStamp, LocalDate otherDay) {
        return stamp.equals(otherStamp) && day.equals(otherDay);
    }

    /** A unit and all that belongs below it, itself first. */
    public List<Integer> descendants(int unit) {
        var all = new ArrayList<Integer>(List.of(unit));
        var seen = new HashSet<>(all);
        for (int i = 0; i < all.size(); i++) {
            for (var child : below.getOrDefault(all.get(i), List.of())) {
                if (seen.add(child)) {
                    all.add(child);
                }
            }
        }
        return all;
    }

    /** Ids of the areas that these units cover. */
    public Set<Integer> areasOf(List<Integer> units) {
        var covered = new LinkedHashSet<Integer>();
        for (var unit : units) {
            var area = areas.get(unit);
            if (area != null) {
                covered.add(area);
            }
        }
        return covered;
    }
}
