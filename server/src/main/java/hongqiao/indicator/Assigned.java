package hongqiao.indicator;

import hongqiao.indicator.Standing.Builder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;

/** What the city assigns waits for the city's paper, and is judged by the city, not by the district's arithmetic. */
final class Assigned {

    private Assigned() {}

    static Standing judge(Definition definition, Evidence known, LocalDate asOf, Builder builder) {
        var latest = known.assignments().stream()
                .filter(one -> one.year() > definition.baseYear() && one.year() <= asOf.getYear())
                .filter(one -> !one.receivedOn().isAfter(asOf))
                .max(Comparator.comparingInt(Assignment::year));
        if (latest.isEmpty()) {
            builder.assignment = Assignment.State.NOT_ASSIGNED;
            return builder.unknown("市里尚未下达任务，没有目标可比，暂不评价。", "The city has assigned nothing yet; nothing is judged.");
        }
        var assignment = latest.get();
        var year = ReportingPeriod.year(assignment.year());
        builder.period = year;
        builder.assignment = assignment.state();
        builder.expected = assignment.value();
        var own = known.own().value(year);
        own.ifPresent(value -> builder.quantity = value);
        var zh = "%d年任务由%s下达%s"
                .formatted(
                        assignment.year(),
                        assignment.documentNo(),
                        amount(definition, assignment.value(), "，为%s", true));
        var en = "%d assigned by %s%s"
                .formatted(
                        assignment.year(),
                        assignment.documentNo(),
                        amount(definition, assignment.value(), ": %s", false));
        var ownZh = own.map(value -> amount(definition, value, "；本区自报%s", true)).orElse("");
        var ownEn = own.map(value -> amount(definition, value, "; the district reports %s", false))
                .orElse("");
        if (own.isPresent() && assignment.value() != null) {
            builder.margin = definition.direction() == Direction.LOWER_BETTER
                    ? assignment.value().subtract(own.get())
                    : own.get().subtract(assignment.value());
        }
        return switch (assignment.state()) {
            case MET -> builder.is(Status.ON_TRACK, zh + ownZh + "，市级考核：完成。", en + ownEn + "; the city: met.");
            case NOT_MET -> builder.is(Status.LAGGING, zh + ownZh + "，市级考核：未完成。", en + ownEn + "; the city: not met.");
            case ASSIGNED, UNDER_REVIEW, NOT_ASSIGNED ->
                builder.unknown(
                        zh + ownZh + "。" + assignment.state().words().zh() + "，以市级考核为准，暂不评价。",
                        en + ownEn + ". " + assignment.state().words().en()
                                + "; the city's word decides, nothing is judged before.");
        };
    }

    private static String amount(
            Definition definition, @org.jspecify.annotations.Nullable BigDecimal value, String frame, boolean zh) {
        if (value == null) {
            return "";
        }
        var amounts = new Amounts(definition, value);
        return frame.formatted(zh ? amounts.zh(value) : amounts.en(value));
    }
}
