package hongqiao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.search.SearchCommand;
import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Cases of one Monday, looked for by those who may see them and by those who may not. */
@DisplayName("搜索：提交后一秒内找得到，只找得到归自己的")
class FoundAtOnceTests {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static GridCentre centre;

    @BeforeAll
    static void open() {
        centre = new GridCentre();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    @Test
    @DisplayName("上报、办理结果、另一个进程：都在一秒之内")
    void followsWithinASecondInEveryProcess() {
        try (var second = Running.over(
                centre.server.database(),
                Running.newFolder(),
                Map.of(Clock.class, centre.clock),
                "hongqiao.cases.clocks-every=1h")) {
            var elsewhere = second.browser().signedIn("dispatch");
            var here = centre.as("dispatch");
            var number = centre.dispatched("勤俭道12号井盖被盗");
            var reported = System.nanoTime();
            await(() -> numbers(found(here, "井盖 勤俭道")).contains(number)
                    && numbers(found(elsewhere, "井盖 勤俭道")).contains(number));
            assertThat(Duration.ofNanos(System.nanoTime() - reported)).isLessThan(SECOND);

            centre.take(
                            "sanitation",
                            number,
                            "handle",
                            Map.of("fields", Map.of("result", "更换了复合材料新盖"), "evidence", GridCentre.evidence("after")))
                    .expecting(200);
            var handled = System.nanoTime();
            await(() -> numbers(found(here, "复合材料")).contains(number)
                    && numbers(found(elsewhere, "复合材料")).contains(number));
            assertThat(Duration.ofNanos(System.nanoTime() - handled)).isLessThan(SECOND);
            assertThat(found(here, "复合材料").at("/cases/0/excerpt/text").asString())
                    .isEqualTo("更换了复合材料新盖");
            assertThat(found(here, "复合材料").at("/cases/0/excerpt/highlights/0/0").asInt())
                    .isEqualTo(3);
        }
    }

    @Test
    @DisplayName("别的街道、没有查看权的岗位搜不到，数目里也没有；反映人的电话谁也搜不到")
    void findsNothingOfAnotherStreet() {
        var number = centre.opened("只属西于庄的枯树");
        await(() -> numbers(found(centre.as("dispatch"), "枯树")).contains(number));

        assertThat(numbers(found(centre.as("street-xiyuzhuang"), "枯树"))).containsExactly(number);
        for (var stranger : List.of("street-xigu", "science", "sanitation")) {
            var answer = centre.as(stranger).get("/api/desk/search/cases?q=" + encoded("枯树"));
            assertThat(answer.body()).as(stranger).doesNotContain(number).doesNotContain("枯树");
            if (answer.status() == 200) {
                assertThat(answer.json().path("count").asInt()).as(stranger).isZero();
                assertThat(centre.as(stranger)
                                .get("/api/desk/cases/count?q=" + encoded("枯树"))
                                .expecting(200)
                                .json()
                                .path("cases")
                                .asInt())
                        .isZero();
            }
        }
        assertThat(numbers(found(centre.as("dispatch"), "13900005678"))).isEmpty();
        assertThat(numbers(found(centre.as("dispatch"), "0005678"))).isEmpty();
    }

    @Test
    @DisplayName("翻页：期间又来新的，旧的一件不漏、一件不重，数目对得上")
    void pagesThroughAllWhileMoreComeIn() {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            numbers.add(centre.opened("翻页用的共享单车" + i));
        }
        var dispatch = centre.as("dispatch");
        await(() -> found(dispatch, "共享单车").path("count").asInt() == 12);

        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page = dispatch.get("/api/desk/search/cases?limit=5&q=" + encoded("共享单车") + "&after=" + after)
                    .expecting(200)
                    .json();
            seen.addAll(numbers(page));
            after = page.path("next").asString("");
            centre.opened("又来的共享单车");
        } while (!after.isEmpty());

        assertThat(seen).containsExactlyElementsOf(numbers.reversed());
        assertThat(dispatch.get("/api/desk/search/cases?q=a&after=x").code()).isEqualTo("search-page-not-valid");
        assertThat(dispatch.get("/api/desk/search/cases?q=" + encoded("。")).code())
                .isEqualTo("search-words-not-valid");
    }

    @Test
    @DisplayName("案件列表用同一个索引，仍按时限排序")
    void narrowsTheListOfCases() {
        var number = centre.dispatched("列表里的消火栓漏水");
        centre.opened("列表里的消火栓遮挡");
        var dispatch = centre.as("dispatch");
        await(() -> found(dispatch, "消火栓").path("count").asInt() == 2);

        var list = dispatch.get("/api/desk/cases?q=" + encoded("漏水的消火栓"))
                .expecting(200)
                .json()
                .path("cases");
        assertThat(list)
                .singleElement()
                .satisfies(line -> assertThat(line.path("number").asString()).isEqualTo(number));
        assertThat(dispatch.get("/api/desk/cases/count?q=" + encoded("消火栓"))
                        .expecting(200)
                        .json()
                        .path("cases")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("进程被杀之后接着跟；索引没了或要求重建，得到的和一路跟来的一样")
    void isTheSameAfterACrashAndBuiltAnew() throws IOException {
        var number = centre.opened("断电前的路灯");
        await(() -> numbers(found(centre.as("dispatch"), "断电前的路灯")).contains(number));
        var crashed = copyOf(centre.server.data()); // as the disk has it while the process still runs
        var later = centre.opened("断电后的路灯");
        await(() -> numbers(found(centre.as("dispatch"), "断电后的路灯")).contains(later));
        var words = List.of("路灯", "共享单车", "井盖", "枯树", "消火栓", "ge2026");
        var followed = words.stream()
                .map(word -> new HashSet<>(numbers(found(centre.as("dispatch"), word))))
                .toList();

        for (var data : List.of(crashed, Running.newFolder())) {
            try (var again = Running.over(
                    centre.server.database(),
                    data,
                    Map.of(Clock.class, centre.clock),
                    "hongqiao.cases.clocks-every=1h")) {
                var browser = again.browser().signedIn("dispatch");
                await(() -> numbers(found(browser, "断电后的路灯")).contains(later));
                assertThat(words.stream()
                                .map(word -> new HashSet<>(numbers(found(browser, word))))
                                .toList())
                        .isEqualTo(followed);
            }
        }
        assertThat(SearchCommand.askToRebuild(centre.server.data())).isEqualTo(1);
        await(() -> !Files.exists(centre.server.data().resolve("search/0/rebuild")));
        assertThat(words.stream()
                        .map(word -> new HashSet<>(numbers(found(centre.as("dispatch"), word))))
                        .toList())
                .isEqualTo(followed);
    }

    private static Path copyOf(Path folder) throws IOException {
        var copy = Running.newFolder();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted().toList()) {
                if (!file.equals(folder)) {
                    Files.copy(file, copy.resolve(folder.relativize(file)));
                }
            }
        }
        return copy;
    }

    private static JsonNode found(Browser browser, String words) {
        return browser.get("/api/desk/search/cases?limit=50&q=" + encoded(words))
                .expecting(200)
                .json();
    }

    private static List<String> numbers(JsonNode found) {
        var numbers = new ArrayList<String>();
        found.path("cases").forEach(hit -> numbers.add(hit.at("/line/number").asString()));
        return numbers;
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void await(BooleanSupplier holds) {
        for (int tries = 0; tries < 400; tries++) {
            if (holds.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("never");
    }
}
