package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import hongqiao.attack.HostileTexts;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.support.Browser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The fifty nastiest texts, two in each of 25 reports of citizens; then everybody who reads them reads them. */
final class HostileTextWalk {

    private static final int REPORTS = HostileTexts.NASTIEST.size() / 2;

    /** What the pages' policy refused, from the first moment on. */
    private static final String WATCH = "window.refused = []; "
            + "addEventListener('securitypolicyviolation', e => window.refused.push(e.violatedDirective + ' ' + e.blockedURI))";

    /**
     * Texts that turn their direction, in a piece of the page that holds something else as well and is not kept apart from it: they would
     * turn that too.
     */
    private static final String UNTAMED = """
            () => {
              const turning = /[\\u202A-\\u202E\\u2066-\\u2069]/;
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const found = [];
              while (texts.nextNode()) {
                const text = texts.currentNode;
                const around = text.parentElement;
                const style = getComputedStyle(around);
                const apart = style.unicodeBidi !== 'normal' || !style.display.startsWith('inline');
                if (turning.test(text.data) && !(apart && around.childNodes.length === 1))
                  found.push(around.outerHTML.slice(0, 200));
              }
              return found;
            }""";

    private final RunningHongqiao hongqiao;
    private final List<String> wrong = new ArrayList<>();

    /** Number of the case by code of the report, with its two texts. */
    private final Map<String, Reported> reported = new LinkedHashMap<>();

    private record Reported(String number, String words, String address) {}

    HostileTextWalk(RunningHongqiao hongqiao) {
        this.hongqiao = hongqiao;
        var citizen = hongqiao.server().browser();
        citizen.withToken(citizen.get("/api/session").json().at("/csrf/token").asString());
        for (int i = 0; i < REPORTS; i++) {
            report(citizen, i);
        }
    }

    /** Of their cases, as they came. */
    List<String> numbers() {
        return reported.values().stream().map(Reported::number).toList();
    }

    private void report(Browser citizen, int i) {
        var words = HostileTexts.NASTIEST.get(i);
        var address = HostileTexts.NASTIEST.get(REPORTS + i);
        var receipt = citizen.send(
                        "POST",
                        "/api/public/doors/street/reports",
                        Map.of(
                                "words",
                                words,
                                "address",
                                address,
                                "name",
                                "<b>" + (char) 0x202E + "王</b>",
                                "subject",
                                "01037",
                                "point",
                                Map.of("lon", 117.1512 + i * 1e-4, "lat", 39.1711)),
                        "Report-Key",
                        UUID.randomUUID().toString(),
                        "X-Forwarded-For",
                        "10.7.0." + i)
                .expecting(201)
                .json();
        reported.put(
                receipt.path("code").asString(),
                new Reported(receipt.path("number").asString(), words, address));
    }

    /** In the office: search, list, each case; nothing may run, leave, or turn what stands beside it. */
    void atTheDesk() {
        var page = watched(hongqiao.officer("dispatch", Screen.DESKTOP));
        for (var path : List.of("/desk/triage", "/desk/cases?tab=open")) {
            page.navigate(path);
            look(page, path);
        }
        assertThat(page.locator("main")).containsText(HostileTexts.MARK);
        page.keyboard().press("Control+k");
        page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("搜索案件和台账"))
                .fill("script window");
        assertThat(page.locator(".search-dialog mark").first()).isVisible();
        look(page, "search");
        RunningHongqiao.picture(page, "hostile-desk");
        for (var one : reported.values()) {
            page.navigate("/desk/cases/grid-event/" + one.number());
            look(page, one.number(), one.words(), one.address());
        }
        RunningHongqiao.picture(page, "hostile-case");
        page.context().close();
    }

    /** On a phone: each report as its reporter sees it, the list and the map of all, and a case as an officer has it there. */
    void onAPhone() {
        var page = watched(hongqiao.visitor(Screen.PHONE, ColorScheme.LIGHT));
        for (var one : reported.entrySet()) {
            page.navigate("/follow?" + one.getValue().number() + "#" + one.getKey());
            look(page, one.getValue().number(), one.getValue().words());
        }
        RunningHongqiao.picture(page, "hostile-follow");
        page.navigate("/map");
        look(page, "/map");
        page.context().close();
        var worker = watched(hongqiao.officer("dispatch", Screen.PHONE));
        for (var one : reported.values().stream().skip(REPORTS - 4L).toList()) {
            worker.navigate("/m/cases/grid-event/" + one.number());
            look(worker, "/m " + one.number(), one.words());
        }
        RunningHongqiao.picture(worker, "hostile-worker");
        worker.context().close();
    }

    private Page watched(Page page) {
        page.addInitScript(WATCH);
        page.onPageError(error -> wrong.add("error: " + error));
        page.onDialog(dialog -> {
            wrong.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (request.url().contains("example.invalid")) {
                wrong.add("left for " + request.url());
            }
        });
        return page;
    }

    /** @param texts that have to be there, sign by sign but for blanks */
    private void look(Page page, String where, String... texts) {
        RunningHongqiao.settled(page);
        for (var text : texts) {
            assertThat(page.locator("main")).containsText(text.strip());
        }
        assertThat(page.evaluate("typeof window." + HostileTexts.MARK))
                .as(where)
                .isEqualTo("undefined");
        assertThat((List<?>) page.evaluate("window.refused")).as(where).isEmpty();
        assertThat((List<?>) page.evaluate(UNTAMED)).as(where).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s reaches over the edge of the screen", where)
                .isLessThanOrEqualTo(page.viewportSize().width);
        assertThat(wrong).as(where).isEmpty();
    }
}
