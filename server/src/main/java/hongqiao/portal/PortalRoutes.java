package hongqiao.portal;

import hongqiao.scope.Open;
import hongqiao.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The public's API. Every answer stays the same until a plan is adopted; its ETag says so, and of which
 * address it is. */
@RestController
@RequestMapping("/api/portal")
@Open
class PortalRoutes {

    /** Another build of the program may answer otherwise, so its tags differ. */
    private static final String BUILD = Long.toString(Instant.now().getEpochSecond(), 36);

    private final Portal portal;

    PortalRoutes(Portal portal) {
        this.portal = portal;
    }

    @GetMapping("/site")
    ResponseEntity<Portal.Site> site(ServletWebRequest request) {
        return answer(request, portal::site);
    }

    @GetMapping("/plans")
    ResponseEntity<Portal.PlanList> plans(ServletWebRequest request) {
        return answer(request, portal::plans);
    }

    @GetMapping("/plans/{key}")
    ResponseEntity<PlanPages.Overview> plan(@PathVariable String key, ServletWebRequest request) {
        return answer(request, () -> portal.plan(key).overview());
    }

    @GetMapping("/plans/{key}/text")
    ResponseEntity<PlanPages.Book> text(@PathVariable String key, ServletWebRequest request) {
        return answer(request, () -> portal.plan(key).book());
    }

    @GetMapping("/plans/{key}/indicators/{code}")
    ResponseEntity<PlanPages.IndicatorPage> indicator(
            @PathVariable String key, @PathVariable String code, ServletWebRequest request) {
        return answer(request, () -> portal.plan(key).indicator(code));
    }

    @GetMapping("/plans/{key}/commitments")
    ResponseEntity<PlanPages.CommitmentList> commitments(@PathVariable String key, ServletWebRequest request) {
        return answer(request, () -> portal.plan(key).commitments());
    }

    @GetMapping("/plans/{key}/commitments/{code}")
    ResponseEntity<PlanPages.CommitmentPage> commitment(
            @PathVariable String key, @PathVariable String code, ServletWebRequest request) {
        return answer(request, () -> portal.plan(key).commitment(code));
    }

    @GetMapping("/plans/{key}/actions")
    ResponseEntity<PlanPages.ActionList> actions(@PathVariable String key, ServletWebRequest request) {
        return answer(request, () -> portal.plan(key).actions());
    }

    @GetMapping("/plans/{key}/actions/{code}")
    ResponseEntity<PlanPages.ActionPage> action(
            @PathVariable String key, @PathVariable String code, ServletWebRequest request) {
        return answer(request, () -> portal.plan(key).action(code));
    }

    /** Titles and snippets are in the reader's language, so the answer's tag names it. */
    @GetMapping("/plans/{key}/search")
    ResponseEntity<Search.Answer> search(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest http,
            ServletWebRequest request) {
        var reader = Language.of(http);
        return answer(
                request, () -> portal.plan(key).search(q, reader), reader.getLanguage(), HttpHeaders.ACCEPT_LANGUAGE);
    }

    private <T> ResponseEntity<T> answer(ServletWebRequest request, Supplier<T> body) {
        return answer(request, body, "");
    }

    /**
     * @param kind tells apart what one address may answer at the same time
     * @param varyBy the request's headers that decide it
     */
    private <T> ResponseEntity<T> answer(ServletWebRequest request, Supplier<T> body, String kind, String... varyBy) {
        var content = body.get(); // what is refused is refused, whatever the client knows
        var tag = "W/\"" + portal.stamp() + "-" + BUILD + "-" + address(request.getRequest()) + kind + "\"";
        var cache = CacheControl.noCache().cachePublic().sMaxAge(Duration.ZERO);
        if ("*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH)) || request.checkNotModified(tag)) {
            return ResponseEntity.status(304)
                    .eTag(tag)
                    .cacheControl(cache)
                    .varyBy(varyBy)
                    .build();
        }
        return ResponseEntity.ok().eTag(tag).cacheControl(cache).varyBy(varyBy).body(content);
    }

    /** Tells the tags of two resources apart. */
    private static String address(HttpServletRequest request) {
        var address = request.getRequestURI() + "?" + request.getQueryString();
        return Integer.toUnsignedString(address.hashCode(), 36);
    }
}
