package hongqiao.organisation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may change about a unit.
 *
 * @param parent the unit it stands under; null for the topmost
 * @param uscc unified social credit code (统一社会信用代码); null where there is none or it is not known
 * @param area id of the area it covers; null where it covers none of its own
 */
public record UnitFacts(
        @Nullable Integer parent,
        UnitKind kind,
        Name name,
        @Nullable String shortName,
        @Nullable String uscc,
        @Nullable Integer area) {

    UnitFacts under(@Nullable Integer other) {
        return new UnitFacts(other, kind, name, shortName, uscc, area);
    }

    /**
     * What changed from {@code before} to {@code after}, done to this as well; where this differs from {@code before} already,
     * a later change is known, and stands.
     */
    UnitFacts following(UnitFacts before, UnitFacts after) {
        return new UnitFacts(
                follow(parent, before.parent, after.parent),
                Objects.requireNonNull(follow(kind, before.kind, after.kind)),
                Objects.requireNonNull(follow(name, before.name, after.name)),
                follow(shortName, before.shortName, after.shortName),
                follow(uscc, before.uscc, after.uscc),
                follow(area, before.area, after.area));
    }

    private static <T> @Nullable T follow(@Nullable T here, @Nullable T before, @Nullable T after) {
        return Objects.equals(here, before) ? after : here;
    }
}
