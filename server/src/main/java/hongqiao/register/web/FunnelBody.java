package hongqiao.register.web;

import hongqiao.expression.Dimension;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Stages;
import hongqiao.register.list.Funnel;
import hongqiao.register.list.Funnel.Stays;
import hongqiao.register.measure.CountedRecords;
import hongqiao.register.measure.GroupNames;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A funnel as it is shown.
 *
 * @param by what it is told apart by; null: by nothing, and then {@code group} is null throughout
 * @param formula how each figure is made; @param source what it is made of
 * @param at when it was so
 */
record FunnelBody(
        @Nullable String by,
        List<Line> lines,
        List<Funnel.Onward> onward,
        long records,
        long simulated,
        long unseen,
        Words formula,
        Words source,
        Instant at) {

    record Line(String stage, GroupNames.@Nullable Group group, long reached, Stays left, Stays here) {}

    private static final Words FORMULA = new Words(
            "到过：现在或曾经处于该阶段的记录数（去重）；离开：结束了的停留次数；停留天数：离开日期减进入日期（自然日，当天进出为 0），取平均数和中位数；还在：现在处于该阶段的记录数，天数算到此刻。进入时间不明的不计入天数。",
            "Reached: records that are or were in the stage, each once. Left: stays that ended. Days: the day of leaving less the day"
                    + " of coming in (calendar days; in and out on one day is 0), mean and median. Here: records in it now, days until now."
                    + " Stays whose beginning is not known have no days.");

    static FunnelBody of(Register register, @Nullable String by, Funnel funnel, GroupNames names) {
        var groups = by == null ? null : groups(register, by, funnel, names);
        return new FunnelBody(
                by,
                IntStream.range(0, funnel.lines().size())
                        .mapToObj(i -> {
                            var line = funnel.lines().get(i);
                            return new Line(
                                    line.stage(),
                                    groups == null ? null : groups.get(i).getFirst(),
                                    line.reached(),
                                    line.left(),
                                    line.here());
                        })
                        .sorted((one, other) -> place(register, one) - place(register, other))
                        .toList(),
                funnel.onward(),
                funnel.records(),
                funnel.simulated(),
                funnel.unseen(),
                FORMULA,
                new Words(
                        "“%s”的登记时间和每一次阶段变动记录".formatted(register.title().zh()),
                        "when each record of “%s” was entered, and every move of it"
                                .formatted(register.title().en())),
                funnel.at());
    }

    private static List<List<GroupNames.Group>> groups(Register register, String by, Funnel funnel, GroupNames names) {
        var path = by.substring(by.indexOf(':') + 1);
        var grain = by.contains(":") || by.equals("@year") ? Dimension.Grain.YEAR : Dimension.Grain.VALUE;
        return names.of(
                new CountedRecords(register),
                List.of(new Dimension(path, grain)),
                funnel.lines().stream()
                        .map(line -> Collections.<@Nullable Object>singletonList(line.group()))
                        .toList());
    }

    private static int place(Register register, Line line) {
        var states = Objects.requireNonNull(register.stages()).states().stream()
                .map(Stages.Stage::key)
                .toList();
        return states.indexOf(line.stage());
    }

    /** As rows of a sheet, heading first. */
    List<List<@Nullable String>> rows(Register register) {
        var rows = new ArrayList<List<@Nullable String>>();
        rows.add(List.of("阶段", "分组", "到过", "离开", "计入天数", "平均天数", "中位天数", "还在", "计入天数（还在）", "平均天数（还在）", "中位天数（还在）"));
        for (var line : lines) {
            var row = new ArrayList<@Nullable String>();
            row.add(register.stageTitle(line.stage()).zh());
            row.add(by == null ? "全部" : group(line));
            row.add(String.valueOf(line.reached()));
            add(row, line.left());
            add(row, line.here());
            rows.add(row);
        }
        rows.add(List.of("截至 " + at + "；" + formula.zh()));
        rows.add(List.of("来源：" + source.zh() + (simulated > 0 ? "；其中模拟记录 " + simulated + " 条" : "")));
        return rows;
    }

    private static String group(Line line) {
        var group = line.group();
        return group == null || group.key() == null
                ? "（未填）"
                : group.title() == null ? group.key().asString() : group.title().zh();
    }

    private static void add(List<@Nullable String> row, Stays stays) {
        row.add(String.valueOf(stays.count()));
        row.add(String.valueOf(stays.timed()));
        row.add(text(stays.mean()));
        row.add(text(stays.median()));
    }

    private static @Nullable String text(@Nullable BigDecimal days) {
        return days == null ? null : days.toPlainString();
    }
}
