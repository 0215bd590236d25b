package hongqiao.report;

import hongqiao.evaluation.Frozen;
import hongqiao.evaluation.Frozen.Measured;
import hongqiao.evaluation.Frozen.Stand;
import hongqiao.indicator.Measure;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Status;
import hongqiao.indicator.Vintage;
import hongqiao.report.content.Chart;
import hongqiao.report.content.Content;
import hongqiao.report.content.Line;
import hongqiao.report.content.Style;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One indicator: what was promised, its path and figures year by year, a chart, how it is rated and why, how that was worked out. */
final class IndicatorText {

    private final Measured one;
    private final Content document;
    private final Told told;
    private final List<String> years;

    IndicatorText(Measured one, Content document, Told told, Frozen frozen) {
        this.one = one;
        this.document = document;
        this.told = told;
        var base =
                Objects.requireNonNullElse(one.row().baseYear(), frozen.plan().from() - 1);
        var target =
                Objects.requireNonNullElse(one.row().targetYear(), frozen.plan().to());
        this.years =
                IntStream.rangeClosed(base, target).mapToObj(String::valueOf).toList();
    }

    void write() {
        var row = one.row();
        var code = one.code();
        var standing = Objects.requireNonNull(one.standing());
        document.add(Style.LEVEL_3, "%d.%s".formatted(row.ordinal(), row.name()));
        document.add(
                Style.BODY,
                told.say("%s指标%s。%s年基数{%s/base}，%s年目标{%s/target}%s。评定：%s（%s）%s。"
                        .formatted(
                                Figures.isBinding(one) ? "约束性" : "预期性",
                                one.rule() == null
                                        ? ""
                                        : "，按“"
                                                + Measure.valueOf(one.rule().measure())
                                                        .words()
                                                        .zh() + "”评价",
                                years.getFirst(),
                                code,
                                years.getLast(),
                                code,
                                row.unit() == null ? "" : "（" + row.unit() + "）",
                                ReportText.rating(one),
                                Status.valueOf(standing.status()).words().zh(),
                                one.simulated() ? "，数据含模拟" : "")));
        document.add(Style.BODY, told.say("{" + code + "/says}"));
        var reason = Objects.requireNonNull(one.reason()).zh();
        if (!reason.equals(standing.explanation().zh())) {
            document.add(Style.BODY, reason);
        }
        needed(standing);
        document.add(
                Style.CAPTION, "%s：路径与监测值%s".formatted(row.name(), row.unit() == null ? "" : "（" + row.unit() + "）"));
        document.table(widths(), rows());
        chart();
        working(standing);
    }

    private void needed(Stand standing) {
        if (standing.needed() != null
                && standing.targetProgress() != null
                && standing.targetProgress().compareTo(BigDecimal.ONE) < 0) {
            document.add(Style.BODY, told.say("要达到目标，余下每年须完成{%s/needed}。".formatted(one.code())));
        }
    }

    private List<Integer> widths() {
        var widths = new ArrayList<Integer>();
        widths.add(20);
        years.forEach(year -> widths.add(13));
        return widths;
    }

    private List<List<Line>> rows() {
        var rows = new ArrayList<List<Line>>();
        var head = new ArrayList<Line>();
        head.add(Line.of("年份"));
        years.forEach(year -> head.add(Line.of(year)));
        rows.add(head);
        if (!one.path().isEmpty()) {
            rows.add(row(adds() ? "累计按计划应为" : "按计划应为", "path/%s"));
        }
        if (adds()) {
            rows.add(row("累计实际", "at/%s/quantity"));
        }
        rows.add(figures());
        if (one.readings().stream().anyMatch(known -> known.series().equals("OTHER"))) {
            rows.add(row("对照数", "other/%s"));
        }
        var vintages = new ArrayList<Line>();
        vintages.add(Line.of("数据版本"));
        years.forEach(year -> vintages.add(Line.of(vintage(year))));
        rows.add(vintages);
        rows.add(row("目标完成进度", "at/%s/progress"));
        rows.add(row("一致性", "at/%s/consistency"));
        return rows;
    }

