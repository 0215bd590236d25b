package hongqiao.worktime;

import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One stretch of opening hours within a day.
 *
 * @param from minutes from 00:00, 0 to 1439
 * @param to later than {@code from}, at most 1440, which is 24:00; a night is two stretches, one a day
 */
public record Hours(int from, int to) {

    public static final int DAY = 24 * 60;

    private static final Pattern TEXT = Pattern.compile("([0-9]{2}):([0-5][0-9])-([0-9]{2}):([0-5][0-9])");

    /** @throws WorktimeFault {@code hours-backwards}, {@code hours-unreadable} */
    public Hours {
        if (from < 0 || to > DAY) {
            throw unreadable("%d-%d".formatted(from, to));
        }
        if (from >= to) {
            throw new WorktimeFault(
                    "hours-backwards",
                    1,
                    new Words("下班不晚于上班：" + text(from, to), "closes before it opens: " + text(from, to)),
                    new Words(
                            "过夜的写成两段：当天到 24:00，次日从 00:00 起",
                            "write a night as two: to 24:00 that day, from 00:00 the next"));
        }
    }

    /** Reads {@code 08:30-12:00}; the last moment of a day is {@code 24:00}. */
    public static Hours parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            throw unreadable(text);
        }
        return new Hours(
                60 * Integer.parseInt(match.group(1)) + Integer.parseInt(match.group(2)),
                60 * Integer.parseInt(match.group(3)) + Integer.parseInt(match.group(4)));
    }

    /** In the order of the day. @throws WorktimeFault {@code hours-overlap} */
    public static List<Hours> inOrder(List<Hours> hours) {
        var sorted = new ArrayList<>(hours);
        sorted.sort(Comparator.comparingInt(Hours::from));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from < sorted.get(i - 1).to) {
                throw new WorktimeFault(
                        "hours-overlap",
                        1,
                        new Words(
                                "两段时间重叠：%s 与 %s".formatted(sorted.get(i - 1), sorted.get(i)),
                                "%s and %s overlap".formatted(sorted.get(i - 1), sorted.get(i))),
                        new Words("分开两段，或合为一段", "keep them apart, or make them one"));
            }
        }
        return List.copyOf(sorted);
    }

    @Override
    public String toString() {
        return text(from, to);
    }

    private static String text(int from, int to) {
        return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
    }

    private static WorktimeFault unreadable(String text) {
        return new WorktimeFault(
                "hours-unreadable",
                1,
                new Words("不是起止时间：“%s”".formatted(text), "these are no hours: “%s”".formatted(text)),
                new Words("写作 08:30-12:00，一天结束写 24:00", "write 08:30-12:00; the end of a day is 24:00"));
    }
}
