package hongqiao.organisation.responsibility;

import hongqiao.organisation.AsOf;
import hongqiao.organisation.Unit;
import hongqiao.organisation.people.Holder;
import hongqiao.organisation.roster.OnDuty;
import hongqiao.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a subject in an area, and why.
 *
 * @param lead null: no row says so, not even what to fall back on
 * @param fallback whether no row was for the subject and the area, so that the fallback decided
 * @param candidates every row that holds for the question, who decides first; each that lost says by what
 */
public record Answer(
        String subject,
        int area,
        AsOf asOf,
        @Nullable Answering lead,
        List<Answering> assisting,
        boolean fallback,
        List<Candidate> candidates,
        Words explanation) {

    /** A unit and who can be asked there. @param holders of its posts for the area; those out of scope without a name */
    public record Answering(Unit unit, OnDuty onDuty, List<Holder> holders) {}

    /** @param lost null for the one that decided */
    public record Candidate(
            Responsibility row, boolean decided, @Nullable Words lost) {}
}
