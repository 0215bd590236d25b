package hongqiao.evaluation;

import hongqiao.indicator.Frequency;
import hongqiao.indicator.Measure;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Status;
import hongqiao.reading.Judged;
import hongqiao.shared.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * From how an indicator stands to how it is rated. What was due by the cut-off must be there: an older figure says nothing of the
 * time that is evaluated. At the end of the plan nearly is not done.
 */
final class Ratings {

    private Ratings() {}

    /** @param reason the sentence that says why */
    record Rated(Rating rating, Words reason) {}

    static Rated of(Judged judged, int targetYear, LocalDate cutOff) {
        var explanation = judged.standing().explanation();
        var rating = rating(judged, targetYear, cutOff);
        var lacking = lacking(judged, cutOff);
        if (judged.status() == Status.UNDETERMINED || lacking.isEmpty()) {
            return new Rated(rating, explanation);
        }
        var words = lacking.get().words();
        return new Rated(
                rating,
                new Words(
                        "截止日前应有%s的数，未报。此前：%s".formatted(words.zh(), explanation.zh()),
                        "The figure of %s was due by the cut-off and is not there. Before: %s"
                                .formatted(words.en(), explanation.en())));
    }

    /** The rating alone, for which no sentence is written. */
    static Rating rating(Judged judged, int targetYear, LocalDate cutOff) {
        if (lacking(judged, cutOff).isPresent()) {
            return Rating.NOT_MEASURABLE;
        }
        var period = judged.period();
        var isOver = period != null && !period.end().isBefore(LocalDate.of(targetYear, 12, 31));
        return switch (judged.status()) {
            case COMPLETED_EARLY -> Rating.DONE;
            case AHEAD, ON_TRACK -> isOver ? Rating.DONE : Rating.ON_COURSE;
            case NEARLY -> isOver ? Rating.BEHIND : Rating.ON_COURSE;
            case LAGGING, REGRESSED -> Rating.BEHIND;
            case UNDETERMINED -> Rating.NOT_MEASURABLE;
        };
    }

    /** The period that was due by the cut-off and after which nothing is known; empty where nothing lacks. */
    private static Optional<ReportingPeriod> lacking(Judged judged, LocalDate cutOff) {
        var period = judged.period();
        return due(judged, cutOff).filter(due -> period == null || period.end().isBefore(due.end()));
    }

    /** The last period of which a figure should be there; empty where none is due, or the city decides. */
    private static Optional<ReportingPeriod> due(Judged judged, LocalDate cutOff) {
        var rule = judged.rule();
        if (rule == null || rule.measure() == Measure.ASSIGNED || rule.frequency() == Frequency.CENSUS) {
            return Optional.empty();
        }
        var months = switch (rule.frequency()) {
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case ANNUAL, CENSUS -> 12;
        };
        var month = YearMonth.from(cutOff.plusDays(1)).minusMonths(1);
        var last = month.getMonthValue() / months * months;
        return Optional.of(
                last == 0
                        ? new ReportingPeriod(month.getYear() - 1, 13 - months, 12)
                        : new ReportingPeriod(month.getYear(), last - months + 1, last));
    }
}
