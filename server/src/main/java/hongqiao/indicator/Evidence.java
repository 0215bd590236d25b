package hongqiao.indicator;

import java.util.List;

/**
 * All that was known when an indicator was judged.
 *
 * @param own its readings; one about the base year restates the base
 * @param other the figures that a relative target is held against
 * @param assignments of the city
 */
public record Evidence(Series own, Series other, List<Assignment> assignments) {

    public Evidence {
        assignments = List.copyOf(assignments);
    }

    public static Evidence of(Series own) {
        return new Evidence(own, Series.NONE, List.of());
    }
}
