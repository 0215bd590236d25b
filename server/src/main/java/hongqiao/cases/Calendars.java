package hongqiao.cases;

import hongqiao.worktime.Counting;
import hongqiao.worktime.WorkCalendar;
import org.springframework.stereotype.Component;

/** The calendars of this district. */
@Component
class Calendars {

    record Counted(WorkCalendar calendar, Counting counting) {}

    Counted get(String key) {
        return new Counted(WorkCalendar.roundTheClock(), Counting.CIVIL_CODE);
    }
}
