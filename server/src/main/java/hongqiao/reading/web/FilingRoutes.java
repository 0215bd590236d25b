package hongqiao.reading.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.identity.PostNames;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Vintage;
import hongqiao.reading.NewReading;
import hongqiao.reading.ReadingImport;
import hongqiao.reading.ReadingProblem;
import hongqiao.reading.ReadingReport;
import hongqiao.reading.Readings;
import hongqiao.reading.SeriesKind;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The desk's API for the planning office, which records readings itself, one or a table of them. */
@RestController
@RequestMapping("/api/desk/indicators/{plan}")
@Needs(value = Permission.READINGS_EDIT, does = Operation.WRITE)
class FilingRoutes {

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

    private final Readings readings;
    private final ReadingImport intake;
    private final Views views;
    private final PostNames names;

    FilingRoutes(Readings readings, ReadingImport intake, Views views, PostNames names) {
        this.readings = readings;
        this.intake = intake;
        this.views = views;
        this.names = names;
    }

    @PostMapping("/{code}/readings")
    @ResponseStatus(HttpStatus.CREATED)
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
        return IndicatorView.ReadingView.of(kept, true, views.unitNames(), names.of(request)::apply);
    }

    @PostMapping(path = "/readings/import", consumes = "multipart/form-data")
    ReadingReport importReadings(
            @PathVariable String plan,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean apply)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return intake.run(plan, file.getBytes(), name.length() > 100 ? name.substring(0, 100) : name, apply);
    }
}
