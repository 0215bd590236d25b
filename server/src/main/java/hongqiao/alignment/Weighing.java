package hongqiao.alignment;

import hongqiao.alignment.Alignment.Row;
import hongqiao.alignment.Beside.Outcome;
import hongqiao.alignment.Beside.Reason;
import hongqiao.alignment.Matches.Match;
import hongqiao.plan.Comparison;
import hongqiao.plan.Indicator;
import hongqiao.plan.Period;
import hongqiao.plan.PlanContent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the indicators of one plan against targets above: only what is alike is compared, and the rest says why not. */
final class Weighing {

    private static final Pattern ASSIGNED = Pattern.compile("下达");

    /** What is a share, a mean or per head is the same thing for a part and for the whole; other figures are amounts. */
    private static final Pattern RATIO_UNIT = Pattern.compile("[%％‰]|百分点|/");

    private static final Pattern RATIO_NAME =
            Pattern.compile("人均|户均|平均|每[千万百十]?[人名户]|每[千万]人口|每[千万]名|率$|比重|比例|占比|单位|寿命|浓度|年限");

    private Weighing() {}

    /** A figure of the district, and whose it is if the plan only names whose it follows. */
    private record Own(
            @Nullable BigDecimal figure, @Nullable Level by) {}

    static Alignment of(PlanContent plan, List<UpperTarget> targets) {
        var matches = Stream.of(Level.values())
                .collect(Collectors.toMap(
                        level -> level,
                        level -> Matches.of(
                                plan.indicators(),
                                targets.stream()
                                        .filter(one -> one.level() == level)
                                        .toList())));
        var period = plan.head().period();
        var rows = new ArrayList<Row>();
        for (var indicator : plan.indicators()) {
            var own = own(indicator, period, matches);
            var beside = new ArrayList<Beside>();
            for (var level : Level.values()) {
                var match = Objects.requireNonNull(matches.get(level)).get(indicator.code());
                beside.add(match == null ? Beside.open(level, Reason.NONE_ABOVE) : beside(match, own, period));
            }
            rows.add(new Row(indicator, own.by() == null ? null : own.figure(), own.by(), beside));
        }
        var taken = new HashSet<Long>();
        matches.values()
                .forEach(all ->
                        all.values().forEach(match -> taken.add(match.target().record())));
        return new Alignment(
                plan.head(),
                targets.stream()
                        .map(UpperTarget::plan)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                rows,
                targets.stream().filter(one -> !taken.contains(one.record())).toList());
    }

    private static Own own(Indicator indicator, Period period, Map<Level, Map<String, Match>> matches) {
        var target = indicator.target();
        if (target.value() != null) {
            return new Own(target.value(), null);
        }
        var level = Level.named(target.relative()).orElse(null);
        var match = level == null
                ? null
                : Objects.requireNonNull(matches.get(level)).get(indicator.code());
        return match != null && match.target().figure() != null && unlike(match, period) == null
                ? new Own(match.target().figure(), level)
                : new Own(null, null);
    }

    private static Beside beside(Match match, Own own, Period period) {
        var target = match.target();
        var reason = reason(match, own, period);
        var base = match.indicator().base().year();
        boolean otherBase = base != null && target.baseYear() != null && !base.equals(target.baseYear());
        if (reason != null) {
            return new Beside(target.level(), target, match.why(), match.byHand(), null, reason, null, null, otherBase);
        }
        var difference = Objects.requireNonNull(own.figure()).subtract(Objects.requireNonNull(target.figure()));
        var outcome =
                difference.signum() < 0 ? Outcome.LOWER : difference.signum() > 0 ? Outcome.HIGHER : Outcome.EQUAL;
        return new Beside(
                target.level(),
                target,
                match.why(),
                match.byHand(),
                outcome,
                null,
                difference,
                breaks(outcome, target.comparator()),
                otherBase);
    }

    private static @Nullable Reason reason(Match match, Own own, Period period) {
        var unlike = unlike(match, period);
        if (unlike != null) {
            return unlike;
        }
        if (own.figure() == null) {
            var words = match.indicator().target().relative();
            return words != null && ASSIGNED.matcher(words).find()
                    ? Reason.ASSIGNED
                    : Level.named(words).isPresent() ? Reason.RELATIVE_OPEN : Reason.WORDS_HERE;
        }
        return match.target().figure() == null ? Reason.WORDS_ABOVE : null;
    }

    /** Why the two are not the same kind of figure; null: they are. */
    private static @Nullable Reason unlike(Match match, Period period) {
        var indicator = match.indicator();
        var target = match.target();
        if (!Objects.equals(unit(indicator.unit()), unit(target.unit()))) {
            return Reason.OTHER_UNIT;
        }
        if (!match.sure()) {
            return Reason.NAME_ONLY_NEAR;
        }
        if (indicator.target().cumulative() != target.cumulative()) {
            return Reason.OTHER_COUNTING;
        }
        int year = Objects.requireNonNullElse(indicator.target().year(), period.to());
        if (target.year() != null && target.year() != year) {
            return Reason.OTHER_YEAR;
        }
        return isRatio(indicator) ? null : Reason.PART_OF_WHOLE;
    }

    private static boolean isRatio(Indicator indicator) {
        var unit = indicator.unit();
        return unit != null && RATIO_UNIT.matcher(unit).find()
                || RATIO_NAME.matcher(indicator.name()).find();
    }

    private static @Nullable String unit(@Nullable String unit) {
        return unit == null ? null : unit.strip().replace('％', '%');
    }

    private static @Nullable Boolean breaks(Outcome outcome, @Nullable Comparison comparator) {
        return switch (comparator) {
            case AT_LEAST -> outcome == Outcome.LOWER;
            case AT_MOST -> outcome == Outcome.HIGHER;
            case EXACTLY -> outcome != Outcome.EQUAL;
            case ABOUT, INCREASE_BY, DECREASE_BY -> null;
            case null -> null;
        };
    }
}
