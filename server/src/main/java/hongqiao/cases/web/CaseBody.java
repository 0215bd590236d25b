package hongqiao.cases.web;

import hongqiao.cases.CallBacks;
import hongqiao.cases.definition.EvidenceRule;
import hongqiao.identity.OfficerNames.OfficerName;
import hongqiao.shared.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A case on the wire. */
final class CaseBody {

    private CaseBody() {}

    /** An area or a unit, called by its name. */
    record PlaceRef(String code, Words name) {}

    /**
     * In a list.
     *
     * @param overdue whether a clock has run out that nobody has stopped
     * @param level how many orders of supervision have come of it
     * @param share of the limit of the clock that is due first, 0..1 and beyond; null: none runs
     * @param paused whether a clock of it stands still
     * @param deferred whether it waits for a later day; what is due then is that it is looked at again
     * @param merged whether it stands with a main case
     * @param plan null: it is no work for an item of the plan
     */
    record CaseLineBody(
            String number,
            String type,
            Words typeTitle,
            int version,
            String state,
            Words stateTitle,
            String tone,
            String title,
            @Nullable Words matter,
            @Nullable PlaceRef area,
            @Nullable PlaceRef lead,
            Instant openedAt,
            Instant changedAt,
            @Nullable Instant closedAt,
            @Nullable Instant dueAt,
            @Nullable Words dueClock,
            @Nullable Double share,
            boolean paused,
            boolean overdue,
            int level,
            boolean deferred,
            boolean merged,
            boolean simulated,
            @Nullable PlanWork plan) {}

    /**
     * For which item of the plan it is work, and what its type shows of that.
     *
     * @param item {@code PLAN/CODE}; @param title what that is called
     * @param shows what has a value, in the order of the pack
     */
    record PlanWork(String item, Words title, List<Told> shows) {}

    /** @param named what the value is called, where it names something */
    record Told(
            String field,
            Words title,
            JsonNode value,
            @Nullable Words named) {}

    record AssignmentBody(
            int no,
            PlaceRef unit,
            String relation,
            String standing,
            boolean mine,
            Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant endedAt,
            @Nullable String reason,
            @Nullable Integer score) {}

    /** @param share of its limit that is used up, 0..1 and beyond; null: it stands still or has stopped */
    record ClockBody(
            int no,
            String clock,
            Words title,
            @Nullable Integer assignment,
            String calendar,
            Words limit,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant stoppedAt,
            boolean paused,
            boolean late,
            @Nullable Double share,
            List<Words> lines,
            boolean provisional) {}

    /**
     * What must come with a step under one label.
     *
     * @param kinds {@code photo}, {@code document}; empty: any, also a paper that is only named
     * @param within how far from the case it may have been taken, in metres
     * @param refuses whether the step is refused where that is not so; else it is noted
     */
    record EvidenceBody(
            String label,
            List<String> kinds,
            boolean needsFile,
            boolean needsPlace,
            @Nullable Integer within,
            boolean refuses) {

        static EvidenceBody of(EvidenceRule rule) {
            return new EvidenceBody(
                    rule.label(),
                    rule.kinds().stream().map(EvidenceRule.Kind::key).sorted().toList(),
                    rule.wantsFile(),
                    rule.needsPlace(),
                    rule.within_m(),
                    rule.refuses());
        }
    }

    /** @param why it cannot be taken now; null: it can */
    record StepBody(
            String key,
            Words title,
            @Nullable String to,
            List<String> asks,
            List<String> requires,
            boolean reason,
            List<EvidenceBody> evidence,
            @Nullable String assigns,
            boolean decides,
            boolean scores,
            boolean prolongs,
            @Nullable Words most,
            @Nullable Words why) {}

    /**
     * @param mergedInto its main case; null: none, or one that the reader may not see
     * @param merged those merged into it that the reader may see
     * @param mayMerge whether he may merge it into another, or part it from its main case
     * @param named areas, units and codes that its values name, by field
     * @param unmasks whether a personal field is told one whole
     * @param repeats how many earlier ones of the same person; which, is told with his consent
     * @param repeatsOfMatter how many of them of the same matter
     * @param called those of whom it speaks, by username; others are called by that
     */
    record CaseDetail(
            CaseLineBody line,
            String openedBy,
            @Nullable PlaceRef origin,
            @Nullable String channel,
            @Nullable CaseRef about,
            List<CaseLineBody> cameOfIt,
            @Nullable CaseRef mergedInto,
            List<CaseLineBody> merged,
            boolean mayMerge,
            List<RelatedBody> related,
            boolean mayRelate,
            @Nullable CallBackBody callBack,
            JsonNode values,
            Map<String, Words> named,
            List<AssignmentBody> assignments,
            List<ClockBody> clocks,
            List<StepBody> steps,
            boolean unmasks,
            int repeats,
            int repeatsOfMatter,
            @Nullable KeptBy kept,
            Map<String, OfficerName> called) {}

    /** An earlier definition by which a case goes on. @param edition that brought it; 0: what shipped */
    record KeptBy(String definition, int edition) {}

    record RelatedBody(String type, String number, String title, String reason, String by, Instant at) {}

    /**
     * A call-back for which it was drawn; the sample can be drawn again from this and its number.
     *
     * @param digits of {@code SEED/PERIOD/NUMBER}; it was drawn, since they come before {@code below}
     */
    record CallBackBody(
            String step,
            Words script,
            String period,
            String seed,
            java.math.BigDecimal share,
            String digits,
            String below,
            int missed,
            int attempts,
            boolean waiting,
            List<CallBacks.Call> calls) {}

    record CaseRef(String type, String number, String title) {}
}
