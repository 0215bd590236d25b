package hongqiao.reading.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.indicator.Assignment;
import hongqiao.indicator.Bands;
import hongqiao.indicator.Direction;
import hongqiao.indicator.Frequency;
import hongqiao.indicator.Measure;
import hongqiao.indicator.Path;
import hongqiao.indicator.PriceBasis;
import hongqiao.indicator.Target;
import hongqiao.organisation.Today;
import hongqiao.organisation.Units;
import hongqiao.reading.Monitor;
import hongqiao.reading.Readings;
import hongqiao.reading.Rule;
import hongqiao.reading.live.LiveFigures;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.CommonProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's API for whoever says how indicators are judged, and what the city assigns. */
@RestController
@RequestMapping("/api/desk/indicators/{plan}/{code}")
@Needs(value = Permission.INDICATORS_EDIT, does = Operation.WRITE)
class RuleRoutes {

    /**
     * @param lead code of a unit; null: the district @param verifier likewise; null: the planning office
     * @param dueDays 1 to 366; null: as is set for the frequency
     * @param live key of a live value, or {@code none}; null: the one that goes by the indicator's name
     */
    record RuleSetting(
            @Nullable Measure measure,
            @Nullable Direction direction,
            Target.@Nullable Relation relation,
            @Nullable Path path,
            @Nullable Bands bands,
            @Nullable Frequency frequency,
            @Nullable PriceBasis priceBasis,
            @Nullable String lead,
            @Nullable String verifier,
            @Nullable Integer dueDays,
            @Nullable List<Rule.Check> checks,
            @Nullable String live,
            @Nullable String reason) {}

    record AssignmentRecording(
            @Nullable Integer year,
            @Nullable BigDecimal value,
            @Nullable String documentNo,
            @Nullable LocalDate receivedOn,
            Assignment.@Nullable State state,
            @Nullable Boolean simulated) {}

    private final Readings readings;
    private final Monitor monitor;
    private final LiveFigures live;
    private final Units units;
    private final Today today;

    RuleRoutes(Readings readings, Monitor monitor, LiveFigures live, Units units, Today today) {
        this.readings = readings;
        this.monitor = monitor;
        this.live = live;
        this.units = units;
        this.today = today;
    }

    @PutMapping("/rule")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rule(@PathVariable String plan, @PathVariable String code, @RequestBody RuleSetting body) {
        var reason = needed(body.reason() == null || body.reason().isBlank() ? null : body.reason(), "reason");
        if (body.live() != null) {
            live.requireFits(
                    body.live(),
                    monitor.get(plan, code, monitor.asked(null, null)).indicator());
        }
        readings.rule(
                plan,
                code,
                new Rule(
                        needed(body.measure(), "measure"),
                        needed(body.direction(), "direction"),
                        body.relation(),
                        Objects.requireNonNullElse(body.path(), Path.LINEAR),
                        Objects.requireNonNullElse(body.bands(), Bands.DEFAULT),
                        Objects.requireNonNullElse(body.frequency(), Frequency.ANNUAL),
                        body.priceBasis(),
                        body.lead() == null ? null : unit(body.lead(), "lead"),
                        new Rule.Reporting(
                                body.verifier() == null ? null : unit(body.verifier(), "verifier"),
                                dueDays(body.dueDays()),
                                Objects.requireNonNullElse(body.checks(), List.of()),
                                body.live())),
                reason);
    }

    private static @Nullable Integer dueDays(@Nullable Integer days) {
        if (days != null && (days < 1 || days > 366)) {
            throw CommonProblem.VALUE_NOT_VALID
                    .because("期限为 1 至 366 天", "Between 1 and 366 days")
                    .atField("dueDays");
        }
        return days;
    }

    private int unit(String code, String field) {
        return units.find(code, today.asOf(null, null))
                .orElseThrow(() -> hongqiao.organisation.OrganisationProblem.UNIT_NOT_FOUND
                        .problem()
                        .atField(field))
                .id();
    }

    @PostMapping("/assignments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@PathVariable String plan, @PathVariable String code, @RequestBody AssignmentRecording body) {
        readings.assign(
                plan,
                code,
                new Assignment(
                        needed(body.year(), "year"),
                        body.value(),
                        needed(body.documentNo(), "documentNo"),
                        needed(body.receivedOn(), "receivedOn"),
                        Objects.requireNonNullElse(body.state(), Assignment.State.ASSIGNED)),
                Boolean.TRUE.equals(body.simulated()));
    }
}
