package hongqiao.indicator;

import hongqiao.indicator.Standing.Builder;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of a level: how much, against what, how far, what it takes. */
final class LevelWords {

    private final Definition definition;
    private final @Nullable BigDecimal base;
    private final BigDecimal goal;
    private final BigDecimal value;
    private final Words period;
    private final Amounts amounts;

    LevelWords(
            Definition definition,
            @Nullable BigDecimal base,
            BigDecimal goal,
            BigDecimal value,
            ReportingPeriod period) {
        this.definition = definition;
        this.base = base;
        this.goal = goal;
        this.value = value;
        this.period = period.words();
        this.amounts = new Amounts(definition, base, goal, value);
    }

    String arithmetic() {
        var from = Objects.requireNonNull(base);
        return "(%s − %s) ÷ (%s − %s)".formatted(plain(value), plain(from), plain(goal), plain(from));
    }

    private static String plain(BigDecimal figure) {
        return figure.toPlainString();
    }

    Words along(Status status, Builder builder) {
        var expected = Objects.requireNonNull(builder.expected);
        var gap = value.subtract(expected);
        var zh = "%s为%s，按计划应为%s，%s；%s。"
                .formatted(
                        period.zh(),
                        amounts.zh(value),
                        amounts.zh(expected),
                        gapZh(gap),
                        Tail.progress(builder, status).zh());
        var en = "%s: %s against %s on the path, %s; %s."
                .formatted(
                        period.en(),
                        amounts.en(value),
                        amounts.en(expected),
                        gapEn(gap),
                        Tail.progress(builder, status).en());
        var catchUp = catchUp(builder);
        return new Words(zh + catchUp.zh(), en + catchUp.en());
    }

    private String gapZh(BigDecimal gap) {
        return gap.signum() == 0 ? "正好" : (gap.signum() > 0 ? "高出" : "低") + amounts.differenceZh(gap.abs());
    }

    private String gapEn(BigDecimal gap) {
        return gap.signum() == 0
                ? "just so"
                : amounts.differenceEn(gap.abs()) + (gap.signum() > 0 ? " above" : " below");
    }

    private Words catchUp(Builder builder) {
        var needed = builder.needed;
        if (needed == null || definition.reaches(value, goal)) {
            return new Words("", "");
        }
        var years = BigDecimal.valueOf(definition.years())
                .subtract(definition.elapsed(Objects.requireNonNull(builder.period)));
        var left = Amounts.left(years);
        var isShort = years.compareTo(BigDecimal.ONE) < 0;
        var fine = isShort ? amounts : new Amounts(definition, goal, value, new BigDecimal("0.01"));
        var amount = (isShort ? goal.subtract(value) : needed).abs();
        return new Words(
                "余下%s，%s须%s%s，才到%d年的%s。"
                        .formatted(
                                left.zh(),
                                isShort ? "" : "每年",
                                needed.signum() > 0 ? "提高" : "降低",
                                fine.differenceZh(amount),
                                definition.targetYear(),
                                amounts.zh(goal)),
                " %s left: %s must bring %s%s to reach %s by %d."
                        .formatted(
                                left.en(),
                                isShort ? "they" : "each year",
                                needed.signum() > 0 ? "+" : "−",
                                fine.differenceEn(amount),
                                amounts.en(goal),
                                definition.targetYear()));
    }

    /** Where base and target are one, or the restated base lies beyond the target. */
    Words kept(boolean flat) {
        var isKept = definition.reaches(value, goal);
        var from = amounts.zh(Objects.requireNonNull(base));
        var whyZh = flat ? "基期与目标同为%s".formatted(from) : "基期（%s）已过目标".formatted(from);
        var whyEn = flat ? "base and target are the same" : "the base is already beyond the target";
        return new Words(
                "%s，不算进度，只看是否保持：%s为%s，%s目标%s。"
                        .formatted(whyZh, period.zh(), amounts.zh(value), isKept ? "守住" : "未守住", amounts.zh(goal)),
                "As %s, only keeping it counts: %s is %s, the target of %s is %s."
                        .formatted(
                                whyEn, period.en(), amounts.en(value), amounts.en(goal), isKept ? "kept" : "not kept"));
    }

    Words reached(boolean isThere) {
        return new Words(
                "%s为%s，%s目标%s；没有基期数，算不出进度。"
                        .formatted(period.zh(), amounts.zh(value), isThere ? "已达到" : "未达到", amounts.zh(goal)),
                "%s: %s, the target of %s is %s; without a base no progress can be told."
                        .formatted(
                                period.en(), amounts.en(value), amounts.en(goal), isThere ? "reached" : "not reached"));
    }

    Words withoutBase() {
        return new Words(
                "%s为%s，目标%s；没有基期数，算不出进度，暂不评价。".formatted(period.zh(), amounts.zh(value), amounts.zh(goal)),
                "%s: %s, target %s; without a base no progress can be told, and nothing is judged."
                        .formatted(period.en(), amounts.en(value), amounts.en(goal)));
    }
}
