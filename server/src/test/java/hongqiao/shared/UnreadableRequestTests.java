package hongqiao.shared;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import hongqiao.support.Running;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no browser of ours sends: refused in our own shape, and never taken for a fault of ours. */
@DisplayName("无法识别的请求")
class UnreadableRequestTests {

    private final Running server = Running.shared();
    private final Browser browser = server.browser();

    @Test
    void findsNothingUnderAnIdentityThatCannotBe() {
        var officer = browser.signedIn("planner");

        refused(officer.get("/api/desk/drafts/abc"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/portal/plans/2021-2025/search?q=%ff%fe", "/search?q=%ff", "/?q=%ff"})
    void refusesBytesThatAreNoText(String path) throws IOException {
        assertThat(statusOf(path)).contains(" 400");
    }

    @Test
    void findsNothingAtTheAddressOfErrors() {
        refused(browser.get("/error"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data | x",
                "multipart/form-data; boundary=x | --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n第一章",
                "multipart/form-data; boundary=x | --y",
            })
    void refusesAFormThatIsCutOff(String form) {
        var officer = browser.signedIn("planner");
        var parts = form.split(" \\| ", 2);

        refused(
                officer.raw("POST", "/api/desk/drafts", parts[0], parts[1].getBytes(StandardCharsets.UTF_8)),
                400,
                "request-not-readable");
    }

    /** The client of the JDK refuses to send such an address. */
    private String statusOf(String path) throws IOException {
        var address = URI.create(server.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.expecting(status).code()).isEqualTo(code);
    }
}
