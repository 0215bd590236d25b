package hongqiao.reading.web;

import hongqiao.identity.PostNames;
import hongqiao.indicator.Measure;
import hongqiao.indicator.Reading;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Vintage;
import hongqiao.plan.Indicator;
import hongqiao.reading.Judged;
import hongqiao.reading.KeptReading;
import hongqiao.reading.SeriesKind;
import hongqiao.reading.filing.DueForm;
import hongqiao.reading.filing.Filing;
import hongqiao.reading.filing.Filings;
import hongqiao.reading.filing.Question;
import hongqiao.reading.web.IndicatorView.PeriodView;
import hongqiao.reading.web.IndicatorView.ReadingView;
import hongqiao.reading.web.IndicatorView.UnitName;
import hongqiao.shared.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forms and filings as the wire has them. */
@Component
class FormViews {

    private final Views views;
    private final PostNames names;

    FormViews(Views views, PostNames names) {
        this.views = views;
        this.names = names;
    }

    /**
     * A form that is due.
     *
     * @param measureUnit of the figure, as printed @param lead null: the district @param verifier null: the planning office
     * @param filedOn day of the first filing
     * @param grounds why the last filing went back; null where it did not
     */
    record FormLine(
            String code,
            String name,
            @Nullable String nameEn,
            @Nullable String measureUnit,
            @Nullable UnitName lead,
            @Nullable UnitName verifier,
            PeriodView period,
            LocalDate dueOn,
            DueForm.State state,
            boolean late,
            @Nullable LocalDate filedOn,
            @Nullable String grounds) {}

    record Figure(PeriodView period, BigDecimal value) {}

    /**
     * What helps to see whether a figure can be right.
     *
     * @param last the figure of the period before @param yearBefore of the same months a year before
     * @param expected where the path has it by the end of the year; null where levels are not what is filed
     */
    record Beside(
            @Nullable Figure last,
            @Nullable Figure yearBefore,
            @Nullable BigDecimal expected) {}

    /** @param grounds of a return; may be null where it was approved @param by post of who decided */
    record DecisionView(Filing.Outcome outcome, @Nullable String grounds, Instant at, String by) {}

    /** @param corrects whether it would take the place of an approved figure @param mayDecide whether who asks approves it */
    record FilingView(
            long id,
            String code,
            PeriodView period,
            @Nullable BigDecimal value,
            @Nullable String missing,
            Vintage vintage,
            Words vintageLabel,
            @Nullable LocalDate publishedOn,
            String source,
            @Nullable String note,
            boolean simulated,
            @Nullable UnitName unit,
            @Nullable UnitName verifier,
            boolean corrects,
            List<Question> questions,
            @Nullable String confirmed,
            Filing.State state,
            Instant recordedAt,
            String by,
            @Nullable DecisionView decision,
            boolean mayDecide) {}

    /** @param current the approved reading of the period; null where there is none */
    record FormPage(
            Indicator indicator,
            IndicatorView.@Nullable RuleView rule,
            PeriodView period,
            Beside beside,
            @Nullable ReadingView current,
            List<FilingView> filings) {}

    /** What waits, and what helps to decide. */
    record ApprovalLine(
            Indicator indicator,
            FilingView filing,
            Beside beside,
            @Nullable ReadingView current) {}

    /** For one answer: names of units and posts, each looked up once. */
    Answer answer(HttpServletRequest request) {
        return new Answer(views.unitNames(), names.of(request)::apply);
    }

    record Answer(Function<Integer, UnitName> units, Function<String, String> posts) {

        FormLine line(DueForm form) {
            var indicator = form.judged().indicator();
            var rule = Objects.requireNonNull(form.judged().rule());
            var filing = form.filing();
            var decision = filing == null ? null : filing.decision();
            return new FormLine(
                    indicator.code(),
                    indicator.name(),
                    indicator.nameEn(),
                    indicator.unit(),
                    unit(rule.leadUnit()),
                    unit(rule.reporting().verifier()),
                    PeriodView.of(form.period()),
                    form.dueOn(),
                    form.state(),
                    form.late(),
                    form.filedOn(),
                    decision == null || form.state() != DueForm.State.RETURNED ? null : decision.grounds());
        }

        FormPage page(Judged judged, ReportingPeriod period, List<Filing> filings) {
            return new FormPage(
                    judged.indicator(),
                    IndicatorView.RuleView.of(judged, units),
                    PeriodView.of(period),
                    beside(judged, period),
                    current(judged, period),
                    filings.reversed().stream().map(this::filing).toList());
        }

        ApprovalLine approval(Judged judged, Filing filing) {
            return new ApprovalLine(
                    judged.indicator(),
                    filing(filing),
                    beside(judged, filing.period()),
                    current(judged, filing.period()));
        }

        private @Nullable UnitName unit(@Nullable Integer id) {
            return id == null ? null : units.apply(id);
        }

        private @Nullable ReadingView current(Judged judged, ReportingPeriod period) {
            return judged.readings().stream()
                    .filter(kept ->
                            kept.series() == SeriesKind.OWN && kept.period().equals(period))
                    .reduce((earlier, later) -> later)
                    .map(this::reading)
                    .orElse(null);
        }

        private ReadingView reading(KeptReading kept) {
            return ReadingView.of(kept, true, units, posts::apply);
        }

        FilingView filing(Filing filing) {
            var decision = filing.decision();
            return new FilingView(
                    filing.id(),
                    filing.indicator(),
                    PeriodView.of(filing.period()),
                    filing.value(),
                    filing.missing(),
                    filing.vintage(),
                    filing.vintage().words(),
                    filing.publishedOn(),
                    filing.source(),
                    filing.note(),
                    filing.simulated(),
                    unit(filing.unit()),
                    unit(filing.verifier()),
                    filing.corrects() != null,
                    filing.questions(),
                    filing.confirmed(),
                    filing.state(),
                    filing.recordedAt(),
                    posts.apply(filing.recordedBy()),
                    decision == null
                            ? null
                            : new DecisionView(
                                    decision.outcome(), decision.grounds(), decision.at(), posts.apply(decision.by())),
                    Filings.mayDecide(filing));
        }

        private static Beside beside(Judged judged, ReportingPeriod period) {
            var own = judged.own();
            return new Beside(
                    own.before(period).map(Answer::figure).orElse(null),
                    period.isWholeYear()
                            ? null
                            : own.at(period.yearBefore())
                                    .filter(Reading.Measured.class::isInstance)
                                    .map(reading -> figure((Reading.Measured) reading))
                                    .orElse(null),
                    expected(judged, period));
        }

        private static Figure figure(Reading.Measured reading) {
            return new Figure(PeriodView.of(reading.period()), reading.value());
        }

        private static @Nullable BigDecimal expected(Judged judged, ReportingPeriod period) {
            var rule = judged.rule();
            var isLevel = rule != null
                    && (rule.measure() == Measure.LEVEL
                            || rule.measure() == Measure.RATIO
                            || rule.measure() == Measure.QUALITATIVE);
            return judged.path().stream()
                    .filter(point -> isLevel && point.year() == period.year())
                    .findFirst()
                    .map(point -> Rounded.plain(point.value()))
                    .orElse(null);
        }
    }
}
