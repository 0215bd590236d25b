package hongqiao.pack;

import hongqiao.pack.Calendars.Calendar;
import hongqiao.shared.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Working calendars, {@code calendars/KEY.yaml}, and their lists of days, {@code calendars/LIST.csv}. One in another pack
 * replaces the base's of the same key: a district may keep other hours than all the others.
 */
@Component
public final class CalendarKind implements PackKind<Calendars> {

    private static final String BASE = "base";

    @Override
    public String folder() {
        return "calendars";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Calendars read(PackContent content) {
        var lists = new LinkedHashMap<String, CalendarDays>();
        var files = content.list(folder()).stream()
                .sorted(Comparator.comparing(file -> !file.pack().equals(BASE)))
                .toList();
        for (var file : files) {
            if (file.path().endsWith(".csv") && isFree(lists.get(file.key()), file, content)) {
                lists.put(file.key(), CalendarDays.read(file, content));
            }
        }
        var calendars = new LinkedHashMap<String, Calendar>();
        for (var file : files) {
            if (file.path().endsWith(".yaml")) {
                read(file, lists, calendars, content);
            }
        }
        return new Calendars(calendars);
    }

    private static void read(
            PackFile file,
            LinkedHashMap<String, CalendarDays> lists,
            LinkedHashMap<String, Calendar> calendars,
            PackContent content) {
        var yaml = content.yaml(file, "calendar");
        if (yaml == null || !yaml.isSound()) {
            return;
        }
        var key = yaml.tree().path("calendar").asString();
        var before = calendars.get(key);
        if (!key.equals(file.key())) {
            yaml.refuse(
                    "/calendar",
                    "pack-bad-value",
                    new Words("日历的键与文件名不符", "the calendar's key is not the name of its file"),
                    new Words("写成 " + file.key(), "write " + file.key()));
        } else if (before != null && !before.pack().equals(BASE)) {
            yaml.refuse(
                    "/calendar",
                    "duplicate-key",
                    new Words("日历“%s”已在另一个资源包中".formatted(key), "another pack has a calendar “%s” too".formatted(key)),
                    new Words("换一个键；只有 base 的日历可以替换", "give it another key; only the base's is replaced"));
        } else {
            new CalendarReader(yaml, lists)
                    .read()
                    .ifPresent(hours -> calendars.put(key, new Calendar(hours, file.pack())));
        }
    }

    /** Whether no other pack but the base has a list of that name. */
    private static boolean isFree(@Nullable CalendarDays before, PackFile file, PackContent content) {
        if (before == null || before.pack().equals(BASE)) {
            return true;
        }
        content.refuse(
                file,
                null,
                "duplicate-key",
                new Words(
                        "名单“%s”已在另一个资源包中".formatted(file.key()),
                        "another pack has a list of days “%s” too".formatted(file.key())),
                new Words("换一个名称", "give it another name"));
        return false;
    }
}
