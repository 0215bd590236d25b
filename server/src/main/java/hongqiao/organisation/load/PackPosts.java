package hongqiao.organisation.load;

import hongqiao.area.Area;
import hongqiao.area.AreaTree;
import hongqiao.area.Areas;
import hongqiao.organisation.AsOf;
import hongqiao.organisation.DistrictOrganisation;
import hongqiao.organisation.DistrictOrganisation.PostRow;
import hongqiao.organisation.Name;
import hongqiao.organisation.Span;
import hongqiao.organisation.Today;
import hongqiao.organisation.Unit;
import hongqiao.organisation.Units;
import hongqiao.organisation.people.PeopleBatch;
import hongqiao.organisation.people.PostFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pack's kinds of posts, made for each unit or area there is. */
@Component
class PackPosts {

    private final PeopleBatch batch;
    private final Units units;
    private final Areas areas;
    private final Today today;

    PackPosts(PeopleBatch batch, Units units, Areas areas, Today today) {
        this.batch = batch;
        this.units = units;
        this.areas = areas;
        this.today = today;
    }

    private record Place(String kind, int unit, @Nullable Integer area) {}

    /** Makes the posts that are not there; how many. */
    int take(DistrictOrganisation given) {
        var there = new HashSet<Place>();
        for (var post : batch.posts(now())) {
            var facts = post.facts();
            if (facts.kind() != null) {
                there.add(new Place(facts.kind(), facts.unit(), facts.area()));
            }
        }
        var made = new ArrayList<Span<PostFacts>>();
        for (var row : given.posts()) {
            for (var place : places(row)) {
                if (there.add(place)) {
                    var facts = new PostFacts(place.unit(), place.area(), row.key(), Name.of(row.title()));
                    made.add(new Span<>(since(given, place), null, facts));
                }
            }
        }
        batch.createPosts(made, false);
        return made.size();
    }

    private List<Place> places(PostRow row) {
        var there = units.list(now());
        if (row.unitKind() != null) {
            return there.stream()
                    .filter(unit -> unit.facts().kind() == row.unitKind())
                    .map(unit -> new Place(row.key(), unit.id(), unit.facts().area()))
                    .toList();
        }
        var tree = areas.tree(today.day());
        var covering = covering(there);
        var places = new ArrayList<Place>();
        for (var area : tree.list()) {
            if (area.kind().name().equals(row.areaKind())) {
                var unit = nearest(area, tree, covering);
                if (unit != null) {
                    places.add(new Place(row.key(), unit, area.id()));
                }
            }
        }
        return places;
    }

    private static Map<Integer, Integer> covering(List<Unit> there) {
        var covering = new HashMap<Integer, Integer>();
        for (var unit : there) {
            if (unit.facts().area() != null) {
                covering.putIfAbsent(unit.facts().area(), unit.id());
            }
        }
        return covering;
    }

    private static @Nullable Integer nearest(Area area, AreaTree tree, Map<Integer, Integer> covering) {
        var line = new ArrayList<>(tree.ancestors(area));
        line.add(area);
        return line.reversed().stream()
                .map(it -> covering.get(it.id()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** No post is older than its area. */
    private LocalDate since(DistrictOrganisation given, Place place) {
        var area = place.area() == null
                ? null
                : areas.findEver(place.area()).map(Area::validFrom).orElse(null);
        return area != null && area.isAfter(given.from()) ? area : given.from();
    }

    private AsOf now() {
        return today.asOf(null, null);
    }
}
