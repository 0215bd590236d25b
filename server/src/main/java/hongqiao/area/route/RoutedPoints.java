package hongqiao.area.route;

import hongqiao.shared.Words;
import java.util.List;

/**
 * What became of a file of points. {@code rows = routed + outside + unreadable}; neither the heading nor empty lines are rows.
 *
 * @param onBorder routed rows whose point lies on a border
 * @param several routed rows whose point lies in more than one area, borders aside; each got the smallest key
 * @param blank empty lines, passed on as they are
 * @param firstUnreadable at most {@link #SHOWN}, in the file's order
 */
public record RoutedPoints(
        long rows,
        long routed,
        long onBorder,
        long several,
        long outside,
        long unreadable,
        long blank,
        List<Unreadable> firstUnreadable) {

    /** How many unreadable rows are told one by one. */
    public static final int SHOWN = 20;

    /**
     * @param line where the row begins, from 1
     * @param column as the heading names it
     */
    public record Unreadable(long line, String column, Words reason) {}

    public RoutedPoints {
        firstUnreadable = List.copyOf(firstUnreadable);
    }
}
