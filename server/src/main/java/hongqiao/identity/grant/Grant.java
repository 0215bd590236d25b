package hongqiao.identity.grant;

import hongqiao.identity.Reach;
import hongqiao.scope.Duty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One role of one account.
 *
 * @param place id of a unit or an area; null for the district and for one's own
 * @param until first moment at which it is over; null: until it is ended
 * @param delegatedFrom the grant of the giver that it is a part of; null for one that the security officer gave
 * @param sourceHolds whether that grant is in force; true where there is none
 */
public record Grant(
        int id,
        String username,
        String role,
        Duty duty,
        Reach reach,
        @Nullable Integer place,
        Instant from,
        @Nullable Instant until,
        String givenBy,
        @Nullable Integer delegatedFrom,
        boolean demo,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        boolean sourceHolds) {

    public enum State {
        FUTURE,
        VALID,
        /** Its time has passed. */
        OVER,
        /** Somebody ended it. */
        ENDED,
        /** Passed on by one who does not hold it now. */
        SUSPENDED
    }

    public State state(Instant now) {
        if (endedAt != null) {
            return State.ENDED;
        }
        if (until != null && !until.isAfter(now)) {
            return State.OVER;
        }
        if (from.isAfter(now)) {
            return State.FUTURE;
        }
        return sourceHolds ? State.VALID : State.SUSPENDED;
    }
}
