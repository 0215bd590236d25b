package hongqiao.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids are guessed, in the path of every route: nothing of another's comes out, and nothing breaks. */
@DisplayName("猜编号：每一个带编号的接口")
class GuessedIdTests {

    private static final List<String> GUESSES = List.of(
            "0",
            "-1",
            "2147483647",
            "-2147483648",
            "2147483648",
            "99999999999999999999",
            "1e3",
            "0x1",
            "１",
            "null",
            "undefined",
            "*",
            "%",
            "_",
            "'",
            "1 or 1=1",
            "1'; drop table identity.account;--",
            "00000000-0000-0000-0000-000000000000",
            UUID.nameUUIDFromBytes("another's draft".getBytes(StandardCharsets.UTF_8))
                    .toString(),
            "120105",
            "120105001-G01",
            "..",
            "a".repeat(3_000));

    @ParameterizedTest
    @MethodSource("hongqiao.attack.Route#withPathVariables")
    void findsNothingAndBreaksNothing(Route route) {
        var browser = route.account().map(Target::as).orElseGet(Target::stranger);
        for (var guess : GUESSES) {
            var path = route.at(URLEncoder.encode(guess, StandardCharsets.UTF_8).replace("+", "%20"));
            var answer = route.takesForm()
                    ? browser.upload(path, "a.txt", new byte[] {1})
                    : route.method().equals("GET") ? browser.get(path) : browser.send(route.method(), path, Map.of());
            assertThat(answer.status()).as("%s: %s", guess, answer.body()).isBetween(400, 499);
            assertThat(answer.code()).as(guess).isNotEqualTo("csrf");
        }
    }
}
