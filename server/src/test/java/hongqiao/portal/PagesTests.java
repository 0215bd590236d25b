package hongqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A browser opens a page: it gets the app with what the first view needs inside. */
@DisplayName("网页")
class PagesTests {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"page-data\">(.*?)</script>", Pattern.DOTALL);
    private static final String[] PAGE = {"Accept", "text/html,application/xhtml+xml;q=0.9"};

    private final Running server = Running.shared();
    private final Browser browser = server.browser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans/2021-2025",
                "/plans/2021-2025/text",
                "/plans/2021-2025/indicators/I08",
                "/plans/2021-2025/commitments",
                "/plans/2021-2025/commitments/C004",
                "/plans/2021-2025/actions",
                "/plans/2021-2025/search?q=%E4%BC%81%E4%B8%9A%20140"
            })
    void carriesTheAnswerItsFirstViewWillAskFor(String page) {
        var carried = data(browser.get(page, PAGE).expecting(200));

        assertThat(carried)
                .extracting(answer -> answer.path("url").asString())
                .containsExactly("/api/portal/site", "/api/portal/plans", "/api/portal" + page);
        assertThat(carried)
                .allSatisfy(answer -> assertThat(answer.path("body"))
                        .isEqualTo(browser.get(answer.path("url").asString()).json()));
    }

    @Test
    @DisplayName("每一页都写明本区的时区：时间按它显示，不按读者电脑的")
    void saysInWhichZoneTheDistrictKeepsItsTime() {
        for (var page : List.of("/", "/desk/cases", "/m", "/nowhere")) {
            assertThat(browser.get(page, PAGE).body()).as(page).contains(" data-zone=\"Asia/Shanghai\"");
        }
    }

    @Test
    void carriesThePlanInForceOnTheFirstPage() {
        assertThat(data(browser.get("/", PAGE).expecting(200)))
                .extracting(answer -> answer.path("url").asString())
                .containsExactly("/api/portal/site", "/api/portal/plans", "/api/portal/plans/2021-2025");
        assertThat(data(browser.get("/search?q=%E4%BC%81%E4%B8%9A", PAGE).expecting(200)))
                .extracting(answer -> answer.path("url").asString())
                .containsExactly(
                        "/api/portal/site",
                        "/api/portal/plans",
                        "/api/portal/plans/2021-2025/search?q=%E4%BC%81%E4%B8%9A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/registers",
                "/report",
                "/follow",
                "/ask/enquiry",
                "/ask/petition",
                "/answers",
                "/opportunities",
                "/services",
                "/map"
            })
    @DisplayName("公众的每一页都直接打得开，不报“没有这个地址”")
    void opensByItsAddress(String page) {
        assertThat(data(browser.get(page, PAGE).expecting(200)))
                .extracting(answer -> answer.path("url").asString())
                .containsExactly("/api/portal/site", "/api/portal/plans");
    }

    @Test
    void carriesNothingToTheDesk() {
        assertThat(data(browser.get("/desk/plans/whatever", PAGE).expecting(200))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void titlesThePageInTheReadersLanguage() {
        assertThat(browser.get("/plans/2021-2025", PAGE).body())
                .contains("<html lang=\"zh-CN\"", "<title>红桥区“十四五”规划纲要 · 智慧红桥</title>");

        var cookie = new HttpCookie("lang", "en");
        cookie.setPath("/");
        cookie.setVersion(0);
        browser.cookies().getCookieStore().add(URI.create(server.url()), cookie);
        assertThat(browser.get("/plans/2021-2025", PAGE).body())
                .contains(
                        "<html lang=\"en\"",
                        "<title>Hongqiao District 14th Five-Year Plan (outline) · Hongqiao</title>");
        var search = "/plans/2021-2025/search?q=" + PageRoutes.encoded("国家高新技术企业");
        assertThat(data(browser.get(search, PAGE)).get(2).path("body"))
                .isEqualTo(server.browser()
                        .speaking("en")
                        .get("/api/portal" + search)
                        .json());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans/1900-1905",
                "/plans/2021-2025/indicators/I99",
                "/plans/2021-2025/nothing",
                "/nowhere",
                "/a/b/c"
            })
    void saysThatThereIsNothingThere(String page) {
        var answer = browser.get(page, PAGE).expecting(404);

        assertThat(answer.header("content-type")).startsWith("text/html");
        assertThat(data(answer))
                .extracting(it -> it.path("url").asString())
                .startsWith("/api/portal/site")
                .endsWith("not-found");
    }

    @Test
    @DisplayName("访客不领 Cookie 也知道这是演示站")
    void tellsAVisitorWhoseSiteItIsWithoutACookie() {
        var answer = browser.get("/api/portal/site").expecting(200);

        assertThat(answer.json().at("/district/code").asString()).isEqualTo("120106");
        assertThat(answer.json().at("/district/name/zh").asString()).isEqualTo("红桥区");
        assertThat(answer.json().at("/district/city/en").asString()).isEqualTo("Tianjin");
        assertThat(answer.json().path("demo").asBoolean()).isTrue();
        browser.get("/", PAGE).expecting(200);
        assertThat(browser.cookies().getCookieStore().getCookies()).isEmpty();
    }

    @Test
    @DisplayName("规划文字里的 < 不能结束脚本")
    void cannotBeBrokenOutOfByWords() {
        var body = browser.get("/plans/2021-2025/search?q=%3C/script%3E%3Cscript%3Ealert(1)", PAGE)
                .expecting(200)
                .body();

        assertThat(body).doesNotContain("<script>alert").doesNotContain("</script><script>");
        assertThat(body).contains("<title>&lt;/script&gt;");
    }

    @Test
    void keepsHashedFilesForAYearAndThePageNotAtAll() {
        var asset = browser.get("/assets/app-1a2b3c.js").expecting(200);
        assertThat(asset.header("cache-control")).contains("max-age=31536000", "immutable");
        assertThat(asset.header("content-type")).startsWith("text/javascript");
        assertThat(browser.get("/", PAGE).header("cache-control")).isEqualTo("no-cache");
        assertThat(browser.get("/assets/gone-000000.js").expecting(404).code()).isEqualTo("not-found");
    }

    @Test
    void sendsItsSecurityHeaders() {
        for (var path : List.of("/", "/api/portal/plans", "/assets/app-1a2b3c.js")) {
            var answer = browser.get(path, PAGE);
            assertThat(answer.header("content-security-policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
            assertThat(answer.header("referrer-policy")).isNotBlank();
        }
    }

    @Test
    void isReady() {
        assertThat(browser.get("/actuator/health")
                        .expecting(200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("UP");
    }

    private static JsonNode data(Browser.Answer page) {
        var found = DATA.matcher(page.body());
        assertThat(found.find()).isTrue();
        return Browser.JSON.readTree(found.group(1));
    }
}
