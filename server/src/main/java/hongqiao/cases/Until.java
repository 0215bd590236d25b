package hongqiao.cases;

import hongqiao.worktime.Limit;
import hongqiao.worktime.LimitUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** How long it is until a day is over. */
final class Until {

    private Until() {}

    /** In whole days; of today in minutes; one minute for a day that is over already. */
    static Limit limit(Instant now, LocalDate last, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var days = ChronoUnit.DAYS.between(today, last);
        if (days > 0) {
            return new Limit(days, LimitUnit.CALENDAR_DAY);
        }
        var over = last.plusDays(1).atStartOfDay(zone).toInstant();
        return new Limit(Math.max(1, Duration.between(now, over).toMinutes()), LimitUnit.MINUTE);
    }
}
