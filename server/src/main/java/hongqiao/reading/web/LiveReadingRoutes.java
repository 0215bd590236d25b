package hongqiao.reading.web;

import static hongqiao.reading.ReadingProblem.LIVE_NOTHING_TO_TAKE;
import static hongqiao.shared.CommonProblem.needed;

import hongqiao.identity.PostNames;
import hongqiao.indicator.Vintage;
import hongqiao.reading.Monitor;
import hongqiao.reading.NewReading;
import hongqiao.reading.Readings;
import hongqiao.reading.SeriesKind;
import hongqiao.reading.live.Live;
import hongqiao.reading.live.LiveFigures;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's API for the planning office, which takes a live value over as a reading once its period is over. */
@RestController
@RequestMapping("/api/desk/indicators/{plan}/{code}/live")
@Needs(value = Permission.READINGS_EDIT, does = Operation.WRITE)
class LiveReadingRoutes {

    private static final int LONGEST_SOURCE = 400;

    /** @param period the one that is offered @param note needed where it takes the place of a reading */
    record LiveTaking(@Nullable String period, @Nullable String note) {}

    private final Monitor monitor;
    private final LiveFigures live;
    private final Readings readings;
    private final Views views;
    private final PostNames names;

    LiveReadingRoutes(Monitor monitor, LiveFigures live, Readings readings, Views views, PostNames names) {
        this.monitor = monitor;
        this.live = live;
        this.readings = readings;
        this.views = views;
        this.names = names;
    }

    @PostMapping("/readings")
    @ResponseStatus(HttpStatus.CREATED)
    IndicatorView.ReadingView take(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestBody LiveTaking body,
            HttpServletRequest request) {
        var period = needed(body.period(), "period");
        var judged = monitor.get(plan, code, monitor.asked(null, null));
        Readings.requireRecording(judged);
        var now = live.of(judged).orElseThrow(LIVE_NOTHING_TO_TAKE::problem);
        var ended = now.ended();
        if (ended == null || !ended.period().toString().equals(period)) {
            throw LIVE_NOTHING_TO_TAKE.problem().atField("period");
        }
        var kept = readings.file(
                plan,
                code,
                new NewReading(
                        SeriesKind.OWN,
                        ended.period(),
                        ended.amount().value(),
                        null,
                        Vintage.PRELIMINARY,
                        null,
                        source(now),
                        null,
                        null,
                        body.note(),
                        ended.amount().isSimulated()));
        return IndicatorView.ReadingView.of(kept, true, views.unitNames(), names.of(request)::apply);
    }

    /** The measure, its day, and its formula as far as there is room. */
    private String source(Live now) {
        var text = "实时数“%s”，%s 算出：%s"
                .formatted(
                        now.source().title().zh(),
                        monitor.asked(null, now.at()).day(),
                        now.formula().zh());
        return text.length() <= LONGEST_SOURCE ? text : text.substring(0, LONGEST_SOURCE - 1) + "…";
    }
}
