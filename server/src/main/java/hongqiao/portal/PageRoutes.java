package hongqiao.portal;

import static hongqiao.shared.CommonProblem.UNAVAILABLE;

import hongqiao.plan.PlanHead;
import hongqiao.scope.Open;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/**
 * The pages. Each is the one web app, carrying the answers its first view will ask for, so that it paints without a
 * second round trip: page {@code /plans/X} carries {@code /api/portal/plans/X}.
 */
@Controller
@Hidden
@Open
class PageRoutes {

    private static final Words PRODUCT = new Words("智慧红桥", "Hongqiao");

    private final Portal portal;
    private final PageShell shell;

    PageRoutes(Portal portal, PageShell shell) {
        this.portal = portal;
        this.shell = shell;
    }

    @GetMapping({
        "/",
        "/plans",
        "/plans/**",
        "/search",
        "/registers",
        "/registers/**",
        "/cases/**",
        "/report",
        "/follow",
        "/ask/*",
        "/answers",
        "/opportunities",
        "/services",
        "/map"
    })
    ResponseEntity<String> page(@RequestParam(defaultValue = "") String q, HttpServletRequest request)
            throws IOException {
        var path = request.getRequestURI();
        var reader = reader(request);
        var data = about();
        try {
            carry("plans", "", reader, data);
            var first = first();
            if (path.startsWith("/plans/")) {
                carry(path.substring(1), q, reader, data);
            } else if (first != null && path.equals("/")) {
                carry("plans/" + first, "", reader, data);
            } else if (first != null && path.equals("/search") && !q.isBlank()) {
                carry("plans/" + first + "/search", q, reader, data);
            }
        } catch (Problem refused) {
            if (refused.type().status() == HttpStatus.NOT_FOUND) {
                return notFound(request);
            }
        }
        return fill(request, 200, data);
    }

    @GetMapping({"/desk", "/desk/**", "/m", "/m/**"})
    ResponseEntity<String> desk(HttpServletRequest request) throws IOException {
        return fill(request, 200, Map.of());
    }

    /** The app's own page for addresses that lead nowhere, with the status that says so. */
    ResponseEntity<String> notFound(HttpServletRequest request) throws IOException {
        var data = about();
        data.put("not-found", true);
        return fill(request, 404, data);
    }

    /** What every public page says of the site, in time for the first paint. */
    private Map<String, Object> about() {
        var data = new LinkedHashMap<String, Object>();
        data.put("/api/portal/site", portal.site());
        return data;
    }

    private @org.jspecify.annotations.Nullable String first() {
        return portal.plans().plans().stream().map(PlanHead::key).findFirst().orElse(null);
    }

    /** @param path below {@code /api/portal/}, as it stands in the address */
    private void carry(String path, String q, Locale reader, Map<String, Object> data) {
        var parts = Stream.of(path.split("/"))
                .map(part -> UriUtils.decode(part, StandardCharsets.UTF_8))
                .toList();
        if (path.endsWith("/search") && q.isBlank()) {
            portal.plan(parts.get(1));
            return;
        }
        var query = path.endsWith("/search") ? "?q=" + encoded(q) : "";
        data.put("/api/portal/" + path + query, portal.answer(parts, q, reader));
    }

    /** As JavaScript's encodeURIComponent writes it, so that the app finds the answer under the address it asks. */
    static String encoded(String q) {
        return URLEncoder.encode(q, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%21", "!")
                .replace("%27", "'")
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%7E", "~");
    }

    private ResponseEntity<String> fill(HttpServletRequest request, int status, Map<String, Object> data)
            throws IOException {
        if (!shell.isThere()) {
            throw UNAVAILABLE.because("网页尚未构建到程序中", "the web app is not built into this program");
        }
        var english = Words.isEnglish(reader(request));
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .body(shell.fill(title(data, english), english, data));
    }

    /** The language a reader chose on the page; it cannot be heard from Accept-Language, which the browser sends. */
    private static Locale reader(HttpServletRequest request) {
        var cookies = request.getCookies();
        var english = cookies != null
                && Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals("lang"))
                        .map(Cookie::getValue)
                        .anyMatch("en"::equals);
        return english ? Locale.ENGLISH : Locale.CHINESE;
    }

    private static String title(Map<String, Object> data, boolean english) {
        var product = english ? PRODUCT.en() : PRODUCT.zh();
        var subject = data.values().stream()
                .map(answer -> subject(answer, english))
                .filter(words -> !words.isEmpty())
                .findFirst();
        return subject.map(words -> words + " · " + product).orElse(product);
    }

    private static String subject(Object answer, boolean english) {
        return switch (answer) {
            case PlanPages.Overview page -> title(page.plan(), english);
            case PlanPages.Book page -> title(page.plan(), english);
            case PlanPages.CommitmentList page -> title(page.plan(), english);
            case PlanPages.ActionList page -> title(page.plan(), english);
            case PlanPages.IndicatorPage page ->
                either(page.indicator().name(), page.indicator().nameEn(), english);
            case PlanPages.CommitmentPage page ->
                either(page.commitment().title(), page.commitment().titleEn(), english);
            case PlanPages.ActionPage page -> page.action().name();
            case Search.Answer page -> page.q();
            default -> "";
        };
    }

    private static String title(PlanHead plan, boolean english) {
        return either(plan.title(), plan.titleEn(), english);
    }

    private static String either(String zh, @org.jspecify.annotations.Nullable String en, boolean english) {
        return english && en != null ? en : zh;
    }
}
