package hongqiao.register.measure;

import hongqiao.expression.Measure;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A figure in words: how it is made, and how it stands to a target. */
final class FigureWords {

    private FigureWords() {}

    static Words formula(PackMeasure measure) {
        var of = measure.measure();
        var over = measure.over().title();
        var noun = measure.over().kind().words();
        var where = of.where() == null
                ? new Words("全部" + noun.zh(), "all " + noun.en())
                : new Words(
                        "满足 " + of.where().text() + " 的" + noun.zh(),
                        noun.en() + " that meet " + of.where().text());
        var value = of.of() == null ? "" : of.of().text();
        return switch (of.kind()) {
            case COUNT ->
                new Words(
                        "“%s”中%s的数目".formatted(over.zh(), where.zh()),
                        "How many %s there are in “%s”".formatted(where.en(), over.en()));
            case SUM ->
                new Words(
                        "“%s”中%s的 %s 之和".formatted(over.zh(), where.zh(), value),
                        "Sum of %s over %s in “%s”".formatted(value, where.en(), over.en()));
            case AVG ->
                new Words(
                        "“%s”中%s的 %s 平均（只计有值的）".formatted(over.zh(), where.zh(), value),
                        "Average of %s over %s in “%s” that have it".formatted(value, where.en(), over.en()));
            case SHARE ->
                new Words(
                        "“%s”中%s里，满足 %s 的所占比重（只计能判断的）".formatted(over.zh(), where.zh(), value),
                        "Share that meets %s, of %s in “%s” of which it is known"
                                .formatted(value, where.en(), over.en()));
        };
    }

    /** @param now the year it is */
    static Words aim(PackMeasure measure, Figure.Aim aim, int now) {
        var target = aim.target();
        var gap = aim.gap();
        if (target == null || gap == null) {
            return new Words(
                    "%d年目标：缺数据，无法比较".formatted(aim.year()),
                    "Target of %d: figures are missing, it cannot be compared".formatted(aim.year()));
        }
        var wanted = amount(measure, target);
        var reached = amount(measure, Objects.requireNonNull(aim.reaches()));
        var short_ = amount(measure, gap.max(BigDecimal.ZERO));
        var head = aim.expected()
                ? new Words(
                        "按预计，%d年底为%s".formatted(aim.year(), reached.zh()),
                        "Expected at the end of %d: %s".formatted(aim.year(), reached.en()))
                : new Words("现为%s".formatted(reached.zh()), "Now %s".formatted(reached.en()));
        var word = aim.atMost() ? new Words("不多于", "at most ") : new Words("", "");
        var against = new Words(
                "，%d年目标%s%s".formatted(aim.year(), word.zh(), wanted.zh()),
                "; target of %d: %s%s".formatted(aim.year(), word.en(), wanted.en()));
        var over = aim.year() < now ? new Words("（已过期）", " (past)") : new Words("", "");
        var tail = gap.signum() <= 0
                ? new Words("，达到", "; met")
                : aim.atMost()
                        ? new Words("，多" + short_.zh(), "; " + short_.en() + " too many")
                        : new Words("，还差" + short_.zh(), "; " + short_.en() + " short");
        var met = aim.metIn() == null || gap.signum() <= 0
                ? new Words("", "")
                : new Words(
                        "；按预计，%d年底达到".formatted(aim.metIn()),
                        "; expected to be met by the end of %d".formatted(aim.metIn()));
        return new Words(
                head.zh() + against.zh() + over.zh() + tail.zh() + met.zh(),
                head.en() + against.en() + over.en() + tail.en() + met.en());
    }

    private static Words amount(PackMeasure measure, BigDecimal value) {
        if (measure.measure().kind() == Measure.Kind.SHARE) {
            var percent = plain(value.movePointRight(2)) + "%";
            return new Words(" " + percent, percent);
        }
        return new Words(" " + plain(value) + unit(measure.unit(), true), plain(value) + unit(measure.unit(), false));
    }

    private static String plain(BigDecimal value) {
        var rounded = value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    private static String unit(@Nullable Words unit, boolean chinese) {
        return unit == null ? "" : " " + (chinese ? unit.zh() : unit.en());
    }
}
