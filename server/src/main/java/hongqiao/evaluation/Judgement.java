package hongqiao.evaluation;

import hongqiao.plan.Indicator;
import hongqiao.plan.Period;
import hongqiao.reading.Judged;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges and rates what a document holds, by the document alone: the same document gives the same bits, for ever. */
final class Judgement {

    private Judgement() {}

    static Frozen of(Frozen evidence) {
        var judged =
                evidence.indicators().stream().map(one -> judge(evidence, one)).toList();
        var rated = evidence.promises().stream()
                .map(one -> rate(evidence, one, judged))
                .toList();
        return evidence.with(judged, rated);
    }

    private static Frozen.Measured judge(Frozen evidence, Frozen.Measured one) {
        var period = new Period(evidence.plan().from(), evidence.plan().to());
        var indicator = Thaw.indicator(one.row());
        var day = evidence.round().cutOff();
        var judged = new Judged(
                indicator,
                period,
                Thaw.rule(one.rule()),
                null,
                one.readings().stream()
                        .map(known -> Thaw.reading(one.code(), known))
                        .toList(),
                one.assignments().stream()
                        .map(told -> Thaw.assignment(one.code(), told))
                        .toList(),
                day);
        var rated = Ratings.of(judged, targetYear(indicator, period), day);
        return new Frozen.Measured(
                one.row(),
                one.rule(),
                one.readings(),
                one.assignments(),
                Freezing.standing(judged.standing()),
                judged.course().stream().map(Freezing::standing).toList(),
                judged.path().stream().map(Freezing::point).toList(),
                rated.rating().name(),
                Freezing.said(rated.reason()),
                judged.simulated());
    }

    static int targetYear(Indicator indicator, Period period) {
        return Objects.requireNonNullElse(indicator.target().year(), period.to());
    }

    private static Frozen.Promise rate(Frozen evidence, Frozen.Promise one, List<Frozen.Measured> judged) {
        if (one.measuredBy() != null) {
            var by = judged.stream()
                    .filter(measured -> measured.code().equals(one.measuredBy()))
                    .findFirst()
                    .orElseThrow();
            return one.rated(Rating.valueOf(Objects.requireNonNull(by.rating())), Objects.requireNonNull(by.reason()));
        }
        var statement = one.statement();
        if (statement == null) {
            return one.rated(
                    Rating.NOT_MEASURABLE,
                    new Frozen.Said("没有指标对应，也没有单位自评。", "No indicator measures it, and no unit has stated anything."));
        }
        return one.rated(
                Rating.valueOf(statement.rating()),
                new Frozen.Said(
                        "%s自评：%s".formatted(statement.unitName(), statement.says()),
                        "Stated by %s: %s".formatted(statement.unitName(), statement.says())));
    }

    /** Why a unit's own rating cannot be right beside the figure it gave; null where it can. */
    static @Nullable Words contradiction(
            Rating rating, @Nullable String comparator, @Nullable BigDecimal promised, @Nullable BigDecimal value) {
        if (promised == null || value == null) {
            return null;
        }
        var order = value.compareTo(promised);
        var isReached = comparator != null && comparator.equals("AT_MOST") ? order <= 0 : order >= 0;
        if (rating == Rating.DONE && !isReached) {
            return new Words(
                    "承诺%s，所报%s，不能评为完成".formatted(promised.toPlainString(), value.toPlainString()),
                    "%s was promised and %s is given: that is not done"
                            .formatted(promised.toPlainString(), value.toPlainString()));
        }
        return rating == Rating.NOT_MEASURABLE
                ? new Words("报了数字，就可以评定", "A figure is given, so it can be measured")
                : null;
    }
}
