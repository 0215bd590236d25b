package hongqiao.reading.filing;

import hongqiao.indicator.ReportingPeriod;
import hongqiao.reading.Judged;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The form of an indicator for a period that is over.
 *
 * @param dueOn the last day on which it is in time
 * @param filedOn day of the first filing; null: nothing was filed on a form
 * @param filing the last one; null likewise
 * @param late filed after the day, or not filed and the day is over. What the planning office recorded itself is not held
 *     against it.
 */
public record DueForm(
        Judged judged,
        ReportingPeriod period,
        LocalDate dueOn,
        State state,
        @Nullable LocalDate filedOn,
        @Nullable Filing filing,
        boolean late) {

    public enum State {
        /** Nothing yet. */
        OPEN,
        WAITING,
        RETURNED,
        APPROVED,
        /** Never filed: the planning office recorded the figure itself. */
        RECORDED
    }

    /** Whether it is for the unit that leads to do something about it. */
    public boolean isToDo() {
        return state == State.OPEN || state == State.RETURNED;
    }
}
