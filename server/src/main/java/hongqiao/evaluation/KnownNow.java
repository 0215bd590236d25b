package hongqiao.evaluation;

import hongqiao.evaluation.Frozen.Known;
import hongqiao.evaluation.Frozen.Measured;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Vintage;
import hongqiao.plan.PlanHead;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is known differently now than when the round was frozen (现已不同).
 *
 * @param code of the indicator; empty for the plan and the map
 * @param period of a reading; null for all else
 * @param then as it was frozen; null where there was nothing
 * @param now as it is; null where there is nothing
 * @param note why, as whoever filed it said; null where nobody did
 */
public record KnownNow(
        Kind kind,
        String code,
        String name,
        @Nullable String period,
        @Nullable Words then,
        @Nullable Words now,
        @Nullable String note) {

    public enum Kind {
        READING("监测值", "Reading"),
        ASSIGNMENT("市级任务", "Assignment of the city"),
        RULE("评价规则", "How it is judged"),
        RATING("评定", "Rating"),
        EDITION("规划版本", "Edition of the plan"),
        MAP("区域图", "Map of areas");

        private final Words words;

        Kind(String zh, String en) {
            this.words = new Words(zh, en);
        }

        public Words words() {
            return words;
        }
    }

    static List<KnownNow> between(Frozen then, Frozen now, PlanHead plan) {
        var differences = new ArrayList<KnownNow>();
        if (plan.supersededBy() != null) {
            differences.add(new KnownNow(
                    Kind.EDITION, "", plan.title(), null, same(then.plan().key()), same(plan.supersededBy()), null));
        }
        if (!then.areas().sha256().equals(now.areas().sha256())) {
            differences.add(new KnownNow(Kind.MAP, "", "", null, map(then), map(now), null));
        }
        for (var one : then.indicators()) {
            now.indicator(one.code()).ifPresent(other -> compare(one, other, differences));
        }
        return differences;
    }

    private static void compare(Measured then, Measured now, List<KnownNow> differences) {
        var name = then.row().name();
        var before = current(then);
        var after = current(now);
        after.forEach((key, known) -> {
            var was = before.get(key);
            if (was == null || was.id() != known.id()) {
                differences.add(new KnownNow(
                        Kind.READING,
                        then.code(),
                        name,
                        known.period(),
                        was == null ? null : said(was, then.row().unit()),
                        said(known, then.row().unit()),
                        known.note()));
            }
        });
        var assigned = then.assignments().stream().map(Frozen.FromCity::id).toList();
        now.assignments().stream()
                .filter(told -> !assigned.contains(told.id()))
                .forEach(told -> differences.add(new KnownNow(
                        Kind.ASSIGNMENT,
                        then.code(),
                        name,
                        String.valueOf(told.year()),
                        null,
                        same("%s %s %s"
                                .formatted(
                                        told.documentNo(),
                                        told.value() == null ? "" : told.value().toPlainString(),
                                        told.state())),
                        null)));
        if (!Objects.equals(FrozenText.row(rule(then)), FrozenText.row(rule(now)))) {
            differences.add(new KnownNow(Kind.RULE, then.code(), name, null, judgedBy(then), judgedBy(now), null));
        }
        if (!Objects.equals(then.rating(), now.rating())) {
            differences.add(new KnownNow(Kind.RATING, then.code(), name, null, rating(then), rating(now), null));
        }
    }

    private static Object rule(Measured measured) {
        return measured.rule() == null ? "" : measured.rule();
    }

    /** Of each series and period the reading that counts: the last that was filed. */
    private static Map<String, Known> current(Measured measured) {
        var current = new LinkedHashMap<String, Known>();
        measured.readings().forEach(known -> current.put(known.series() + " " + known.period(), known));
        return current;
    }

    private static Words said(Known known, @Nullable String unit) {
        var vintage = Vintage.valueOf(known.vintage()).words();
        var series = known.series().equals("OTHER");
        var period = ReportingPeriod.of(known.period()).words();
        var value = known.value() == null
                ? "缺数：" + known.missing()
                : known.value().toPlainString() + Objects.requireNonNullElse(unit, "");
        return new Words(
                "%s%s %s（%s）".formatted(series ? "对照 " : "", period.zh(), value, vintage.zh()),
                "%s%s %s (%s)".formatted(series ? "other: " : "", period.en(), value, vintage.en()));
    }

    private static @Nullable Words rating(Measured measured) {
        return measured.rating() == null
                ? null
                : Rating.valueOf(measured.rating()).words();
    }

    private static @Nullable Words judgedBy(Measured measured) {
        return measured.rule() == null ? null : same(FrozenText.row(measured.rule()));
    }

    private static Words map(Frozen frozen) {
        return new Words(frozen.areas().areas() + "个区域", frozen.areas().areas() + " areas");
    }

    private static Words same(String text) {
        return new Words(text, text);
    }
}
