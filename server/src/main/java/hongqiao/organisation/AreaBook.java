package hongqiao.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The areas of a day as this module needs them: from code to id, and up to the district. */
public final class AreaBook {

    /** @param kind {@code DISTRICT}, {@code STREET}, {@code COMMUNITY}, {@code GRID}, {@code BUILDING} */
    public record Place(
            int id,
            String code,
            String kind,
            Name name,
            @Nullable Integer parent) {}

    private final Map<Integer, Place> byId = new HashMap<>();
    private final Map<String, Place> byCode = new HashMap<>();

    public AreaBook(Collection<Place> places) {
        for (var place : places) {
            byId.put(place.id(), place);
            byCode.put(place.code(), place);
        }
    }

    public Optional<Place> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Optional<Place> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Of an area that is not there that day, its number. */
    public Name nameOf(int id) {
        return find(id).map(Place::name).orElseGet(() -> new Name("区域 " + id, "area " + id));
    }

    public @Nullable String codeOf(@Nullable Integer id) {
        return id == null ? null : find(id).map(Place::code).orElse(null);
    }

    /** The area itself first, the district last; of an unknown area itself alone. */
    public List<Integer> lineage(int id) {
        var lineage = new ArrayList<Integer>();
        Integer next = id;
        while (next != null && !lineage.contains(next)) {
            lineage.add(next);
            next = find(next).map(Place::parent).orElse(null);
        }
        return lineage;
    }

    public List<Place> ofKind(String kind) {
        return byId.values().stream()
                .filter(place -> place.kind().equals(kind))
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
    }
}
