package hongqiao.attack;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Much of everything: what costs memory or time is bounded before anybody has signed in. */
@DisplayName("耗尽资源")
class FloodTests {

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "text/plain"})
    @DisplayName("登录前的大请求体：声明多长就拒绝多长")
    void refusesALongBodyBeforeItIsRead(String type) {
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            var answer = Target.status(method, "/api/session", "Content-Type: " + type, "Content-Length: 2000000000");
            assertThat(answer).as(method).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    @DisplayName("不声明长度、一直发送：到上限为止")
    void stopsReadingWhereTheBodyDoesNotSayHowLongItIs() throws IOException {
        var stranger = Target.stranger();
        var token = stranger.token();
        var csrf = stranger.cookies().getCookieStore().getCookies().getFirst();
        var address = URI.create(Target.SERVER.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write(
                    ("POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nX-CSRF-TOKEN: " + token
                                    + "\r\nCookie: " + csrf.getName() + "=" + csrf.getValue()
                                    + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var chunk = ("10000\r\n" + "\"a\",".repeat(16_384) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            out.write("11\r\n{\"username\":[\"a\",\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 40; i++) {
                out.write(chunk);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).matches("(?s)HTTP/1.1 4(13|22) .*");
        }
    }

    @Test
    @DisplayName("两百个登录同时到：一次只算四个口令")
    void hashesAFewPasswordsAtATime() throws Exception {
        var hash = Target.SERVER.bean(PasswordEncoder.class);
        var stored = hash.encode("right");
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        CharSequence watching = new CharSequence() {
            @Override
            public int length() {
                return 5;
            }

            @Override
            public char charAt(int index) {
                return "right".charAt(index);
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                return "right".subSequence(start, end);
            }

            @Override
            public String toString() {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                try {
                    Thread.sleep(20);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                running.decrementAndGet();
                return "right";
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(
                    java.util.Collections.nCopies(60, (Callable<Boolean>) () -> hash.matches(watching, stored)));
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(most.get()).isBetween(1, 4);
    }

    @Test
    @DisplayName("很长的地址和很多参数：拒绝，不坏")
    void refusesALongAddress() {
        assertThat(Target.raw("GET", "/api/portal/plans?q=" + "a".repeat(60_000)))
                .startsWith("HTTP/1.1 4");
        assertThat(Target.raw("GET", "/api/session?" + "a&".repeat(3_000))).matches("(?s)HTTP/1.1 (200|4).*");
        assertThat(Target.raw("GET", "/api/session", "X-A: " + "a".repeat(60_000)))
                .startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system-officer /api/desk/accounts accounts",
                "security-officer /api/desk/grants grants",
                "audit-officer /api/desk/audit events",
                "units /api/desk/people people"
            })
    @DisplayName("limit=1000000：至多两百行")
    void givesNoMoreThanAPage(String list) {
        var parts = list.split(" ");
        for (var limit : List.of("1000000", "2147483647")) {
            var page = Target.as(parts[0])
                    .get(parts[1] + "?limit=" + limit)
                    .expecting(200)
                    .json();
            assertThat(page.path(parts[2]).size()).isBetween(1, 200);
        }
        Target.as(parts[0]).get(parts[1] + "?limit=-1").expecting(200);
    }

    @Test
    @DisplayName("深层嵌套、超大数字的 JSON：拒绝")
    void refusesJsonThatIsMadeToHurt() {
        Browser map = Target.as("map");
        var start = System.nanoTime();
        for (var body : List.of(
                "{\"change\":".repeat(100_000),
                "{\"change\":{\"geometry\":" + "[".repeat(100_000),
                "{\"change\":{\"kind\":\"DRAW\",\"parent\":\"120106\",\"areaKind\":\"STREET\",\"name\":{\"zh\":\"a\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1e1000000000,1],[1e-1000000000,1]]]}},"
                        + "\"effective\":\"2026-12-01\"}",
                "{\"effective\":\"+999999999-12-31\",\"change\":{\"kind\":\"END\",\"area\":\"120106001\"},\"reason\":\"x\"}",
                "{\"effective\":\"2026-12-01\",\"seenAt\":\"+1000000000-12-31T23:59:59.999999999Z\","
                        + "\"change\":{\"kind\":\"END\",\"area\":\"120106001\"},\"reason\":\"x\"}")) {
            var answer = map.raw(
                    "POST",
                    "/api/desk/areas/changes/preview",
                    "application/json",
                    body.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as("%.80s %s", body, answer.body()).isBetween(200, 499);
        }
        var number = "{\"version\":1e1000000000}".getBytes(StandardCharsets.UTF_8);
        assertThat(Target.as("units")
                        .raw("PATCH", "/api/desk/people/1", "application/json", number)
                        .status())
                .isEqualTo(422);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }
}
