package hongqiao.register.coverage;

import hongqiao.expression.Expression;
import hongqiao.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * How long people walk to the nearest of some places, as a pack defines it.
 *
 * @param pack whose values both expressions are over
 * @param from where people start
 * @param weight a number of {@code from}, as of households: how many start there; null: each record counts once
 * @param metresPerMinute how fast they walk
 * @param detour by how much a way is longer than the straight line, 1 or more
 * @param atMostMin the figure is the share of those who walk no longer, 0..1; null: it is the mean, in minutes
 */
public record PackReach(
        String key,
        String pack,
        Words title,
        PackPlaces from,
        @Nullable String weight,
        PackPlaces to,
        Expression metresPerMinute,
        Expression detour,
        @Nullable Integer atMostMin,
        Words source) {

    /** What the weight is called. */
    public @Nullable Words weightTitle() {
        return weight == null ? null : from.of().field(weight).title();
    }
}
