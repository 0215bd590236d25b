package hongqiao.reading.web;

import hongqiao.indicator.Course.PathPoint;
import hongqiao.reading.Judged;
import hongqiao.reading.Monitor;
import hongqiao.reading.live.LiveFigures;
import hongqiao.reading.live.LiveSource;
import hongqiao.reading.web.IndicatorView.IndicatorLine;
import hongqiao.reading.web.IndicatorView.ReadingView;
import hongqiao.reading.web.IndicatorView.StandingView;
import hongqiao.scope.Open;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an indicator stands by what is published; nobody is signed in. */
@RestController
@RequestMapping("/api/public/indicators")
@Open
class PublicIndicatorRoutes {

    /**
     * @param readings that are public, superseded ones too, the newest first; who filed them is not told
     * @param live what a measure says of it now, where that is public; null: nothing is
     */
    record PublicIndicator(
            IndicatorLine line,
            List<PathPoint> path,
            List<StandingView> course,
            List<ReadingView> readings,
            @Nullable LiveView live) {}

    private final Monitor monitor;
    private final LiveFigures live;
    private final Views views;

    PublicIndicatorRoutes(Monitor monitor, LiveFigures live, Views views) {
        this.monitor = monitor;
        this.live = live;
        this.views = views;
    }

    @GetMapping("/{plan}/{code}")
    ResponseEntity<PublicIndicator> get(@PathVariable String plan, @PathVariable String code) {
        var asked = monitor.asThePublic();
        // Somebody to whom nothing is his own: the database itself shows him what is published, and no more.
        var body = Scopes.during(Scope.own("public"), () -> body(monitor.get(plan, code, asked), asked));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(body);
    }

    private PublicIndicator body(Judged judged, Monitor.Asked asked) {
        var open = live.source(judged.indicator(), judged.rule())
                .filter(LiveSource::open)
                .flatMap(source -> live.of(judged))
                .orElse(null);
        var page = views.page(judged, asked, List.of(), open, false, null, null, username -> null);
        return new PublicIndicator(page.line(), page.path(), page.course(), page.readings(), page.live());
    }
}
