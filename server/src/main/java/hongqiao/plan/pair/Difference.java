package hongqiao.plan.pair;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In what a promise differs from the one before. That a later plan ends later is no difference: every one does. */
public enum Difference {
    KIND,
    NUMBER,
    DIRECTION,
    UNIT,
    NATURE,
    DEADLINE,
    WORDING;

    /**
     * @param years from the end of the earlier plan to the end of the later: a deadline that moved on by as many stayed
     */
    static Set<Difference> between(Promise before, Promise after, int years) {
        var found = EnumSet.noneOf(Difference.class);
        add(found, KIND, before.kind() == after.kind());
        add(
                found,
                NUMBER,
                same(before.value(), after.value())
                        && same(before.valueMax(), after.valueMax())
                        && Objects.equals(before.relative(), after.relative()));
        add(found, DIRECTION, before.comparator() == after.comparator());
        add(found, UNIT, before.hasSameUnit(after));
        add(found, NATURE, before.nature() == after.nature());
        add(found, DEADLINE, Objects.equals(moved(before.deadline(), years), after.deadline()));
        add(found, WORDING, before.name().equals(after.name()));
        return found;
    }

    private static void add(Set<Difference> found, Difference difference, boolean same) {
        if (!same) {
            found.add(difference);
        }
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static @Nullable String moved(@Nullable String deadline, int years) {
        if (deadline == null || !deadline.matches("\\d{4}.*")) {
            return deadline;
        }
        return Integer.parseInt(deadline.substring(0, 4)) + years + deadline.substring(4);
    }
}
