package hongqiao.register;

import static hongqiao.register.ScienceOffice.as;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.register.list.Question;
import hongqiao.register.list.Question.Cursor;
import hongqiao.register.record.Kept;
import hongqiao.register.sheet.RecordImport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words common and rare, on the first page and the last: an import of several pages, and every record found again. */
@DisplayName("按词查找：常见词、少见词、翻到底，一条不多一条不少")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoundByWordsTests {

    private static final int FIRMS = 5_200;
    private static final String MARK = "寻词" + System.nanoTime() % 1_000_000;

    private final ScienceOffice office = new ScienceOffice();

    @BeforeAll
    void importFirms() {
        var csv = IntStream.range(0, FIRMS)
                .mapToObj(n -> name(n) + "," + ScienceOffice.uscc() + ",2020-03-01")
                .collect(Collectors.joining("\n", "企业名称,统一社会信用代码,成立日期\n", "\n"));
        var report = as(
                "officer",
                () -> office.server
                        .bean(RecordImport.class)
                        .run(office.firm, csv.getBytes(StandardCharsets.UTF_8), "firms.csv", null, Map.of(), true));
        assertThat(report.added())
                .as(() -> report.cells().stream().limit(3).toList().toString())
                .isEqualTo(FIRMS);
    }

    /** The common word in four of five, the older one only in the first imported, the rare one in every 400th. */
    private static String name(int n) {
        return MARK + (n % 5 == 0 ? "偶见" : "常见") + (n < 300 ? "早年" : "") + (n % 400 == 7 ? "罕有" : "") + "第" + n + "号";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "常见", "偶见", "早年", "罕有", "常见 早年", "早 年", "罕有第7号", "没有", "常", "第480", "第48", "07号", "第48 0号", "4807号"
            })
    void findsExactlyThoseThatHoldThem(String words) {
        var wanted = IntStream.range(0, FIRMS)
                .mapToObj(FoundByWordsTests::name)
                .filter(name -> List.of(words.split(" ")).stream().allMatch(name::contains))
                .sorted()
                .toList();

        assertThat(all(MARK + " " + words))
                .extracting(firm -> String.valueOf(firm.value("name")))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** Page after page of 500, newest first. */
    private List<Kept> all(String words) {
        var question = new Question(null, null, words, null, null, false);
        return as("officer", () -> {
            var found = new ArrayList<Kept>();
            Cursor after = null;
            do {
                var page = office.lists.page(office.firm, question, after, 500);
                assertThat(page.rows()).hasSizeLessThanOrEqualTo(500);
                found.addAll(page.rows());
                after = page.next();
            } while (after != null);
            assertThat(found).extracting(Kept::id).isSortedAccordingTo((one, other) -> Long.compare(other, one));
            assertThat(office.lists.count(office.firm, question)).isEqualTo(found.size());
            return found;
        });
    }
}
