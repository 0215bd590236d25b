package hongqiao.identity;

import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A small district. Units: 1 the district's office; below it streets 2 (120106001) with 21 and 22, and 3 (120106005).
 * Areas: 100 the district; below it streets 110 (120106001) with community 111 and its grid 1111, and 120 (120106005).
 */
public final class SmallDistrict implements ScopeRoots {

    private record Node(Place place, @Nullable Integer parent) {}

    private final Map<Integer, Node> units = new LinkedHashMap<>();
    private final Map<Integer, Node> areas = new LinkedHashMap<>();

    public SmallDistrict() {
        put(units, 1, "DO", "区政府办公室", null);
        put(units, 2, "120106001", "西于庄街道办事处", 1);
        put(units, 21, "120106001-A", "西于庄街道综合办", 2);
        put(units, 22, "120106001-B", "西于庄街道执法队", 2);
        put(units, 3, "120106005", "西沽街道办事处", 1);
        put(areas, 100, "120106", "红桥区", null);
        put(areas, 110, "120106001", "西于庄街道", 100);
        put(areas, 111, "120106001002", "增产里社区", 110);
        put(areas, 1111, "120106001002-G01", "增产里一号网格", 111);
        put(areas, 120, "120106005", "西沽街道", 100);
    }

    private static void put(Map<Integer, Node> nodes, int id, String code, String name, @Nullable Integer parent) {
        nodes.put(id, new Node(new Place(id, code, new Words(name, name)), parent));
    }

    @Override
    public Optional<Integer> unit(String code) {
        // the pack's own units of streets are called street-…
        return find(units, code.replaceFirst("^street-", ""));
    }

    @Override
    public Optional<Integer> area(String code) {
        return find(areas, code);
    }

    @Override
    public List<Integer> unitsBelow(int unit) {
        return below(units, unit);
    }

    @Override
    public List<Integer> areasBelow(int area) {
        return below(areas, area);
    }

    @Override
    public List<Integer> areasOf(List<Integer> units) {
        return List.of();
    }

    @Override
    public List<Place> unitLine(int unit) {
        return line(units, unit);
    }

    @Override
    public List<Place> areaLine(int area) {
        return line(areas, area);
    }

    @Override
    public List<Place> findUnits(String text, int limit) {
        return search(units, text, limit);
    }

    @Override
    public List<Place> findAreas(String text, int limit) {
        return search(areas, text, limit);
    }

    private static Optional<Integer> find(Map<Integer, Node> nodes, String code) {
        return nodes.values().stream()
                .map(Node::place)
                .filter(place -> place.code().equals(code))
                .map(Place::id)
                .findFirst();
    }

    private static List<Integer> below(Map<Integer, Node> nodes, int id) {
        return nodes.keySet().stream()
                .filter(one -> line(nodes, one).stream().anyMatch(place -> place.id() == id))
                .toList();
    }

    private static List<Place> line(Map<Integer, Node> nodes, int id) {
        var line = new ArrayList<Place>();
        for (var node = nodes.get(id); node != null; ) {
            line.addFirst(node.place());
            node = node.parent() == null ? null : nodes.get(node.parent());
        }
        return line;
    }

    private static List<Place> search(Map<Integer, Node> nodes, String text, int limit) {
        return nodes.values().stream()
                .map(Node::place)
                .filter(place -> (place.code() + place.name().zh()).contains(text))
                .limit(limit)
                .toList();
    }
}
