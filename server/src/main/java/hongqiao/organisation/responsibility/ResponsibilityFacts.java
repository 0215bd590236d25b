package hongqiao.organisation.responsibility;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the table says.
 *
 * @param subject key such as {@code urban/manhole}; empty for what to fall back on
 * @param area id; null for what to fall back on
 * @param placeKind of an exception that holds for one kind of place only, e.g. {@code school}; else null
 * @param lead id of the unit that answers first
 * @param assisting ids of units that help
 * @param basis the document it rests on; null where none is given
 */
public record ResponsibilityFacts(
        ResponsibilityKind kind,
        String subject,
        @Nullable Integer area,
        @Nullable String placeKind,
        int lead,
        List<Integer> assisting,
        @Nullable String basis) {

    public ResponsibilityFacts {
        assisting = List.copyOf(assisting);
    }

    /** Whether the two answer the very same question, so that one of them is too many. */
    boolean sameQuestion(ResponsibilityFacts other) {
        return kind == other.kind
                && subject.equals(other.subject)
                && Objects.equals(area, other.area)
                && Objects.equals(placeKind, other.placeKind);
    }

    /** The same with one unit in the place of another. */
    ResponsibilityFacts with(int old, int other) {
        return new ResponsibilityFacts(
                kind,
                subject,
                area,
                placeKind,
                lead == old ? other : lead,
                assisting.stream()
                        .map(unit -> unit == old ? other : unit)
                        .filter(unit -> unit != (lead == old ? other : lead))
                        .distinct()
                        .toList(),
                basis);
    }
}
