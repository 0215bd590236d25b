package hongqiao.reading.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Vintage;
import hongqiao.organisation.Today;
import hongqiao.reading.Monitor;
import hongqiao.reading.NewReading;
import hongqiao.reading.ReadingProblem;
import hongqiao.reading.Readings;
import hongqiao.reading.SeriesKind;
import hongqiao.reading.filing.DueForms;
import hongqiao.reading.filing.Filings;
import hongqiao.reading.filing.Question;
import hongqiao.reading.web.FormViews.FilingView;
import hongqiao.reading.web.FormViews.FormLine;
import hongqiao.reading.web.FormViews.FormPage;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's API for the forms of a unit: what is due, and what is filed. */
@RestController
@RequestMapping("/api/desk/indicators/{plan}/forms")
class FormRoutes {

    /** @param toDo how many are to be filed @param late how many of those are past their day */
    record FormList(String plan, LocalDate today, int toDo, int late, List<FormLine> forms) {}

    record Questions(List<Question> questions) {}

    /** @param vintage preliminary where it is not given @param confirmed a word about what is asked of the figure */
    record FormFiling(
            @Nullable BigDecimal value,
            @Nullable String missing,
            @Nullable Vintage vintage,
            @Nullable LocalDate publishedOn,
            @Nullable String source,
            @Nullable String note,
            @Nullable String confirmed,
            @Nullable Boolean simulated) {}

    private final DueForms forms;
    private final Filings filings;
    private final Monitor monitor;
    private final FormViews views;
    private final Today today;

    FormRoutes(DueForms forms, Filings filings, Monitor monitor, FormViews views, Today today) {
        this.forms = forms;
        this.filings = filings;
        this.monitor = monitor;
        this.views = views;
        this.today = today;
    }

    @GetMapping
    @Needs(value = Permission.READINGS_EDIT, does = Operation.LIST)
    FormList list(@PathVariable String plan, HttpServletRequest request) {
        var answer = views.answer(request);
        var own = forms.own(plan);
        var toDo = own.stream().filter(form -> form.isToDo()).toList();
        return new FormList(
                plan,
                today.day(),
                toDo.size(),
                (int) toDo.stream().filter(form -> form.late()).count(),
                own.stream().map(answer::line).toList());
    }

    @GetMapping("/{code}/{period}")
    @Needs(value = Permission.READINGS_EDIT, does = Operation.READ)
    FormPage get(
            @PathVariable String plan,
            @PathVariable String code,
            @PathVariable String period,
            HttpServletRequest request) {
        var judged = monitor.get(plan, code, monitor.asked(null, null));
        Readings.requireLead(judged);
        var about = period(period);
        return views.answer(request).page(judged, about, filings.list(plan, code, about));
    }

    /** What would be asked of that figure; nothing is filed. */
    @GetMapping("/{code}/{period}/questions")
    @Needs(value = Permission.READINGS_EDIT, does = Operation.READ)
    Questions questions(
            @PathVariable String plan,
            @PathVariable String code,
            @PathVariable String period,
            @RequestParam BigDecimal value) {
        return new Questions(filings.questions(plan, code, period(period), value));
    }

    @PostMapping("/{code}/{period}")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.READINGS_EDIT, does = Operation.WRITE)
    FilingView file(
            @PathVariable String plan,
            @PathVariable String code,
            @PathVariable String period,
            @RequestBody FormFiling body,
            HttpServletRequest request) {
        var filing = filings.file(
                plan,
                code,
                new NewReading(
                        SeriesKind.OWN,
                        period(needed(period, "period")),
                        body.value(),
                        body.missing(),
                        Objects.requireNonNullElse(body.vintage(), Vintage.PRELIMINARY),
                        body.publishedOn(),
                        Objects.requireNonNullElse(body.source(), "").strip(),
                        null,
                        null,
                        body.note(),
                        Boolean.TRUE.equals(body.simulated())),
                body.confirmed());
        return views.answer(request).filing(filing);
    }

    private static ReportingPeriod period(String text) {
        return ReportingPeriod.find(text)
                .orElseThrow(() -> ReadingProblem.PERIOD_NOT_READABLE.problem().atField("period"));
    }
}
