package hongqiao.identity;

import hongqiao.identity.ScopeRoots.Place;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units and areas that grants are bound to, whoever asks. Inside a transaction only for one who sees the whole district. */
@Component
public class Places {

    private final ScopeRoots roots;

    Places(ScopeRoots roots) {
        this.roots = roots;
    }

    /** @param reach {@code UNITS} or {@code AREAS} */
    public Optional<Integer> find(Reach reach, String code) {
        return whole(() -> reach == Reach.UNITS ? roots.unit(code) : roots.area(code));
    }

    /** The place and all below it. */
    public List<Integer> below(Reach reach, int place) {
        return whole(() -> reach == Reach.UNITS ? roots.unitsBelow(place) : roots.areasBelow(place));
    }

    /** The areas that these units cover, and all below. */
    public List<Integer> areasOf(List<Integer> units) {
        return whole(() -> roots.areasOf(units));
    }

    /** From the topmost down to the place itself. */
    public List<Place> line(Reach reach, int place) {
        return whole(() -> reach == Reach.UNITS ? roots.unitLine(place) : roots.areaLine(place));
    }

    public List<Place> search(Reach reach, String text, int limit) {
        return whole(() -> reach == Reach.UNITS ? roots.findUnits(text, limit) : roots.findAreas(text, limit));
    }

    /** Null for a grant that is bound to no place, and for a place nobody knows any more. */
    public @Nullable Place describe(Reach reach, @Nullable Integer place) {
        if (place == null) {
            return null;
        }
        var line = line(reach, place);
        return line.isEmpty() ? null : line.getLast();
    }

    private static <T> T whole(Supplier<T> question) {
        return Scopes.find().filter(Scope::all).isPresent()
                ? question.get()
                : Scopes.everything("places of grants are named whoever asks", question);
    }
}
