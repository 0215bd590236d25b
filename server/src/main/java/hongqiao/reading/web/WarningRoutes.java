package hongqiao.reading.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.identity.PostNames;
import hongqiao.organisation.Today;
import hongqiao.plan.Indicator;
import hongqiao.reading.Monitor;
import hongqiao.reading.warning.Answer;
import hongqiao.reading.warning.Cause;
import hongqiao.reading.warning.Warning;
import hongqiao.reading.warning.Warnings;
import hongqiao.reading.web.IndicatorView.PeriodView;
import hongqiao.reading.web.IndicatorView.UnitName;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.scope.Scopes;
import hongqiao.shared.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk's API for warnings, what units answer to them, and how answers are reviewed. */
@RestController
@RequestMapping("/api/desk/indicators/{plan}/warnings")
class WarningRoutes {

    /** @param answerBy until when it is answered again @param by post of who reviewed */
    record AnswerReview(
            Answer.Outcome outcome,
            @Nullable String grounds,
            @Nullable LocalDate answerBy,
            Instant at,
            String by) {}

    /** @param by post of who answered @param review null: it waits for one */
    record WarningAnswer(
            long id,
            String text,
            Instant at,
            String by,
            @Nullable AnswerReview review) {}

    /**
     * @param says how it stood when the warning was given
     * @param lead null: nobody leads it, so nobody is pressed
     * @param answerBy the last day for the answer; sent back, its clock starts again
     * @param answers the first first; each after it took the place of one that was sent back
     * @param caseNumber of the last order of supervision; null: none
     * @param mayAnswer whether it waits for the unit of who asks
     * @param mayReview whether its last answer waits for who asks
     */
    record WarningView(
            long id,
            String code,
            String name,
            @Nullable String nameEn,
            PeriodView period,
            Cause cause,
            Words causeLabel,
            Words says,
            @Nullable UnitName lead,
            LocalDate answerBy,
            boolean overdue,
            boolean simulated,
            Instant recordedAt,
            Warning.State state,
            List<WarningAnswer> answers,
            @Nullable String caseNumber,
            boolean mayAnswer,
            boolean mayReview) {}

    record WarningList(String plan, LocalDate today, List<WarningView> warnings) {}

    record WarningAnswering(@Nullable String text) {}

    /** @param answer id of the one that was read @param grounds needed where it goes back */
    record AnswerReviewing(
            @Nullable Long answer,
            Answer.@Nullable Outcome outcome,
            @Nullable String grounds) {}

    private final Warnings warnings;
    private final Monitor monitor;
    private final Views views;
    private final PostNames names;
    private final Today today;

    WarningRoutes(Warnings warnings, Monitor monitor, Views views, PostNames names, Today today) {
        this.warnings = warnings;
        this.monitor = monitor;
        this.views = views;
        this.names = names;
        this.today = today;
    }

    @GetMapping
    @Needs(value = Permission.INDICATORS_READ, does = Operation.LIST)
    WarningList list(@PathVariable String plan, HttpServletRequest request) {
        var indicators = indicators(plan);
        var units = views.unitNames();
        var posts = names.of(request);
        return new WarningList(
                plan,
                today.day(),
                warnings.list(plan).stream()
                        .filter(one -> indicators.containsKey(one.indicator()))
                        .map(one -> view(one, Objects.requireNonNull(indicators.get(one.indicator())), units, posts))
                        .toList());
    }

    @PostMapping("/{id}/answer")
    @Needs(value = Permission.READINGS_EDIT, does = Operation.WRITE)
    WarningView answer(
            @PathVariable String plan,
            @PathVariable long id,
            @RequestBody WarningAnswering body,
            HttpServletRequest request) {
        return view(plan, warnings.answer(plan, id, needed(body.text(), "text")), request);
    }

    @PostMapping("/{id}/review")
    @Needs(value = Permission.READINGS_APPROVE, does = Operation.WRITE)
    WarningView review(
            @PathVariable String plan,
            @PathVariable long id,
            @RequestBody AnswerReviewing body,
            HttpServletRequest request) {
        var outcome = needed(body.outcome(), "outcome");
        return view(plan, warnings.review(plan, id, needed(body.answer(), "answer"), outcome, body.grounds()), request);
    }

    private WarningView view(String plan, Warning warning, HttpServletRequest request) {
        return view(
                warning,
                Objects.requireNonNull(indicators(plan).get(warning.indicator())),
                views.unitNames(),
                names.of(request));
    }

    private Map<String, Indicator> indicators(String plan) {
        return monitor.indicators(plan).stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
    }

    private WarningView view(
            Warning warning, Indicator indicator, Function<Integer, UnitName> units, Function<String, String> posts) {
        var unit = warning.unit();
        var scope = Scopes.current();
        return new WarningView(
                warning.id(),
                indicator.code(),
                indicator.name(),
                indicator.nameEn(),
                PeriodView.of(warning.period()),
                warning.cause(),
                warning.cause().words(),
                warning.says(),
                unit == null ? null : units.apply(unit),
                warning.answerBy(),
                warning.isOverdue(today.day()),
                warning.simulated(),
                warning.recordedAt(),
                warning.state(),
                warning.answers().stream().map(answer -> view(answer, posts)).toList(),
                warning.caseNumber(),
                warning.waitsForAnswer() && (scope.all() || unit != null && scope.hasUnit(unit)),
                Warnings.mayReview(warning));
    }

    private static WarningAnswer view(Answer answer, Function<String, String> posts) {
        var review = answer.review();
        return new WarningAnswer(
                answer.id(),
                answer.text(),
                answer.at(),
                posts.apply(answer.by()),
                review == null
                        ? null
                        : new AnswerReview(
                                review.outcome(),
                                review.grounds(),
                                review.answerBy(),
                                review.at(),
                                posts.apply(review.by())));
    }
}
