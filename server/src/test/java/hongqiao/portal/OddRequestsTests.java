package hongqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Caches, crawlers and scanners call on the public site. */
@DisplayName("公众网站上的怪请求")
class OddRequestsTests {

    private static final Running SERVER = Running.shared();

    private final Browser browser = SERVER.browser();

    @ParameterizedTest
    @ValueSource(strings = {"/api/portal/plans/none", "/api/portal/plans/2021-2025/commitments/C999"})
    @DisplayName("没有的东西不会“未修改”")
    void refusesWhatIsNotThereWhateverTagIsKnown(String path) {
        var tag = browser.get("/api/portal/plans").expecting(200).header("etag");

        browser.get(path, "If-None-Match", tag).expecting(404);
        browser.get(path, "If-None-Match", "*").expecting(404);
    }

    @Test
    void givesEachResourceItsOwnTag() {
        var list = browser.get("/api/portal/plans").header("etag");
        var plan = browser.get("/api/portal/plans/2021-2025").header("etag");
        var found = browser.get("/api/portal/plans/2021-2025/search?q=5").header("etag");
        var other = browser.get("/api/portal/plans/2021-2025/search?q=6").header("etag");

        assertThat(list).isNotEqualTo(plan);
        assertThat(found).isNotEqualTo(other).isNotEqualTo(plan);
        browser.get("/api/portal/plans/2021-2025", "If-None-Match", list).expecting(200);
    }

    @Test
    void knowsItsTagInAList() {
        var tag = browser.get("/api/portal/plans/2021-2025").expecting(200).header("etag");
        var strong = tag.substring(2);

        for (var known : new String[] {tag, strong, "\"a\", " + tag, "W/\"a\",W/\"b\"," + tag + " , \"c\"", "*"}) {
            var answer = browser.get("/api/portal/plans/2021-2025", "If-None-Match", known);
            assertThat(answer.status()).as(known).isEqualTo(304);
            assertThat(answer.header("etag")).isEqualTo(tag);
        }
        browser.get("/api/portal/plans/2021-2025", "If-None-Match", "\"a\"", "If-None-Match", tag)
                .expecting(304);
        browser.get("/api/portal/plans/2021-2025", "If-None-Match", "\"a\", \"b\"")
                .expecting(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/plans/%2f", "//x", "/plans;b", "/plans/a%5cb", "/%", "/plans/%zz", "/a/../../b"})
    @DisplayName("怪地址：我们自己的页面或说明")
    void answersAnOddAddressInItsOwnShape(String path) throws IOException {
        var forProgram = raw("GET", path, "application/json");
        var forPerson = raw("GET", path, "text/html");

        assertThat(forProgram).matches("(?s)HTTP/1.1 4\\d\\d.*");
        assertThat(forProgram).contains("application/problem+json");
        assertThat(forPerson).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("HTTP Status", "Tomcat");
    }

    /** As it stands: no client in between that mends the address. */
    private static String raw(String method, String path, String accept) throws IOException {
        var address = URI.create(SERVER.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
