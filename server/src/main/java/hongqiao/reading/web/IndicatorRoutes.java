package hongqiao.reading.web;

import hongqiao.identity.PostNames;
import hongqiao.plan.BodyFigure;
import hongqiao.reading.Monitor;
import hongqiao.reading.Readings;
import hongqiao.reading.live.LiveFigures;
import hongqiao.reading.web.IndicatorView.IndicatorDesk;
import hongqiao.reading.web.IndicatorView.IndicatorLine;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk's API for the indicators of a plan: how they stand, and what is filed of them. */
@RestController
@RequestMapping("/api/desk/indicators/{plan}")
class IndicatorRoutes {

    /** @param differing where the plan's body promises another number than its table */
    record IndicatorList(
            String plan, LocalDate asOf, Instant knownAt, List<IndicatorLine> indicators, List<BodyFigure> differing) {}

    private final Monitor monitor;
    private final LiveFigures live;
    private final Views views;
    private final PostNames names;

    IndicatorRoutes(Monitor monitor, LiveFigures live, Views views, PostNames names) {
        this.monitor = monitor;
        this.live = live;
        this.views = views;
        this.names = names;
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
        var said = names.of(request);
        return new IndicatorList(
                plan,
                asked.day(),
                asked.knownAt(),
                monitor.list(plan, asked).stream()
                        .map(judged -> views.line(judged, unitNames, said::apply))
                        .toList(),
                monitor.inBody(plan).stream().filter(BodyFigure::differs).toList());
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
        return views.page(
                judged,
                asked,
                monitor.inBody(plan, code),
                asOf == null && knownAt == null ? live.of(judged).orElse(null) : null,
                Readings.mayFile(judged),
                at > 0 ? codes.get(at - 1) : null,
                at + 1 < codes.size() ? codes.get(at + 1) : null,
                names.of(request)::apply);
    }
}
