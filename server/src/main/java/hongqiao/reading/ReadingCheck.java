package hongqiao.reading;

import static hongqiao.reading.ReadingProblem.NOTE_MISSING;
import static hongqiao.reading.ReadingProblem.PERIOD_LOCKED;
import static hongqiao.reading.ReadingProblem.PERIOD_NOT_OF_PLAN;
import static hongqiao.reading.ReadingProblem.PERIOD_NOT_OVER;
import static hongqiao.reading.ReadingProblem.PUBLISHED_LATER;
import static hongqiao.reading.ReadingProblem.SOURCE_MISSING;
import static hongqiao.reading.ReadingProblem.VALUE_OR_REASON;
import static hongqiao.reading.ReadingProblem.VALUE_OUT_OF_RANGE;
import static hongqiao.reading.ReadingProblem.VINTAGE_GOES_BACK;

import hongqiao.indicator.Assignment;
import hongqiao.indicator.Measure;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.organisation.Today;
import hongqiao.plan.PlanHead;
import hongqiao.shared.CommonProblem;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a reading and an assignment must be before they are kept. */
@Component
class ReadingCheck {

    private static final int LONGEST = 400;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final int FINEST = 8;

    private final Today today;

    ReadingCheck(Today today) {
        this.today = today;
    }

    /** @throws hongqiao.shared.Problem the code says what is wrong, and the field where */
    void require(PlanHead plan, Judged judged, NewReading reading, Optional<KeptReading> before) {
        requirePeriod(plan, judged, reading.period());
        requireValue(judged, reading);
        if (reading.source().isBlank() || reading.source().length() > LONGEST) {
            throw SOURCE_MISSING
                    .because("请填写来源，最多 %d 字", "Say where it comes from, in %d characters at most", LONGEST)
                    .atField("source");
        }
        if (reading.publishedOn() != null && reading.publishedOn().isAfter(today.day())) {
            throw PUBLISHED_LATER.problem().atField("publishedOn");
        }
        before.ifPresent(kept -> requireReplacing(kept, reading));
    }

    private void requirePeriod(PlanHead plan, Judged judged, ReportingPeriod period) {
        var base = ReportingPeriod.year(Definitions.baseYear(judged.indicator(), plan.period()));
        var isBase = period.equals(base);
        if (!isBase
                && (period.year() <= base.year()
                        || period.year() > plan.period().to())) {
            throw PERIOD_NOT_OF_PLAN
                    .because(
                            "规划期为 %d—%d 年；修订基期填 %s",
                            "The plan is for %d to %d; %s restates the base",
                            plan.period().from(),
                            plan.period().to(),
                            base)
                    .atField("period");
        }
        if (!period.end().isBefore(today.day())) {
            throw PERIOD_NOT_OVER
                    .because("%s到 %s 才结束", "%s ends on %s", period, period.end())
                    .atField("period");
        }
    }

    private static void requireValue(Judged judged, NewReading reading) {
        var value = reading.value();
        var missing = reading.missing();
        if ((value == null) == (missing == null) || missing != null && missing.isBlank()) {
            throw VALUE_OR_REASON.problem().atField("value");
        }
        if (value == null) {
            return;
        }
        var isRate = judged.rule() != null
                && (judged.rule().measure() == Measure.AVG_GROWTH
                        || judged.rule().measure() == Measure.CUMULATIVE_REDUCTION);
        if (value.abs().compareTo(LARGEST) >= 0
                || value.scale() > FINEST
                || isRate && value.abs().compareTo(BigDecimal.valueOf(100)) >= 0) {
            throw VALUE_OUT_OF_RANGE
                    .because(
                            isRate ? "增速、降幅须在 −100%% 与 100%% 之间" : "最多 15 位整数、%d 位小数",
                            isRate ? "A rate lies between −100 %% and 100 %%" : "15 digits and %d decimals at most",
                            FINEST)
                    .atField("value");
        }
    }

    /** What was approved on a form is corrected on one. @throws hongqiao.shared.Problem {@code period-locked} */
    static void requireUnlocked(Optional<KeptReading> before) {
        before.filter(kept -> kept.filing() != null).ifPresent(kept -> {
            throw PERIOD_LOCKED.problem().atField("period");
        });
    }

    private static void requireReplacing(KeptReading kept, NewReading reading) {
        if (reading.vintage().compareTo(kept.vintage()) < 0) {
            throw VINTAGE_GOES_BACK
                    .because(
                            "%s已有%s，不能再报%s",
                            "%s has a figure already: %s; it cannot go back to %s",
                            kept.period(),
                            kept.vintage().words().zh(),
                            reading.vintage().words().zh())
                    .atField("vintage");
        }
        var note = reading.note();
        if (note == null || note.isBlank()) {
            throw NOTE_MISSING.problem().atField("note");
        }
    }

    void require(PlanHead plan, Assignment assignment) {
        if (assignment.year() < plan.period().from()
                || assignment.year() > plan.period().to()) {
            throw PERIOD_NOT_OF_PLAN
                    .because(
                            "规划期为 %d—%d 年",
                            "The plan is for %d to %d",
                            plan.period().from(),
                            plan.period().to())
                    .atField("year");
        }
        if (assignment.documentNo().isBlank() || assignment.documentNo().length() > LONGEST) {
            throw CommonProblem.VALUE_NOT_VALID
                    .because("请填写文号", "Give the number of the paper")
                    .atField("documentNo");
        }
        if (assignment.state() == Assignment.State.NOT_ASSIGNED) {
            throw CommonProblem.VALUE_NOT_VALID
                    .because("没有下达就不登记", "What is not assigned is not recorded")
                    .atField("state");
        }
        if (assignment.receivedOn().isAfter(today.day())) {
            throw PUBLISHED_LATER.because("收文日期在今天之后", "Received after today").atField("receivedOn");
        }
    }
}
