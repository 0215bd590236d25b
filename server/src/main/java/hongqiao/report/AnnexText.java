package hongqiao.report;

import hongqiao.evaluation.Frozen;
import hongqiao.indicator.Direction;
import hongqiao.indicator.Frequency;
import hongqiao.indicator.Measure;
import hongqiao.indicator.Path;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Vintage;
import hongqiao.report.content.Content;
import hongqiao.report.content.Line;
import hongqiao.report.content.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Annexes: each reading with its source, each rule, papers of the city, how to check a figure. */
final class AnnexText {

    private final Reports.Matter matter;
    private final Frozen frozen;
    private final Content document;
    private final Told told;

    AnnexText(Reports.Matter matter, Content document, Told told) {
        this.matter = matter;
        this.frozen = matter.frozen();
        this.document = document;
        this.told = told;
    }

    void write() {
        document.pageBreak().add(Style.LEVEL_1, "附件一　本报告采用的监测值");
        document.add(Style.BODY, "逐条列出冻结时有效的监测值、版本、来源和记录日期。被更正而不再采用的不在其列。");
        readings();
        document.add(Style.LEVEL_1, "附件二　评价规则");
        rules();
        document.add(Style.LEVEL_1, "附件三　市级下达任务");
        assignments();
        document.add(Style.LEVEL_1, "附件四　核对方法");
        checking();
    }

    private void readings() {
        var rows = new ArrayList<List<Line>>();
        rows.add(ReportText.head("指标", "报告期", "数值", "版本", "来源", "记录日期"));
        for (var one : frozen.indicators()) {
            var current = one.readings().stream()
                    .filter(known ->
                            one.readings().stream().noneMatch(later -> Objects.equals(later.supersedes(), known.id())))
                    .toList();
            for (var known : current) {
                var series = known.series().equals("OWN") ? "value" : "other";
                rows.add(List.of(
                        Line.of(one.code() + (known.series().equals("OWN") ? "" : "（对照）")),
                        Line.of(ReportingPeriod.of(known.period()).words().zh()),
                        told.cell(one.code() + "/" + series + "/" + known.period()),
                        Line.of(Vintage.valueOf(known.vintage()).words().zh()),
                        Line.of(known.source()
                                + (known.simulated() ? "（模拟）" : "")
                                + (known.missing() == null ? "" : "；缺数原因：" + known.missing())),
                        Line.of(known.recordedAt()
                                .atZone(matter.district().timezone())
                                .toLocalDate()
                                .toString())));
            }
        }
        document.table(List.of(14, 14, 12, 16, 30, 16), rows);
    }

    private void rules() {
        var rows = new ArrayList<List<Line>>();
        rows.add(ReportText.head("指标", "类型", "方向", "路径", "频率", "档位"));
        for (var one : frozen.indicators()) {
            var rule = one.rule();
            rows.add(
                    rule == null
                            ? ReportText.head(one.code(), "未设规则", "—", "—", "—", "—")
                            : List.of(
                                    Line.of(one.code()),
                                    Line.of(Measure.valueOf(rule.measure())
                                            .words()
                                            .zh()),
                                    Line.of(Direction.valueOf(rule.direction())
                                            .words()
                                            .zh()),
                                    Line.of(Path.Kind.valueOf(rule.path())
                                            .words()
                                            .zh()),
                                    Line.of(Frequency.valueOf(rule.frequency())
                                            .words()
                                            .zh()),
                                    Line.of("%s／%s／%s"
                                            .formatted(
                                                    rule.bands().ahead().toPlainString(),
                                                    rule.bands().onTrack().toPlainString(),
                                                    rule.bands().nearly().toPlainString()))));
        }
        document.table(List.of(10, 20, 16, 14, 12, 20), rows);
    }

    private void assignments() {
        var rows = new ArrayList<List<Line>>();
        rows.add(ReportText.head("指标", "年份", "文号", "任务", "收到日期", "考核"));
        for (var one : frozen.indicators()) {
            for (var told : one.assignments()) {
                rows.add(List.of(
                        Line.of(one.code()),
                        Line.of(String.valueOf(told.year())),
                        Line.of(told.documentNo()),
                        Line.of(told.value() == null ? "—" : Figures.amount(told.value()) + Figures.unit(one)),
                        Line.of(told.receivedOn().toString()),
                        Line.of(hongqiao.indicator.Assignment.State.valueOf(told.state())
                                        .words()
                                        .zh()
                                + (told.simulated() ? "（模拟）" : ""))));
            }
        }
        if (rows.size() == 1) {
            document.add(Style.BODY, "冻结时没有登记市级下达的任务。");
        } else {
            document.table(List.of(10, 10, 30, 16, 18, 18), rows);
        }
    }

    private void checking() {
        document.add(
                Style.BODY,
                "报告的 docx 文件中，每个数字都放在内容控件里，控件的标记写明它在本轮评估中的出处。修改文字后，可把文件交回系统核对：系统逐句指出与冻结数据不符的数字、被删去出处的数字，以及冻结之后已有新数的地方。");
        document.add(
                Style.BODY,
                "本轮冻结内容的校验值（SHA-256）：%s。规划版本的校验值：%s。区域图的校验值：%s。"
                        .formatted(
                                Objects.requireNonNull(matter.round().frozen()).sha256(),
                                frozen.plan().sha256(),
                                frozen.areas().sha256()));
    }
}
