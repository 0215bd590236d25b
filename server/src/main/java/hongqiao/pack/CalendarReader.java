package hongqiao.pack;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import hongqiao.worktime.Hours;
import hongqiao.worktime.SpecialDay;
import hongqiao.worktime.WorkCalendar;
import hongqiao.worktime.WorktimeFault;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one calendar that its schema has found sound. */
final class CalendarReader {

    private static final int LAST_MINUTE = Hours.DAY - 1;

    private final CheckedYaml yaml;
    private final Map<String, CalendarDays> lists;
    private boolean refused;

    CalendarReader(CheckedYaml yaml, Map<String, CalendarDays> lists) {
        this.yaml = yaml;
        this.lists = lists;
    }

    /** Empty where something was refused. */
    Optional<WorkCalendar> read() {
        var tree = yaml.tree();
        var zone = zone(tree.path("timezone").asString(WorkCalendar.SHANGHAI.getId()));
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        tree.path("hours")
                .propertyStream()
                .forEach(day -> week.put(
                        DayOfWeek.valueOf(day.getKey().toUpperCase(Locale.ROOT)),
                        hours(day.getValue(), "/hours/" + day.getKey())));
        var makeUp = hours(tree.path("makeUp"), "/makeUp");
        var days = days(tree.path("days").path("list").asString(""));
        var known = tree.path("days").path("knownUntil").asString("");
        if (refused || zone == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WorkCalendar(
                    tree.path("calendar").asString(),
                    words(tree.path("title")),
                    zone,
                    week,
                    makeUp,
                    days,
                    known.isEmpty() ? null : LocalDate.parse(known)));
        } catch (WorktimeFault fault) {
            refuse("/hours", fault);
            return Optional.empty();
        }
    }

    private List<Hours> hours(JsonNode list, String pointer) {
        var hours = new ArrayList<Hours>();
        for (int i = 0; i < list.size(); i++) {
            try {
                var stretch = Hours.parse(list.get(i).asString());
                hours.add(stretch);
                if (stretch.to() == LAST_MINUTE) {
                    yaml.warn(
                            pointer + "/" + i,
                            "hours-before-midnight",
                            new Words("到 23:59 为止：每天午夜停一分钟", "until 23:59: closed for a minute each midnight"),
                            new Words("一天结束写 24:00", "write 24:00 for the end of a day"));
                }
            } catch (WorktimeFault fault) {
                refuse(pointer + "/" + i, fault);
            }
        }
        try {
            return Hours.inOrder(hours);
        } catch (WorktimeFault fault) {
            refuse(pointer, fault);
            return List.of();
        }
    }

    private List<SpecialDay> days(String list) {
        if (list.isEmpty()) {
            return List.of();
        }
        var days = lists.get(list);
        if (days == null) {
            refused = true;
            yaml.refuse(
                    "/days/list",
                    "dangling-days",
                    new Words("没有名单“%s”".formatted(list), "there is no list of days “%s”".formatted(list)),
                    NearNames.of(list, lists.keySet(), new Words("可用的有", "there are")));
            return List.of();
        }
        return days.days();
    }

    private @Nullable ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            yaml.refuse(
                    "/timezone",
                    "pack-bad-value",
                    new Words("没有时区“%s”".formatted(name), "there is no time zone “%s”".formatted(name)),
                    new Words("写 IANA 时区名，如 Asia/Shanghai", "write an IANA name such as Asia/Shanghai"));
            return null;
        }
    }

    private void refuse(String pointer, WorktimeFault fault) {
        refused = true;
        yaml.refuse(pointer, fault.code(), fault.message(), fault.remedy());
    }
}
