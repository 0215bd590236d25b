package hongqiao.report;

import hongqiao.evaluation.Frozen;
import hongqiao.evaluation.Frozen.Promise;
import hongqiao.evaluation.Rating;
import hongqiao.report.content.Content;
import hongqiao.report.content.Line;
import hongqiao.report.content.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Commitments and tasks, chapter by chapter of the plan. */
final class PromiseText {

    private final Frozen frozen;
    private final Content document;
    private final Told told;

    PromiseText(Reports.Matter matter, Content document, Told told) {
        this.frozen = matter.frozen();
        this.document = document;
        this.told = told;
    }

    void write(String number) {
        document.add(Style.LEVEL_1, number + "承诺和任务分章评估");
        if (frozen.promises().isEmpty()) {
            document.add(Style.BODY, "规划没有另列的承诺和任务。");
            return;
        }
        document.add(Style.BODY, "与某项指标目标相同的承诺，随该指标评定；其余由责任单位自评并注明依据，没有自评的列为无法评定。自评结论未经第三方核验的，不等于核验结论。");
        int no = 0;
        for (var chapter : chapters().entrySet()) {
            document.add(Style.LEVEL_2, Numbers.second(++no) + chapter.getKey());
            chapter(chapter.getValue());
        }
    }

    private Map<String, List<Promise>> chapters() {
        var chapters = new LinkedHashMap<String, List<Promise>>();
        for (var one : frozen.promises()) {
            chapters.computeIfAbsent(chapter(one.section()), k -> new ArrayList<>())
                    .add(one);
        }
        return chapters;
    }

    private String chapter(@Nullable String section) {
        return frozen.plan().chapters().stream()
                .filter(one -> section != null
                        && one.id()
                                .equals(section.contains("-") ? section.substring(0, section.indexOf('-')) : section))
                .findFirst()
                .map(one -> one.number() + " " + one.title())
                .orElse("未分章");
    }

    private void chapter(List<Promise> promises) {
        var rows = new ArrayList<List<Line>>();
        rows.add(ReportText.head("编号", "承诺", "目标", "期限", "所报", "评定"));
        for (var one : promises) {
            var query = one.kind() + "/" + one.code();
            var target = told.cell(query + "/target");
            if (one.value() != null && one.unit() != null) {
                target.say(one.unit());
            }
            rows.add(List.of(
                    Line.of(one.code()),
                    Line.of(one.title()),
                    target,
                    Line.of(Objects.requireNonNullElse(one.deadline(), Figures.NOT_THERE)),
                    told.cell(query + "/value"),
                    Line.of(rating(one))));
        }
        document.table(List.of(10, 36, 22, 10, 12, 14), rows);
        for (var one : promises.stream().filter(PromiseText::isRated).toList()) {
            document.add(
                    Style.BODY,
                    told.say("%s（%s）：%s。{%s/%s/says}%s"
                            .formatted(one.title(), one.code(), rating(one), one.kind(), one.code(), by(one))));
        }
        others(promises);
    }

    private void others(List<Promise> promises) {
        var names = promises.stream()
                .filter(one -> !isRated(one))
                .map(one -> "%s（%s）".formatted(one.title(), one.code()))
                .collect(Collectors.joining("、"));
        if (!names.isEmpty()) {
            document.add(Style.BODY, "没有指标对应、也没有单位自评，因而无法评定的有：%s。".formatted(names));
        }
    }

    /** Whether there is anything to rate it by. */
    private static boolean isRated(Promise one) {
        return one.measuredBy() != null || one.statement() != null;
    }

    private static String by(Promise one) {
        if (one.measuredBy() != null) {
            return "（随指标%s评定）".formatted(one.measuredBy());
        }
        var said = one.statement();
        return said == null ? "" : "（依据：%s%s）".formatted(said.source(), said.simulated() ? "，模拟" : "");
    }

    private static String rating(Promise one) {
        return Rating.valueOf(Objects.requireNonNull(one.rating())).words().zh();
    }
}
