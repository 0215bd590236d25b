package hongqiao.organisation.people;

import hongqiao.organisation.Name;
import org.jspecify.annotations.Nullable;

/**
 * What may change about a post.
 *
 * @param area id of the area it is for; null for one of the unit as a whole
 * @param kind key of the pack's kind of post, e.g. {@code grid-leader}; null for a post of its own
 */
public record PostFacts(
        int unit, @Nullable Integer area, @Nullable String kind, Name title) {

    PostFacts of(int otherUnit) {
        return new PostFacts(otherUnit, area, kind, title);
    }
}
