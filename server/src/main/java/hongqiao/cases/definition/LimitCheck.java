package hongqiao.cases.definition;

import hongqiao.pack.CalendarKind;
import hongqiao.pack.PackContent;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import hongqiao.worktime.Limit;
import hongqiao.worktime.WorktimeFault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Limits and calendars as packs name them. */
final class LimitCheck {

    private LimitCheck() {}

    record Fault(String code, Words message, Words remedy) {}

    static Optional<Fault> problem(@Nullable String limit, @Nullable String calendar, PackContent content) {
        if (limit != null) {
            try {
                Limit.parse(limit);
            } catch (WorktimeFault fault) {
                return Optional.of(new Fault(fault.code(), fault.message(), fault.remedy()));
            }
        }
        var calendars = content.of(CalendarKind.class).calendars();
        return calendar == null || calendars.containsKey(calendar)
                ? Optional.empty()
                : Optional.of(new Fault(
                        "dangling-calendar",
                        new Words("没有日历“%s”".formatted(calendar), "there is no calendar “%s”".formatted(calendar)),
                        NearNames.of(calendar, calendars.keySet(), new Words("可用的有", "there are"))));
    }
}
