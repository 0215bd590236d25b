package hongqiao.organisation.roster;

import hongqiao.organisation.people.Person;
import hongqiao.shared.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty in a unit at a moment, and how we came to him.
 *
 * @param person null: nobody, or the asker may not see him
 * @param shift the shift that counts; null: none is planned
 * @param considered who was looked at, in order; the last is on duty if he is available
 * @param overlapping other shifts planned for the same moment
 */
public record OnDuty(
        int unit,
        Instant at,
        @Nullable Person person,
        @Nullable Shift shift,
        List<Considered> considered,
        List<Integer> overlapping,
        Words explanation) {

    /** @param person null where the asker may not see him */
    public record Considered(int personId, @Nullable Person person, boolean substitute, boolean available, Words why) {}
}
