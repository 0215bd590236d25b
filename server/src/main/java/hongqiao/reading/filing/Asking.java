package hongqiao.reading.filing;

import hongqiao.expression.Environment;
import hongqiao.expression.Expressions;
import hongqiao.indicator.Outliers;
import hongqiao.indicator.Reading;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.organisation.Today;
import hongqiao.reading.Checks;
import hongqiao.reading.Judged;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked of a figure while it is put on its form. A question can be answered with a word; none refuses a figure. */
@Component
class Asking {

    private final Today today;

    Asking(Today today) {
        this.today = today;
    }

    /**
     * @param all the indicators of the plan, for checks that name others
     * @param waiting what waits for approval counts where nothing of the period is approved yet
     */
    List<Question> about(
            Judged judged, List<Judged> all, List<Filing> waiting, ReportingPeriod period, BigDecimal value) {
        var questions = new ArrayList<Question>();
        var rule = judged.rule();
        if (rule == null) {
            return questions;
        }
        Outliers.question(
                        rule.measure(),
                        Objects.requireNonNullElse(judged.indicator().unit(), ""),
                        judged.own(),
                        period,
                        value)
                .ifPresent(says -> questions.add(new Question(Question.Kind.OUTLIER, says)));
        var environment = Checks.environment(
                all.stream().map(one -> one.indicator().code()).toList());
        for (var check : rule.reporting().checks()) {
            var condition =
                    Expressions.condition(check.condition(), environment).expression();
            if (condition != null && condition.fails(path -> value(path, judged, all, waiting, period, value))) {
                questions.add(new Question(Question.Kind.CHECK, check.says()));
            }
        }
        return questions;
    }

    private @Nullable Object value(
            String path,
            Judged judged,
            List<Judged> all,
            List<Filing> waiting,
            ReportingPeriod period,
            BigDecimal value) {
        return switch (path) {
            case Checks.VALUE -> value;
            case Checks.LAST ->
                judged.own().before(period).map(Reading.Measured::value).orElse(null);
            case Checks.YEAR_BEFORE -> measured(judged, period.yearBefore());
            case Environment.TODAY -> today.day();
            case Environment.NOW -> today.now();
            default ->
                path.equals(judged.indicator().code())
                        ? value
                        : all.stream()
                                .filter(one -> one.indicator().code().equals(path))
                                .findFirst()
                                .map(one -> known(one, waiting, period))
                                .orElse(null);
        };
    }

    /** Approved comes first, also where it says that there is none. */
    private static @Nullable BigDecimal known(Judged judged, List<Filing> waiting, ReportingPeriod period) {
        if (judged.own().at(period).isPresent()) {
            return measured(judged, period);
        }
        return waiting.stream()
                .filter(filing -> filing.state() == Filing.State.WAITING
                        && filing.indicator().equals(judged.indicator().code())
                        && filing.period().equals(period))
                .flatMap(filing -> Optional.ofNullable(filing.value()).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal measured(Judged judged, ReportingPeriod period) {
        return judged.own()
                .at(period)
                .filter(Reading.Measured.class::isInstance)
                .map(reading -> ((Reading.Measured) reading).value())
                .orElse(null);
    }
}
