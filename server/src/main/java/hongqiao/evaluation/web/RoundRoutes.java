package hongqiao.evaluation.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.evaluation.Reporting;
import hongqiao.evaluation.RoundKind;
import hongqiao.evaluation.Rounds;
import hongqiao.evaluation.web.Views.PartView;
import hongqiao.evaluation.web.Views.RoundView;
import hongqiao.identity.PostNames;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's API for evaluation rounds: open, follow, remind, freeze, cancel. */
@RestController
@RequestMapping("/api/desk/evaluations")
@Needs(value = Permission.EVALUATIONS_EDIT, does = Operation.WRITE)
class RoundRoutes {

    record RoundList(List<RoundView> rounds) {}

    record RoundPage(RoundView round, List<PartView> parts) {}

    /** @param cutOff null: the last day of the year @param units codes; none: whoever leads an indicator */
    record RoundOpening(
            @Nullable String plan,
            @Nullable RoundKind kind,
            @Nullable Integer year,
            @Nullable LocalDate cutOff,
            @Nullable LocalDate dueOn,
            @Nullable List<String> units) {}

    record Reminding(@Nullable String unit, @Nullable String note) {}

    /** @param despite why, although units have not reported */
    record Freezing(@Nullable String despite) {}

    record Cancelling(@Nullable String reason) {}

    private final Rounds rounds;
    private final Reporting reporting;
    private final UnitCodes units;
    private final PostNames posts;

    RoundRoutes(Rounds rounds, Reporting reporting, UnitCodes units, PostNames posts) {
        this.rounds = rounds;
        this.reporting = reporting;
        this.units = units;
        this.posts = posts;
    }

    @GetMapping
    @Needs(value = Permission.EVALUATIONS_READ, does = Operation.LIST)
    RoundList list(HttpServletRequest request) {
        var names = posts.of(request);
        return new RoundList(
                rounds.list().stream().map(round -> Views.round(round, names)).toList());
    }

    @GetMapping("/{id}")
    @Needs(value = Permission.EVALUATIONS_READ, does = Operation.READ)
    RoundPage get(@PathVariable long id, HttpServletRequest request) {
        return page(id, request);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RoundPage open(@RequestBody RoundOpening body, HttpServletRequest request) {
        var codes = Objects.requireNonNullElse(body.units(), List.<String>of());
        var opened = rounds.open(new Rounds.New(
                needed(body.plan(), "plan"),
                needed(body.kind(), "kind"),
                needed(body.year(), "year"),
                body.cutOff(),
                body.dueOn(),
                units.ids(codes, "units")));
        return page(opened.id(), request);
    }

    @PostMapping("/{id}/reminders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remind(@PathVariable long id, @RequestBody Reminding body) {
        rounds.remind(id, units.id(needed(body.unit(), "unit"), "unit"), text(body.note(), "note"));
    }

    @PostMapping("/{id}/freeze")
    RoundPage freeze(@PathVariable long id, @RequestBody Freezing body, HttpServletRequest request) {
        rounds.freeze(id, body.despite());
        return page(id, request);
    }

    @PostMapping("/{id}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable long id, @RequestBody Cancelling body) {
        rounds.cancel(id, text(body.reason(), "reason"));
    }

    private RoundPage page(long id, HttpServletRequest request) {
        var round = rounds.get(id);
        return new RoundPage(
                Views.round(round, posts.of(request)),
                reporting.of(round).stream().map(Views::part).toList());
    }

    static String text(@Nullable String text, String field) {
        return needed(text == null || text.isBlank() ? null : text.strip(), field);
    }
}
