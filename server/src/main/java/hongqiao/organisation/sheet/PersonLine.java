package hongqiao.organisation.sheet;

import hongqiao.organisation.people.PersonFacts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A sound row of the table of people. @param post null: no post */
record PersonLine(
        RowReader row, PersonFacts facts, @Nullable PostWanted post) {

    /** @param area id; null for a post of the unit as a whole */
    record PostWanted(String title, @Nullable Integer area, LocalDate from) {}
}
