package hongqiao.organisation.web;

import hongqiao.organisation.roster.Shift;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shift of a duty roster on the wire. @param person id @param substitutes ids, in order */
record ShiftView(
        int id,
        Ref unit,
        int person,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalTime begins,
        LocalTime ends,
        @Nullable String label,
        List<Integer> substitutes) {

    static ShiftView of(Shift shift, Refs.Book book) {
        return new ShiftView(
                shift.id(),
                book.unit(shift.unit()),
                shift.person(),
                shift.firstDay(),
                shift.lastDay(),
                shift.begins(),
                shift.ends(),
                shift.label(),
                shift.substitutes());
    }
}
