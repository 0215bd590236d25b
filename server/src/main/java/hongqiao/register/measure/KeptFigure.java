package hongqiao.register.measure;

import hongqiao.expression.Dimension;
import hongqiao.expression.Measure;
import java.util.List;

/**
 * A measure whose totals are kept, by all that is asked of it: its groups, and what is simulated.
 *
 * @param definition hash of the statement that it is worked out by
 * @param source as {@link MeasureEngine#source} has it
 */
record KeptFigure(Countable over, Measure measure, String source, String definition) {

    /** Whether its totals answer that: the same of the same rows, by some of its dimensions. */
    static boolean answers(Measure kept, Measure asked) {
        return java.util.Objects.equals(kept.where(), asked.where())
                && kept.by().containsAll(asked.by())
                && (asked.kind() == Measure.Kind.COUNT
                        || asked.kind() == kept.kind()
                                && asked.of() != null
                                && asked.of().equals(kept.of()));
    }

    /** Where each of these dimensions stands among its own, from 1. */
    List<Integer> places(List<Dimension> by) {
        return by.stream().map(one -> measure.by().indexOf(one) + 1).toList();
    }
}
