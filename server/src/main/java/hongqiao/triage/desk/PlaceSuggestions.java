package hongqiao.triage.desk;

import hongqiao.area.Area;
import hongqiao.area.AreaMap;
import hongqiao.area.Areas;
import hongqiao.pack.Packs;
import hongqiao.shared.Words;
import hongqiao.triage.place.Gazetteer;
import hongqiao.triage.place.GazetteerKind;
import hongqiao.triage.place.NamedPlace;
import hongqiao.triage.place.PlaceFound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a text says something is, by the district's own list of places: its areas, the places that packs list, and the
 * registers that packs name as such. Any thread may ask, in any scope; nothing goes over a network.
 */
@Component
public class PlaceSuggestions {

    private static final int MOST = 5;

    private final Areas areas;
    private final Packs packs;
    private final PlacesOfRegisters registers;
    private volatile @Nullable Built built;

    PlaceSuggestions(Areas areas, Packs packs, PlacesOfRegisters registers) {
        this.areas = areas;
        this.packs = packs;
        this.registers = registers;
    }

    /** @param of what it was built: another day, change of areas, edition or list of registers' places makes another */
    private record Built(Of of, Gazetteer gazetteer, AreaMap map) {}

    private record Of(LocalDate day, long changes, String edition, List<NamedPlace> registers) {}

    /** Surest first, {@value #MOST} at most; empty where the text names no place that is known. */
    public List<PlaceSuggested> find(String words) {
        var now = now();
        return now.gazetteer().find(words).stream()
                .map(found -> suggested(found, now.map()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Built now() {
        var of = new Of(areas.today(), areas.changes(), packs.pack().version(), registers.known());
        var last = built;
        if (last == null || !last.of().equals(of)) {
            last = build(of);
            built = last;
        }
        return last;
    }

    private Built build(Of of) {
        var map = areas.map(of.day(), null);
        var places = new ArrayList<NamedPlace>();
        var parents = new HashMap<String, String>();
        for (var area : map.tree().list()) {
            kind(area).ifPresent(kind -> {
                if (area.name().zh().length() > 1) {
                    places.add(new NamedPlace(area.name().zh(), kind, area.code(), null, null));
                }
            });
            if (area.parent() != null) {
                map.tree().find(area.parent()).ifPresent(parent -> parents.put(area.code(), parent.code()));
            }
        }
        places.addAll(packs.of(GazetteerKind.class).places());
        places.addAll(of.registers());
        return new Built(of, new Gazetteer(places.stream().distinct().toList(), parents), map);
    }

    private static Optional<NamedPlace.Kind> kind(Area area) {
        return switch (area.kind()) {
            case STREET -> Optional.of(NamedPlace.Kind.STREET);
            case COMMUNITY -> Optional.of(NamedPlace.Kind.COMMUNITY);
            case GRID -> Optional.of(NamedPlace.Kind.GRID);
            case DISTRICT, BUILDING -> Optional.empty();
        };
    }

    private PlaceSuggested suggested(PlaceFound found, AreaMap map) {
        return found.places().size() == 1 ? one(found, found.places().getFirst(), map) : crossing(found);
    }

    private PlaceSuggested one(PlaceFound found, NamedPlace place, AreaMap map) {
        var area = area(place, map);
        return new PlaceSuggested(
                found.said(),
                new Words(place.name(), place.name()),
                place.kind().name().toLowerCase(Locale.ROOT),
                area == null
                        ? null
                        : new PlaceSuggested.PlaceArea(area.code(), area.name().words()),
                place.lon(),
                place.lat(),
                found.confidence(),
                place.kind() == NamedPlace.Kind.ROAD
                        ? and(found.why(), "道路没有单一点位", "a road has no one point")
                        : found.why(),
                registers.isSimulated(place) || area != null && area.simulated());
    }

    private static PlaceSuggested crossing(PlaceFound found) {
        var roads = found.places().stream().map(NamedPlace::name).collect(Collectors.joining("与"));
        return new PlaceSuggested(
                found.said(),
                new Words(roads + "交口", roads + "交口"),
                NamedPlace.Kind.JUNCTION.name().toLowerCase(Locale.ROOT),
                null,
                null,
                null,
                found.confidence(),
                and(found.why(), "交口的点位不在地名库里，请在地图上指", "its point is not in the gazetteer: set it on the map"),
                false);
    }

    private static Words and(Words why, String zh, String en) {
        return new Words(why.zh() + "；" + zh, why.en() + "; " + en);
    }

    /** The one it names, else the smallest that holds its point. */
    private static @Nullable Area area(NamedPlace place, AreaMap map) {
        if (place.area() != null) {
            var named = map.tree().find(place.area());
            if (named.isPresent()) {
                return named.get();
            }
        }
        if (place.lon() == null || place.lat() == null) {
            return null;
        }
        var holders = map.holders(place.lon(), place.lat());
        return holders.isEmpty() ? null : holders.getLast();
    }
}
