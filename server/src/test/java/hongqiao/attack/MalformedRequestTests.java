package hongqiao.attack;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.attack.MalformedRequests.Door;
import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Some hundred broken requests at each door ({@code -Dattack.requests=10000}: ten thousand). Each is answered with a code, none breaks
 * anything, and what is stored afterwards is what was said to be taken, no row more and none less.
 */
@DisplayName("入口受攻击：每一个坏请求都有带代码的答复，什么也不只存一半")
class MalformedRequestTests {

    private static final int REQUESTS = Integer.getInteger("attack.requests", 600);

    /** What a report, its pictures and its case stand in, and what must stay as it is. */
    private static final String COUNTS = """
            select (select count(*) from intake.report)                               as reports,
                   (select count(*) from intake.report where state = 'OPENED')        as opened,
                   (select count(*) from intake.report where state in ('WAITING', 'REFUSED')) as unopened,
                   (select count(*) from cases.case_file)                             as cases,
                   (select count(*) from files.file)                                  as pictures,
                   (select count(*) from files.file where not media_type like 'image/%')  as others,
                   (select count(*) from intake.sender_key)                           as keys
            """;

    private static final Pattern CASE_NUMBER = Pattern.compile("WG\\d+-\\d+");

    private static MalformedRequests requests;

    @BeforeAll
    static void openTheDoors() {
        var key = Target.as("system-officer")
                .send(
                        "POST",
                        "/api/desk/sender-keys",
                        Map.of("kind", "OPEN311", "sender", "坏客户端", "perMinute", 1_000_000))
                .expecting(201)
                .json()
                .path("secret")
                .asString();
        var stranger = Target.stranger();
        var code = stranger.send(
                        "POST",
                        "/api/public/doors/street/reports",
                        Map.of("words", "路灯不亮", "subject", "01037", "point", Map.of("lon", 117.1512, "lat", 39.1711)),
                        "Report-Key",
                        "malformed-requests-0")
                .expecting(201)
                .json()
                .path("code")
                .asString();
        requests = new MalformedRequests(stranger, key, code);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("每个入口数百个：无一 500，无一泄露内部，前后行数对得上")
    void answersEachWithACodeAndKeepsNothingByHalf(Door door) {
        var before = counts();
        var answers = new TreeMap<String, Integer>();
        var taken = new HashSet<String>();
        for (int number = 1; number <= REQUESTS; number++) {
            var answer = requests.send(door, number);
            var what = "%s %d".formatted(door, number);
            assertThat(answer.status()).as("%s: %s", what, answer.body()).isBetween(200, 499);
            Leaks.none(answer.body());
            assertThat(answer.body()).as(what).doesNotContain("root:");
            assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
            taken(door, answer).ifPresent(taken::add);
            answers.merge(answer.status() + " " + code(what, answer), 1, Integer::sum);
        }
        if (System.getProperty("attack.requests") != null) {
            System.out.println(door + " " + answers);
        }
        var expected = new HashMap<>(before);
        if (door == Door.REPORTS || door == Door.OPEN311_POST) {
            for (var grown : new String[] {"reports", "opened", "cases"}) {
                expected.merge(grown, (long) taken.size(), Long::sum);
            }
        } else if (door == Door.PHOTOS) {
            expected.merge("pictures", (long) taken.size(), Long::sum);
        }
        assertThat(counts()).isEqualTo(expected);
    }

    /** What it says that it took: a report, a picture. Sent twice under one key it is the same. */
    private static Optional<String> taken(Door door, Answer answer) {
        return switch (door) {
            case REPORTS, PHOTOS ->
                answer.status() == 201
                        ? Optional.of(answer.json()
                                .path(door == Door.PHOTOS ? "id" : "code")
                                .asString())
                        : Optional.empty();
            case OPEN311_POST ->
                answer.status() == 200
                        ? CASE_NUMBER
                                .matcher(answer.body())
                                .results()
                                .map(MatchResult::group)
                                .findFirst()
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        Target.database().sql(COUNTS).query().singleRow().forEach((name, count) -> counts.put(name, (Long) count));
        return counts;
    }

    /** Of a refusal; empty: it was taken. In the shape of its door, whole. */
    private static String code(String what, Answer answer) {
        var type = answer.header("content-type");
        if (answer.status() < 300) {
            if (type.startsWith("application/xml")) {
                parsed(answer);
            } else {
                assertThat(type).as(what).startsWith("application/json");
                answer.json();
            }
            return "";
        }
        if (type.startsWith("application/problem+json")) {
            assertThat(answer.json().path("title").asString()).as(what).isNotBlank();
            assertThat(answer.json().path("status").asInt()).as(what).isEqualTo(answer.status());
            return answer.code();
        }
        var says = type.startsWith("application/xml")
                ? parsed(answer)
                : answer.json().at("/0/code").asString()
                        + answer.json().at("/0/description").asString();
        assertThat(says).as(what).matches("(?s)" + answer.status() + "[a-z]+(-[a-z]+)*: .+");
        return says.substring(3).replaceAll("(?s):.*", "");
    }

    private static String parsed(Answer answer) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement()
                    .getTextContent();
        } catch (Exception broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }

    @Test
    @DisplayName("50 MB 的照片：413，说得出上限，什么也没存；长度撒谎的请求：读不到就断")
    void refusesAPictureOfFiftyMegabytes() {
        var before = counts();
        Browser stranger = Target.stranger();
        var answer = stranger.upload(
                "/api/public/doors/street/photos", "a.jpg", new byte[50 << 20], "Report-Key", "0123456789abcdef");
        assertThat(answer.expecting(413).code()).isEqualTo("attachment-too-large");
        for (var lie : new String[] {
            "Content-Length: -1",
            "Content-Length: 5\r\nContent-Length: 6",
            "Transfer-Encoding: x",
            "Content-Length: 3\r\nTransfer-Encoding: chunked, chunked"
        }) {
            assertThat(Target.status("POST", "/open311/v2/requests.json", lie))
                    .as(lie)
                    .matches("HTTP/1.1 (4\\d\\d|501)");
        }
        assertThat(counts()).isEqualTo(before);
    }
}
