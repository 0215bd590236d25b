package hongqiao.report;

import hongqiao.evaluation.Frozen;
import hongqiao.evaluation.Frozen.Measured;
import hongqiao.evaluation.Rating;
import hongqiao.evaluation.RoundKind;
import hongqiao.report.content.Content;
import hongqiao.report.content.Line;
import hongqiao.report.content.Style;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The report as a text: what was evaluated and how, the whole, the binding ones, each promise, what was found, where it comes from. */
final class ReportText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日H时m分");

    private final Reports.Matter matter;
    private final Frozen frozen;
    private final Content document;
    private final Told told;
    private int chapter;

    ReportText(Reports.Matter matter) {
        this.matter = matter;
        this.frozen = matter.frozen();
        this.document = new Content(String.valueOf(matter.round().id()));
        this.told = new Told(frozen);
    }

    Content write() {
        opening();
        basis();
        whole();
        binding();
        indicators();
        new PromiseText(matter, document, told).write(Numbers.first(++chapter));
        findings();
        new AnnexText(matter, document, told).write();
        return document;
    }

    private void heading(String words) {
        document.add(Style.LEVEL_1, Numbers.first(++chapter) + words);
    }

    private void body(String words) {
        document.add(Style.BODY, told.say(words));
    }

    private void opening() {
        document.add(Style.TITLE, matter.title()).add(Style.SUBTITLE, "");
        document.add(
                Style.SUBTITLE, "（数据截止%s，%s冻结）".formatted(day(frozen.round().cutOff()), moment()));
        if (matter.isSimulated()) {
            document.add(Style.SUBTITLE, "含模拟数据，仅供演示");
        }
        document.add(Style.SUBTITLE, "").contents().pageBreak();
    }

    private String moment() {
        return LocalDateTime.ofInstant(frozen.knownAt(), matter.district().timezone())
                .format(MOMENT);
    }

    static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private void basis() {
        heading("评估范围与依据");
        var plan = frozen.plan();
        body("评估对象是《%s》（第%d版%s%s），规划期%d—%d年。"
                .formatted(
                        plan.title(),
                        plan.edition(),
                        plan.organ() == null ? "" : "，" + plan.organ() + "批准",
                        plan.documentNo() == null ? "" : "，文号" + plan.documentNo(),
                        plan.from(),
                        plan.to()));
        body("本次为%s，只计截至%s已结束的报告期；采用%s系统中记录的各版本数据，此后的更正不影响本报告。"
                .formatted(
                        matter.round().kind().words().zh(), day(frozen.round().cutOff()), moment()));
        body("规划共有主要指标{count/indicators}项，其中约束性指标{count/binding}项；另有承诺和任务{count/promises}项。");
        body("评定办法：目标完成进度与规划路径在同一时点应完成的比例相比，得一致性；一致性达到1.05为超过预期，达到1为达到预期，达到0.9为基本达到，不足0.9为滞后；各指标另有规定的从其规定，见附件二。"
                + "规划期末未达到目标的一律评为滞后，不以“基本达到”代替完成。缺数不以零代替，评为无法评定并写明原因。");
        body("区域图采用%s的版本，共%d个区域。"
                .formatted(day(frozen.areas().asOf()), frozen.areas().areas()));
        reporting();
    }

    private void reporting() {
        if (frozen.units().isEmpty()) {
            return;
        }
        var late = frozen.units().stream().filter(unit -> !unit.reported()).toList();
        var despite = Objects.requireNonNull(matter.round().frozen()).despite();
        body(
                late.isEmpty()
                        ? "各填报单位均已报齐。"
                        : "截至冻结，未报齐的有：%s。仍予冻结的理由：%s。"
                                .formatted(
                                        late.stream()
                                                .map(unit -> unit.name() + "（缺"
                                                        + unit.missing().size() + "项次）")
                                                .collect(Collectors.joining("、")),
                                        Objects.requireNonNullElse(despite, "未写明")));
    }

    private void whole() {
        heading("总体情况");
        body("{count/indicators}项主要指标中，完成{count/indicators/DONE}项，按进度推进{count/indicators/ON_COURSE}项，"
                + "滞后{count/indicators/BEHIND}项，无法评定{count/indicators/NOT_MEASURABLE}项。");
        body("{count/promises}项承诺和任务中，完成{count/promises/DONE}项，按进度推进{count/promises/ON_COURSE}项，"
                + "滞后{count/promises/BEHIND}项，无法评定{count/promises/NOT_MEASURABLE}项。");
        named(Rating.BEHIND, "滞后的指标是：");
        named(Rating.NOT_MEASURABLE, "无法评定的指标是：");
        document.add(Style.CAPTION, "表1　主要指标评定一览");
        var rows = new ArrayList<List<Line>>();
        rows.add(head("序号", "指标", "属性", "目标", "最近一期", "进度", "评定"));
        for (var one : frozen.indicators()) {
            var standing = Objects.requireNonNull(one.standing());
            rows.add(List.of(
                    Line.of(String.valueOf(one.row().ordinal())),
                    Line.of(one.row().name()),
                    Line.of(Figures.isBinding(one) ? "约束性" : "预期性"),
                    told.cell(one.code() + "/target"),
                    standing.period() == null
                            ? Line.of(Figures.NOT_THERE)
                            : told.cell(one.code() + "/value/" + standing.period()),
                    told.cell(one.code() + "/progress"),
                    Line.of(rating(one))));
        }
        document.table(List.of(6, 34, 11, 16, 13, 12, 14), rows);
    }

    private void named(Rating rating, String words) {
        var names = frozen.indicators().stream()
                .filter(one -> rating.name().equals(one.rating()))
                .map(one -> one.row().name())
                .toList();
        if (!names.isEmpty()) {
            body(words + String.join("、", names) + "。");
        }
    }

    static List<Line> head(String... words) {
        return List.of(words).stream().map(Line::of).toList();
    }

    static String rating(Measured one) {
        return Rating.valueOf(Objects.requireNonNull(one.rating())).words().zh();
    }

    /** Whatever the rest looks like, these are told apart. */
    private void binding() {
        heading("约束性指标");
        var binding = frozen.indicators().stream().filter(Figures::isBinding).toList();
        if (binding.isEmpty()) {
            body("规划没有约束性指标。");
            return;
        }
        body("约束性指标是政府对人民的承诺，单独列出。{count/binding}项中，完成{count/binding/DONE}项，按进度推进{count/binding/ON_COURSE}项，"
                + "滞后{count/binding/BEHIND}项，无法评定{count/binding/NOT_MEASURABLE}项。");
        int no = 0;
        for (var one : binding) {
            document.add(
                    Style.BODY,
                    told.say("%d.%s：%s。{%s/says}".formatted(++no, one.row().name(), rating(one), one.code())));
        }
    }

    private void indicators() {
        heading("主要指标逐项评估");
        int group = 0;
        var last = "";
        for (var one : frozen.indicators()) {
            if (!one.row().group().equals(last)) {
                last = one.row().group();
                document.add(Style.LEVEL_2, Numbers.second(++group) + last);
            }
            new IndicatorText(one, document, told, frozen).write();
        }
    }

    private void findings() {
        heading(matter.round().kind() == RoundKind.FINAL ? "评估发现与后续安排" : "评估发现与建议");
        var found = matter.findings();
        if (found.isEmpty()) {
            body("本轮没有需要处理的发现。");
            return;
        }
        body("本轮评估共有发现%d条，逐条写明去向：转入规划修订程序，或写明理由后了结。".formatted(found.size()));
        int no = 0;
        for (var one : found) {
            var outcome = one.outcome();
            var became = outcome == null
                    ? "尚未处理。"
                    : outcome.revision() == null
                            ? "了结，理由：" + outcome.grounds() + "。"
                            : "转入规划修订（第%d号）：%s。".formatted(outcome.revision(), outcome.grounds());
            document.add(Style.BODY, "%d.%s%s".formatted(++no, ended(one.says().zh()), became));
        }
    }

    private static String ended(String words) {
        return words.endsWith("。") ? words : words + "。";
    }
}
