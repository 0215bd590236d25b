package hongqiao.reading.web;

import hongqiao.reading.live.LiveFigures;
import hongqiao.scope.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a promise of a plan comes to now, where a pack says by which measure and that the public may see it; nobody is signed in. */
@RestController
@RequestMapping("/api/public/promises/{plan}/{code}")
@Open
class PublicLiveRoutes {

    /** @param live null: no measure says anything of it to the public */
    record PublicPromise(@Nullable LiveView live) {}

    private final LiveFigures live;

    PublicLiveRoutes(LiveFigures live) {
        this.live = live;
    }

    @GetMapping("/live")
    ResponseEntity<PublicPromise> get(@PathVariable String plan, @PathVariable String code) {
        var open = live.openOfPromise(plan, code).map(LiveView::of).orElse(null);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(new PublicPromise(open));
    }
}
