package hongqiao.triage.place;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places that a text names (地名库), by the district's own list and nothing else. Any thread may ask.
 *
 * <p>Full names count 0.90, names without their last word (西沽 for 西沽街道) 0.60; both less when several places are called so,
 * since each gets its share. A place within an area that the text names as well gains half of what is missing to 1. Of names
 * that overlap in the text the longest counts. 甲路与乙路交口 is one place: the junction of that name, or else the two roads.
 */
public final class Gazetteer {

    private static final double FULL = 0.9;
    private static final double SHORT = 0.6;
    private static final int LEAST_SHORT = 2;

    private static final List<String> ENDINGS =
            List.of("街道办事处", "街道", "社区居委会", "社区", "居住区", "小区", "花园", "家园", "公寓", "村", "里");

    private static final Pattern BETWEEN = Pattern.compile("\\s*[与和、/同跟]\\s*");
    private static final Pattern CROSSING = Pattern.compile("\\s*(?:的)?(?:交叉口|交口|路口|交汇处|十字路口|交界处).*");

    private record Called(NamedPlace place, boolean full) {}

    private record Said(int from, int to, List<Called> called) {}

    private final Map<String, List<Called>> names = new HashMap<>();
    private final Map<String, String> parents;
    private final int longest;

    /** @param parents code of an area → code of the one it lies in */
    public Gazetteer(Collection<NamedPlace> places, Map<String, String> parents) {
        this.parents = Map.copyOf(parents);
        for (var place : places) {
            add(place.name(), new Called(place, true));
            var shorter = shortened(place);
            if (shorter != null) {
                add(shorter, new Called(place, false));
            }
        }
        longest = names.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private void add(String name, Called called) {
        names.computeIfAbsent(name, _ -> new ArrayList<>()).add(called);
    }

    private static @Nullable String shortened(NamedPlace place) {
        return place.kind() == NamedPlace.Kind.ROAD
                ? null
                : ENDINGS.stream()
                        .filter(place.name()::endsWith)
                        .map(ending -> place.name().substring(0, place.name().length() - ending.length()))
                        .filter(rest -> rest.length() >= LEAST_SHORT)
                        .findFirst()
                        .orElse(null);
    }

    /** Surest first, then the narrower kind, then as they stand in the text; empty where none is named. */
    public List<PlaceFound> find(String text) {
        var said = said(text);
        var found = new ArrayList<PlaceFound>();
        for (int i = 0; i < said.size(); i++) {
            var junction = i + 1 < said.size() ? junction(text, said.get(i), said.get(i + 1)) : null;
            if (junction != null) {
                found.add(junction);
                i++;
            } else {
                found.addAll(candidates(text, said.get(i), said));
            }
        }
        found.sort(Comparator.comparing(PlaceFound::confidence)
                .reversed()
                .thenComparing(one -> -one.places().getFirst().kind().ordinal()));
        return List.copyOf(found);
    }

    private List<Said> said(String text) {
        var said = new ArrayList<Said>();
        for (int from = 0; from < text.length(); ) {
            int end = from;
            for (int to = Math.min(text.length(), from + longest); to > from + 1; to--) {
                var called = names.get(text.substring(from, to));
                if (called != null) {
                    said.add(new Said(from, to, called));
                    end = to;
                    break;
                }
            }
            from = Math.max(from + 1, end);
        }
        return said;
    }

    private @Nullable PlaceFound junction(String text, Said one, Said other) {
        var first = road(one);
        var second = road(other);
        if (first == null
                || second == null
                || !BETWEEN.matcher(text.substring(one.to(), other.from())).matches()) {
            return null;
        }
        boolean crossing = CROSSING.matcher(text.substring(other.to())).lookingAt();
        var known = names
                .getOrDefault(first.name() + second.name(), names.getOrDefault(second.name() + first.name(), List.of()))
                .stream()
                .map(Called::place)
                .filter(place -> place.kind() == NamedPlace.Kind.JUNCTION)
                .findFirst();
        return new PlaceFound(
                text.substring(one.from(), other.to()),
                known.map(List::of).orElse(List.of(first, second)),
                rounded(crossing || known.isPresent() ? FULL : SHORT),
                crossing
                        ? new Words("两条路的交口", "where two roads meet")
                        : new Words("并列的两条路，或为交口", "two roads side by side, maybe where they meet"));
    }

    private static @Nullable NamedPlace road(Said said) {
        return said.called().stream()
                .map(Called::place)
                .filter(place -> place.kind() == NamedPlace.Kind.ROAD)
                .findFirst()
                .orElse(null);
    }

    private List<PlaceFound> candidates(String text, Said one, List<Said> all) {
        var words = text.substring(one.from(), one.to());
        return one.called().stream()
                .map(called -> {
                    double sure = (called.full() ? FULL : SHORT) / one.called().size();
                    boolean within = isWithin(called.place(), one, all);
                    return new PlaceFound(
                            words,
                            List.of(called.place()),
                            rounded(within ? (1 + sure) / 2 : sure),
                            why(called, one.called().size(), within));
                })
                .toList();
    }

    private static Words why(Called called, int alike, boolean within) {
        var zh = new StringBuilder(called.full() ? "名称相同" : "简称");
        var en = new StringBuilder(called.full() ? "the full name" : "the name without its last word");
        if (alike > 1) {
            zh.append("，%d 处同名".formatted(alike));
            en.append(", %d places are called so".formatted(alike));
        }
        if (within) {
            zh.append("，所在区域也提到了");
            en.append(", the area it lies in is named too");
        }
        return new Words(zh.toString(), en.toString());
    }

    /** Whether the text names an area above it, elsewhere. */
    private boolean isWithin(NamedPlace place, Said here, List<Said> all) {
        for (var area = place.area(); area != null; area = parents.get(area)) {
            var above = area;
            boolean named = all.stream()
                    .filter(other -> other != here)
                    .flatMap(other -> other.called().stream())
                    .anyMatch(called -> !called.place().equals(place)
                            && isArea(called.place())
                            && Objects.equals(called.place().area(), above));
            if (named) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArea(NamedPlace place) {
        return switch (place.kind()) {
            case STREET, COMMUNITY, GRID -> true;
            case ROAD, ESTATE, JUNCTION -> false;
        };
    }

    private static BigDecimal rounded(double confidence) {
        return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP);
    }
}
