package hongqiao.indicator;

import hongqiao.indicator.Standing.Builder;
import hongqiao.shared.Words;
import java.math.BigDecimal;

/** How a sentence about something with a pace ends. */
final class Tail {

    private Tail() {}

    static Words progress(Builder builder, Status status) {
        var progress = builder.targetProgress == null ? BigDecimal.ZERO : builder.targetProgress;
        var time = builder.timeProgress == null ? BigDecimal.ZERO : builder.timeProgress;
        var consistency = builder.consistency == null || progress.signum() < 0
                ? new Words("", "")
                : new Words(
                        "，一致性" + Amounts.fixed(builder.consistency, 3),
                        ", consistency " + Amounts.fixed(builder.consistency, 3));
        return new Words(
                "目标走完%s，时间过了%s%s，%s"
                        .formatted(
                                Amounts.percent(progress),
                                Amounts.percent(time),
                                consistency.zh(),
                                status.words().zh()),
                "%s of the way in %s of the time%s: %s"
                        .formatted(
                                Amounts.percent(progress),
                                Amounts.percent(time),
                                consistency.en(),
                                status.words().en().toLowerCase(java.util.Locale.ROOT)));
    }
}
