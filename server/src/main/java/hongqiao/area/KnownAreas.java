package hongqiao.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of areas at one moment, for every day. Between two days on which something changes the map is the same,
 * so it is made once for all of them.
 */
public final class KnownAreas {

    private static final int MAPS = 6;

    private final Map<Integer, List<AreaVersion>> versions = new LinkedHashMap<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final Map<LocalDate, AreaMap> maps = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, AreaMap> eldest) {
            return size() > MAPS;
        }
    };

    /** @param known of each area no two for one day */
    public KnownAreas(Collection<AreaVersion> known) {
        known.stream()
                .sorted(Comparator.comparing(version -> version.area().validFrom()))
                .forEach(version -> {
                    var area = version.area();
                    versions.computeIfAbsent(area.id(), k -> new ArrayList<>()).add(version);
                    days.add(area.validFrom());
                    if (area.validTo() != null) {
                        days.add(area.validTo());
                    }
                });
    }

    /** The map of a day. */
    public AreaMap on(LocalDate day) {
        var since = days.floor(day);
        var key = since == null ? LocalDate.MIN : since;
        synchronized (maps) {
            return maps.computeIfAbsent(key, k -> new AreaMap(tree(day)));
        }
    }

    public AreaTree tree(LocalDate day) {
        return new AreaTree(versions.values().stream()
                .flatMap(List::stream)
                .map(AreaVersion::area)
                .filter(area -> area.holdsOn(day))
                .toList());
    }

    /** Of one area, earliest day first; empty if nothing is known of it. */
    public List<AreaVersion> versions(int area) {
        return List.copyOf(versions.getOrDefault(area, List.of()));
    }

    public List<AreaVersion> list() {
        return versions.values().stream().flatMap(List::stream).toList();
    }

    /** The days from then on on which anything changes, that day itself first. */
    public List<LocalDate> turningDays(LocalDate from) {
        var later = new ArrayList<LocalDate>();
        later.add(from);
        later.addAll(days.tailSet(from, false));
        return later;
    }

    /**
     * Its id and those of all areas that belong below it: an area that has ended counts to where it last belonged, one that
     * has not yet begun to where it will.
     */
    public Set<Integer> descendants(int id, LocalDate today) {
        var below = new HashMap<@Nullable Integer, List<Integer>>();
        versions.forEach(
                (area, history) -> below.computeIfAbsent(nearest(history, today).parent(), k -> new ArrayList<>())
                        .add(area));
        var found = new ArrayList<>(List.of(id));
        var seen = new HashSet<>(found);
        for (int i = 0; i < found.size(); i++) {
            for (int child : below.getOrDefault(found.get(i), List.of())) {
                if (seen.add(child)) {
                    found.add(child);
                }
            }
        }
        return new TreeSet<>(seen);
    }

    private static Area nearest(List<AreaVersion> history, LocalDate today) {
        return history.stream()
                .map(AreaVersion::area)
                .filter(area -> !area.validFrom().isAfter(today))
                .reduce((earlier, later) -> later)
                .orElse(history.getFirst().area());
    }
}
