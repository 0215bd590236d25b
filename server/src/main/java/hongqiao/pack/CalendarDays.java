package hongqiao.pack;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.pack.PackContent.Row;
import hongqiao.shared.Words;
import hongqiao.worktime.Hours;
import hongqiao.worktime.SpecialDay;
import hongqiao.worktime.WorktimeFault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A list of days off and make-up workdays, as a file holds it.
 *
 * @param days one a date; where a date stood twice, which is refused, the first
 */
record CalendarDays(String pack, List<SpecialDay> days) {

    private static final int MOST = 60;

    CalendarDays {
        days = List.copyOf(days);
    }

    static CalendarDays read(PackFile file, PackContent content) {
        var days = new ArrayList<SpecialDay>();
        var lines = new HashMap<LocalDate, Integer>();
        var unverified = new ArrayList<Integer>();
        for (var row : content.csv(file, "calendar", "dayRow")) {
            if (!row.values().path("verified").asBoolean()) {
                unverified.add(row.line());
            }
            add(row, file, content, lines, days);
        }
        if (!unverified.isEmpty()) {
            content.warn(
                    file,
                    unverified.getFirst(),
                    "calendar-day-unverified",
                    new Words(
                            "%d 行尚未与文件核对".formatted(unverified.size()),
                            "%d rows have not been held against their documents".formatted(unverified.size())),
                    new Words("核对后改为 true", "check them, then write true"));
        }
        return new CalendarDays(file.pack(), days);
    }

    private static void add(
            Row row, PackFile file, PackContent content, Map<LocalDate, Integer> lines, List<SpecialDay> days) {
        try {
            var from = LocalDate.parse(row.values().path("from").asString());
            var to = LocalDate.parse(row.values().path("to").asString());
            if (to.isBefore(from) || to.isAfter(from.plusDays(MOST - 1))) {
                content.refuse(
                        file,
                        row.line(),
                        "calendar-days-range",
                        new Words(
                                "%s 至 %s 不是 1 到 %d 天".formatted(from, to, MOST),
                                "%s to %s are not 1 to %d days".formatted(from, to, MOST)),
                        new Words("改正起止日期", "put the days right"));
                return;
            }
            var working = row.values().path("kind").asString().equals("work");
            var hours = hours(row.values().path("hours").asString(""));
            if (!working && !hours.isEmpty()) {
                content.refuse(
                        file,
                        row.line(),
                        "hours-of-day-off",
                        new Words("放假日写了工作时间", "a day off has hours"),
                        new Words("删去时间，或改为 work", "take the hours out, or write work"));
                return;
            }
            var name = words(row.values());
            for (var date : from.datesUntil(to.plusDays(1)).toList()) {
                var before = lines.putIfAbsent(date, row.line());
                if (before != null) {
                    twice(date, before, row, file, content);
                    return;
                }
                days.add(new SpecialDay(date, working, hours, name));
            }
        } catch (WorktimeFault fault) {
            content.refuse(file, row.line(), fault.code(), fault.message(), fault.remedy());
        } catch (DateTimeException noDate) {
            // the schema has said so
        }
    }

    private static void twice(LocalDate date, int before, Row row, PackFile file, PackContent content) {
        content.refuse(
                file,
                row.line(),
                "calendar-day-twice",
                new Words(
                        "%s 在第 %d 行已列出".formatted(date, before),
                        "%s stands on line %d already".formatted(date, before)),
                new Words("每天只写一次：放假或上班", "give each day once: off, or worked"));
    }

    private static List<Hours> hours(String text) {
        return text.isEmpty()
                ? List.of()
                : Hours.inOrder(Stream.of(text.split(" ")).map(Hours::parse).toList());
    }
}
