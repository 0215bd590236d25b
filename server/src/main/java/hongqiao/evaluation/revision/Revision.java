package hongqiao.evaluation.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a plan (规划修订), with each step that was taken.
 *
 * @param plan key of the edition that it revises
 * @param starts id of the finding that it starts from
 * @param steps in turn; never empty
 */
public record Revision(
        long id, String plan, String title, long starts, Instant startedAt, String startedBy, List<Step> steps) {

    public Revision {
        steps = List.copyOf(steps);
    }

    /**
     * One legal step.
     *
     * @param changes of a draft; null otherwise
     * @param units ids of bodies whose task changes, of a draft
     * @param organ who decided (审议机关)
     * @param documentNo of the decision (文号)
     * @param effectiveOn from which day on it holds (施行日期), of an approval
     * @param edition key of the edition that took effect
     */
    public record Step(
            RevisionState state,
            @Nullable List<Change> changes,
            List<Integer> units,
            @Nullable String organ,
            @Nullable String documentNo,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable String edition,
            String note,
            Instant at,
            String by) {}

    public RevisionState state() {
        return steps.getLast().state();
    }

    /** The last draft; empty before there is one. */
    public List<Change> changes() {
        return steps.stream()
                .map(Step::changes)
                .filter(java.util.Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(List.of());
    }

    /** Of the last draft. */
    public List<Integer> units() {
        return steps.stream()
                .filter(step -> step.state() == RevisionState.DRAFTED)
                .reduce((earlier, later) -> later)
                .map(Step::units)
                .orElse(List.of());
    }

    Step last(RevisionState state) {
        return steps.reversed().stream()
                .filter(step -> step.state() == state)
                .findFirst()
                .orElseThrow();
    }
}
