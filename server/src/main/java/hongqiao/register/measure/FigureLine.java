package hongqiao.register.measure;

import hongqiao.expression.Dimension;
import hongqiao.expression.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a figure, its groups called by their names.
 *
 * @param rows how many it is made of; @param missing how many of them have no value and do not count
 * @param value null: there is nothing to make it of, which is never 0
 */
public record FigureLine(
        List<GroupNames.Group> group,
        long rows,
        long missing,
        @Nullable BigDecimal value) {

    public static List<FigureLine> all(GroupNames names, Countable over, List<Dimension> by, List<Measure.Line> lines) {
        var groups = names.of(over, by, lines.stream().map(Measure.Line::group).toList());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new FigureLine(
                        groups.get(i),
                        lines.get(i).rows(),
                        lines.get(i).missing(),
                        lines.get(i).value()))
                .toList();
    }
}
