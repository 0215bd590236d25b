package hongqiao.evaluation.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.evaluation.PromiseKind;
import hongqiao.evaluation.Rating;
import hongqiao.evaluation.Reporting;
import hongqiao.evaluation.RoundState;
import hongqiao.evaluation.Rounds;
import hongqiao.evaluation.Statement;
import hongqiao.evaluation.Statements;
import hongqiao.evaluation.revision.Revisions;
import hongqiao.evaluation.web.RoundRoutes.RoundPage;
import hongqiao.identity.PostNames;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's API for units: what evaluations ask of them, what they state, and of which revisions they take note. */
@RestController
@RequestMapping("/api/desk/my-evaluations")
@Needs(value = Permission.STATEMENTS_EDIT, does = Operation.WRITE)
class MyEvaluationRoutes {

    record StatementView(
            PromiseKind kind,
            String code,
            String unit,
            Rating rating,
            @Nullable BigDecimal value,
            String says,
            String source,
            boolean simulated,
            Instant at) {}

    record NoticeView(
            long revision,
            String title,
            String unit,
            String unitName,
            Instant at,
            @Nullable Instant notedAt) {}

    record Mine(List<RoundPage> rounds, List<StatementView> statements, List<NoticeView> notices) {}

    /** @param unit code of who states it */
    record Stating(
            @Nullable String unit,
            @Nullable PromiseKind kind,
            @Nullable String code,
            @Nullable Rating rating,
            @Nullable BigDecimal value,
            @Nullable String says,
            @Nullable String source,
            @Nullable Boolean simulated) {}

    record TakingNote(@Nullable String unit) {}

    private final Rounds rounds;
    private final Reporting reporting;
    private final Statements statements;
    private final Revisions revisions;
    private final UnitCodes units;
    private final PostNames posts;

    MyEvaluationRoutes(
            Rounds rounds,
            Reporting reporting,
            Statements statements,
            Revisions revisions,
            UnitCodes units,
            PostNames posts) {
        this.rounds = rounds;
        this.reporting = reporting;
        this.statements = statements;
        this.revisions = revisions;
        this.units = units;
        this.posts = posts;
    }

    /** Open rounds with one's own part, what one's units have stated in them, and of what they are to take note. */
    @GetMapping
    @Needs(value = Permission.STATEMENTS_EDIT, does = Operation.LIST)
    Mine mine(HttpServletRequest request) {
        var names = posts.of(request);
        var open = rounds.list().stream()
                .filter(round -> round.state() == RoundState.OPEN)
                .toList();
        return new Mine(
                open.stream()
                        .map(round -> new RoundPage(
                                Views.round(round, names),
                                reporting.of(round).stream().map(Views::part).toList()))
                        .filter(page -> !page.parts().isEmpty())
                        .toList(),
                open.stream()
                        .flatMap(round -> statements.list(round.id()).stream())
                        .map(this::view)
                        .toList(),
                revisions.list().stream()
                        .flatMap(revision -> revisions.notices(revision.id()).stream()
                                .map(notice -> new NoticeView(
                                        revision.id(),
                                        revision.title(),
                                        units.name(notice.unit()).code(),
                                        units.name(notice.unit()).name(),
                                        notice.at(),
                                        notice.notedAt())))
                        .toList());
    }

    private StatementView view(Statement one) {
        return new StatementView(
                one.kind(),
                one.code(),
                units.name(one.unit()).code(),
                one.rating(),
                one.value(),
                one.says(),
                one.source(),
                one.simulated(),
                one.at());
    }

    @PostMapping("/{round}/statements")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void state(@PathVariable long round, @RequestBody Stating body) {
        statements.state(
                round,
                new Statement.New(
                        units.id(needed(body.unit(), "unit"), "unit"),
                        needed(body.kind(), "kind"),
                        needed(body.code(), "code"),
                        needed(body.rating(), "rating"),
                        body.value(),
                        RoundRoutes.text(body.says(), "says"),
                        RoundRoutes.text(body.source(), "source"),
                        Boolean.TRUE.equals(body.simulated())));
    }

    @PostMapping("/revisions/{revision}/note")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeNote(@PathVariable long revision, @RequestBody TakingNote body) {
        revisions.takeNote(revision, units.id(needed(body.unit(), "unit"), "unit"));
    }
}