    /** Whether its path is about what adds up over the years, and its figures are about one year each. */
    private boolean adds() {
        return one.rule() != null
                && switch (Measure.valueOf(one.rule().measure())) {
                    case AVG_GROWTH, CUMULATIVE, CUMULATIVE_REDUCTION -> true;
                    case LEVEL, RATIO, THRESHOLD, RELATIVE, ASSIGNED, QUALITATIVE -> false;
                };
    }

    /** Of a level the base stands in its year, as the plan prints it. */
    private List<Line> figures() {
        var row = row(adds() ? "当年监测值" : "监测值", "value/%s");
        if (!one.path().isEmpty() && !adds() && row.get(1).text().equals(Figures.NOT_THERE)) {
            row.set(1, told.cell(one.code() + "/base"));
        }
        return row;
    }

    private List<Line> row(String words, String query) {
        var row = new ArrayList<Line>();
        row.add(Line.of(words));
        years.forEach(year -> row.add(told.cell(one.code() + "/" + query.formatted(year))));
        return row;
    }

    private String vintage(String year) {
        return one.readings().stream()
                .filter(known -> known.series().equals("OWN") && known.period().equals(year))
                .reduce((earlier, later) -> later)
                .map(known -> Vintage.valueOf(known.vintage()).words().zh())
                .orElse(Figures.NOT_THERE);
    }

    /** The way and the path in the same quantity; without a path the figures beside those they are held against. */
    private void chart() {
        var series = new ArrayList<Chart.Series>();
        if (!one.path().isEmpty()) {
            series.add(new Chart.Series("实际", values(year -> quantity(year)), false));
            series.add(new Chart.Series("计划", values(year -> path(year)), true));
        } else {
            series.add(new Chart.Series("本区", values(year -> value("OWN", year)), false));
            series.add(new Chart.Series("对照", values(year -> value("OTHER", year)), true));
        }
        var known = series.getFirst().values().stream().filter(Objects::nonNull).count();
        if (known < 2) {
            document.add(Style.NOTE, "监测值不足两期，不作图。");
            return;
        }
        series.removeIf(line -> line.values().stream().allMatch(Objects::isNull));
        document.chart(new Chart(one.row().name(), one.code() + "/quantity", Figures.unit(one), years, series));
    }

    private List<@Nullable BigDecimal> values(java.util.function.Function<String, @Nullable BigDecimal> of) {
        var values = new ArrayList<@Nullable BigDecimal>();
        years.forEach(year -> values.add(of.apply(year)));
        return values;
    }

    private @Nullable BigDecimal quantity(String year) {
        return one.course().stream()
                .filter(stand -> year.equals(stand.period()))
                .findFirst()
                .map(Stand::quantity)
                .orElse(null);
    }

    private @Nullable BigDecimal path(String year) {
        return one.path().stream()
                .filter(point -> String.valueOf(point.year()).equals(year))
                .findFirst()
                .map(Frozen.Point::value)
                .orElse(null);
    }

    private @Nullable BigDecimal value(String series, String year) {
        return one.readings().stream()
                .filter(known -> known.series().equals(series) && known.period().equals(year))
                .reduce((earlier, later) -> later)
                .map(Frozen.Known::value)
                .orElse(null);
    }

    private void working(Stand standing) {
        if (!standing.working().isEmpty()) {
            var period = standing.period() == null
                    ? ""
                    : ReportingPeriod.of(standing.period()).words().zh();
            document.add(
                    Style.NOTE,
                    "%s算式：%s。"
                            .formatted(
                                    period,
                                    standing.working().stream()
                                            .map(step -> "%s %s ＝ %s"
                                                    .formatted(step.what().zh(), step.arithmetic(), step.value()))
                                            .collect(java.util.stream.Collectors.joining("；"))));
        }
    }
}
