package hongqiao.cases;

import hongqiao.cases.definition.CaseType.Relation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one unit was asked to do in a case, and what it said (承办).
 *
 * @param no from 1, in the order in which units were asked
 * @param by who spoke last for the unit
 * @param score 1 to 5, given once
 */
public record Assignment(
        int no,
        int unit,
        Relation relation,
        Standing standing,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant endedAt,
        @Nullable String by,
        @Nullable String reason,
        @Nullable Integer score,
        @Nullable String scoredBy) {

    public enum Standing {
        ASKED,
        ACCEPTED,
        ARRIVED,
        DECLINED,
        FINISHED,
        /** Sent back, or the case went on without it. */
        RELEASED
    }

    static Assignment asked(int no, int unit, Relation relation, Instant at) {
        return new Assignment(no, unit, relation, Standing.ASKED, at, null, null, null, null, null, null, null);
    }

    /** Whether the unit still has something to do. */
    public boolean isOpen() {
        return standing != Standing.FINISHED && standing != Standing.RELEASED;
    }

    Assignment replied(Standing now, Instant at, String who, @Nullable String why) {
        return new Assignment(
                no,
                unit,
                relation,
                now,
                askedAt,
                answeredAt == null ? at : answeredAt,
                now == Standing.ARRIVED && arrivedAt == null ? at : arrivedAt,
                now == Standing.FINISHED ? at : endedAt,
                who,
                why == null ? reason : why,
                score,
                scoredBy);
    }

    /** The case ended with it. */
    Assignment finished(Instant at) {
        return new Assignment(
                no, unit, relation, Standing.FINISHED, askedAt, answeredAt, arrivedAt, at, by, reason, score, scoredBy);
    }

    Assignment released(Instant at) {
        return new Assignment(
                no, unit, relation, Standing.RELEASED, askedAt, answeredAt, arrivedAt, at, by, reason, score, scoredBy);
    }

    /** A decline that did not stand. */
    Assignment upheld() {
        return new Assignment(
                no, unit, relation, Standing.ASKED, askedAt, answeredAt, arrivedAt, null, by, reason, score, scoredBy);
    }

    Assignment scored(int points, String who) {
        return new Assignment(
                no, unit, relation, standing, askedAt, answeredAt, arrivedAt, endedAt, by, reason, points, who);
    }
}
