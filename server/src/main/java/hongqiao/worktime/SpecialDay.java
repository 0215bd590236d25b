package hongqiao.worktime;

import hongqiao.shared.Words;
import java.time.LocalDate;
import java.util.List;

/**
 * A day that is not as its weekday is: off, or worked to make up for one that is off.
 *
 * @param hours of a make-up workday where it has hours of its own; empty: the calendar's hours of make-up days
 * @param name the holiday, e.g. 春节; of a make-up workday the holiday that it makes up for
 */
public record SpecialDay(LocalDate date, boolean working, List<Hours> hours, Words name) {

    public SpecialDay {
        hours = Hours.inOrder(hours);
    }

    public static SpecialDay off(LocalDate date, Words name) {
        return new SpecialDay(date, false, List.of(), name);
    }

    public static SpecialDay makeUp(LocalDate date, Words name) {
        return new SpecialDay(date, true, List.of(), name);
    }
}
