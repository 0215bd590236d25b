package hongqiao.reading.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.identity.Accounts;
import hongqiao.indicator.Assignment;
import hongqiao.indicator.Bands;
import hongqiao.indicator.Direction;
import hongqiao.indicator.Frequency;
import hongqiao.indicator.Measure;
import hongqiao.indicator.Path;
import hongqiao.indicator.PriceBasis;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Target;
import hongqiao.indicator.Vintage;
import hongqiao.organisation.Today;
import hongqiao.organisation.Units;
import hongqiao.reading.Monitor;
import hongqiao.reading.NewReading;
import hongqiao.reading.ReadingImport;
import hongqiao.reading.ReadingProblem;
import hongqiao.reading.ReadingReport;
import hongqiao.reading.Readings;
import hongqiao.reading.Rule;
import hongqiao.reading.SeriesKind;
import hongqiao.reading.web.IndicatorView.IndicatorDesk;
import hongqiao.reading.web.IndicatorView.IndicatorLine;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.scope.Scopes;
import hongqiao.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The desk's API for the indicators of a plan: how they stand, and what is filed of them. */
@RestController
@RequestMapping("/api/desk/indicators/{plan}")
class IndicatorRoutes {

    record IndicatorList(String plan, LocalDate asOf, Instant knownAt, List<IndicatorLine> indicators) {}

    /** @param period as {@code 2023-Q3} @param vintage preliminary where it is not given */
    record ReadingFiling(
            @Nullable SeriesKind series,
            @Nullable String period,
            @Nullable BigDecimal value,
            @Nullable String missing,
            @Nullable Vintage vintage,
            @Nullable LocalDate publishedOn,
            @Nullable String source,
            @Nullable String note,
            @Nullable Boolean simulated) {}

    /** @param lead code of a unit; null: the district */
    record RuleSetting(
            @Nullable Measure measure,
            @Nullable Direction direction,
            Target.@Nullable Relation relation,
            @Nullable Path path,
            @Nullable Bands bands,
            @Nullable Frequency frequency,
            @Nullable PriceBasis priceBasis,
            @Nullable String lead,
            @Nullable String reason) {}

    record AssignmentRecording(
            @Nullable Integer year,
            @Nullable BigDecimal value,
            @Nullable String documentNo,
            @Nullable LocalDate receivedOn,
            Assignment.@Nullable State state,
            @Nullable Boolean simulated) {}

    private final Monitor monitor;
    private final Readings readings;
    private final ReadingImport intake;
    private final Views views;
    private final Units units;
    private final Today today;
    private final Accounts accounts;

    IndicatorRoutes(
            Monitor monitor,
            Readings readings,
            ReadingImport intake,
            Views views,
            Units units,
            Today today,
            Accounts accounts) {
        this.monitor = monitor;
        this.readings = readings;
        this.intake = intake;
        this.views = views;
        this.units = units;
        this.today = today;
        this.accounts = accounts;
    }

    /** @param asOf only periods that had ended then count @param knownAt only what had been recorded by then counts */
    @GetMapping
    @Needs(value = Permission.INDICATORS_READ, does = Operation.LIST)
    IndicatorList list(
            @PathVariable String plan,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    Instant knownAt,
            HttpServletRequest request) {
        var asked = monitor.asked(asOf, knownAt);
        var unitNames = views.unitNames();
        var names = names(request);
        return new IndicatorList(
                plan,
                asked.day(),
                asked.knownAt(),
                monitor.list(plan, asked).stream()
                        .map(judged -> views.line(judged, unitNames, names))
                        .toList());
    }

    @GetMapping("/{code}")
    @Needs(value = Permission.INDICATORS_READ, does = Operation.READ)
    IndicatorDesk get(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    Instant knownAt,
            HttpServletRequest request) {
        var asked = monitor.asked(asOf, knownAt);
        var judged = monitor.get(plan, code, asked);
        var codes = monitor.codes(plan);
        var at = codes.indexOf(code);
        var lead = judged.rule() == null ? null : judged.rule().leadUnit();
        var scope = Scopes.current();
        return views.page(
                judged,
                asked,
                scope.all() || lead != null && scope.hasUnit(lead),
                at > 0 ? codes.get(at - 1) : null,
                at + 1 < codes.size() ? codes.get(at + 1) : null,
                names(request));
    }

    @PostMapping("/{code}/readings")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.READINGS_EDIT, does = Operation.WRITE)
    IndicatorView.ReadingView file(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestBody ReadingFiling body,
            HttpServletRequest request) {
        var period = needed(body.period(), "period");
        var kept = readings.file(
                plan,
                code,
                new NewReading(
                        Objects.requireNonNullElse(body.series(), SeriesKind.OWN),
                        ReportingPeriod.find(period)
                                .orElseThrow(() -> ReadingProblem.PERIOD_NOT_READABLE
                                        .problem()
                                        .atField("period")),
                        body.value(),
                        body.missing(),
                        Objects.requireNonNullElse(body.vintage(), Vintage.PRELIMINARY),
                        body.publishedOn(),
                        Objects.requireNonNullElse(body.source(), "").strip(),
                        null,
                        null,
                        body.note(),
                        Boolean.TRUE.equals(body.simulated())));
        return IndicatorView.ReadingView.of(
                kept, true, views.unitNames(), names(request).apply(kept.recordedBy()));
    }

    @PostMapping(path = "/readings/import", consumes = "multipart/form-data")
    @Needs(value = Permission.READINGS_EDIT, does = Operation.WRITE)
    ReadingReport importReadings(
            @PathVariable String plan,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean apply)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return intake.run(plan, file.getBytes(), name.length() > 100 ? name.substring(0, 100) : name, apply);
    }

    @PutMapping("/{code}/rule")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(value = Permission.INDICATORS_EDIT, does = Operation.WRITE)
    void rule(@PathVariable String plan, @PathVariable String code, @RequestBody RuleSetting body) {
        var reason = needed(body.reason() == null || body.reason().isBlank() ? null : body.reason(), "reason");
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
                        body.lead() == null ? null : unit(body.lead())),
                reason);
    }

    private int unit(String code) {
        return units.find(code, today.asOf(null, null))
                .orElseThrow(() -> hongqiao.organisation.OrganisationProblem.UNIT_NOT_FOUND
                        .problem()
                        .atField("lead"))
                .id();
    }

    @PostMapping("/{code}/assignments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(value = Permission.INDICATORS_EDIT, does = Operation.WRITE)
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

    private Function<String, @Nullable String> names(HttpServletRequest request) {
        var locale = Language.of(request);
        var known = new HashMap<String, String>();
        return username -> known.computeIfAbsent(username, name -> accounts.nameOf(name, locale));
    }
}
