package hongqiao.report;

import hongqiao.evaluation.Frozen;
import hongqiao.evaluation.Rating;
import hongqiao.indicator.Status;
import hongqiao.table.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures of a report as one sheet: ratings first, then each reading with its source; each with its query. */
final class ReportSheet {

    private ReportSheet() {}

    static void write(Reports.Matter matter, OutputStream out) throws IOException {
        var frozen = matter.frozen();
        try (var sheet = SheetWriter.to(out, "xlsx", "评估")) {
            row(sheet, matter.title());
            row(sheet, "校验值", Objects.requireNonNull(matter.round().frozen()).sha256());
            row(sheet);
            row(sheet, "编号", "名称", "属性", "目标", "报告期", "实际", "按计划应为", "目标完成进度", "一致性", "状态", "评定", "理由", "模拟");
            for (var one : frozen.indicators()) {
                var stand = Objects.requireNonNull(one.standing());
                row(
                        sheet,
                        one.code(),
                        one.row().name(),
                        Figures.isBinding(one) ? "约束性" : "预期性",
                        one.row().targetText(),
                        stand.period(),
                        plain(stand.quantity()),
                        plain(stand.expected()),
                        plain(stand.targetProgress()),
                        plain(stand.consistency()),
                        Status.valueOf(stand.status()).words().zh(),
                        ReportText.rating(one),
                        Objects.requireNonNull(one.reason()).zh(),
                        one.simulated() ? "是" : "否");
            }
            promises(sheet, frozen);
            readings(sheet, frozen);
        }
    }

    private static void promises(SheetWriter sheet, Frozen frozen) throws IOException {
        row(sheet);
        row(sheet, "编号", "承诺或任务", "目标", "单位", "期限", "所报", "评定", "理由");
        for (var one : frozen.promises()) {
            row(
                    sheet,
                    one.code(),
                    one.title(),
                    one.value() == null ? one.relative() : plain(one.value()),
                    one.unit(),
                    one.deadline(),
                    one.statement() == null ? null : plain(one.statement().value()),
                    Rating.valueOf(Objects.requireNonNull(one.rating())).words().zh(),
                    Objects.requireNonNull(one.reason()).zh());
        }
    }

    private static void readings(SheetWriter sheet, Frozen frozen) throws IOException {
        row(sheet);
        row(sheet, "指标", "系列", "报告期", "数值", "缺数原因", "版本", "来源", "文件", "单元格", "记录时间", "模拟", "出处");
        for (var one : frozen.indicators()) {
            for (var known : one.readings()) {
                row(
                        sheet,
                        one.code(),
                        known.series().equals("OWN") ? "本区" : "对照",
                        known.period(),
                        plain(known.value()),
                        known.missing(),
                        known.vintage(),
                        known.source(),
                        known.file(),
                        known.cell(),
                        known.recordedAt().toString(),
                        known.simulated() ? "是" : "否",
                        "%s/%s/%s"
                                .formatted(
                                        one.code(), known.series().equals("OWN") ? "value" : "other", known.period()));
            }
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static void row(SheetWriter sheet, @Nullable String... cells) throws IOException {
        var row = new ArrayList<@Nullable String>();
        for (var cell : cells) {
            row.add(cell);
        }
        sheet.row(row);
    }
}
