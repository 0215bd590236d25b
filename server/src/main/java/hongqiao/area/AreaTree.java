package hongqiao.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The areas of one day: each once, parents before children, siblings by code. */
public final class AreaTree {

    private final List<Area> all;
    private final Map<Integer, Area> byId = new LinkedHashMap<>();
    private final Map<String, Area> byCode = new HashMap<>();
    private final Map<@Nullable Integer, List<Area>> children = new HashMap<>();

    /** @param areas in any order; one whose parent is not among them stands at the top */
    AreaTree(List<Area> areas) {
        var ids = new TreeSet<Integer>();
        areas.forEach(area -> ids.add(area.id()));
        areas.stream()
                .sorted(Comparator.comparing(Area::kind).thenComparing(Area::code))
                .forEach(area -> {
                    var parent = area.parent() != null && ids.contains(area.parent()) ? area.parent() : null;
                    children.computeIfAbsent(parent, k -> new ArrayList<>()).add(area);
                    byId.put(area.id(), area);
                    byCode.put(area.code(), area);
                });
        all = List.copyOf(byId.values());
    }

    public List<Area> list() {
        return all;
    }

    public List<Area> list(AreaKind kind) {
        return all.stream().filter(area -> area.kind() == kind).toList();
    }

    public Optional<Area> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** By code; dedicated grids included. */
    public List<Area> children(int id) {
        return List.copyOf(children.getOrDefault(id, List.of()));
    }

    public List<Area> roots() {
        return List.copyOf(children.getOrDefault(null, List.of()));
    }

    /** From the top to the parent. */
    public List<Area> ancestors(Area area) {
        var ancestors = new ArrayList<Area>();
        for (var up = parent(area); up != null && ancestors.size() <= byId.size(); up = parent(up)) {
            ancestors.addFirst(up);
        }
        return ancestors;
    }

    /** All below, not itself. */
    public List<Area> below(int id) {
        var below = new ArrayList<>(children(id));
        for (int i = 0; i < below.size(); i++) {
            below.addAll(children(below.get(i).id()));
        }
        return below;
    }

    private @Nullable Area parent(Area area) {
        return area.parent() == null ? null : byId.get(area.parent());
    }
}
