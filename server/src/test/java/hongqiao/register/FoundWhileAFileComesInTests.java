package hongqiao.register;

import static hongqiao.register.ScienceOffice.as;
import static hongqiao.register.ScienceOffice.json;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.register.sheet.RecordImport;
import hongqiao.scope.Scopes;
import hongqiao.search.Findable.Within;
import hongqiao.search.Search;
import hongqiao.shared.FilesComingIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One file has been taken in and the next is coming: what somebody enters meanwhile does not wait behind six hundred rows. */
@DisplayName("成批导入期间：单独登记的一秒内搜得到，成批的等文件收完")
class FoundWhileAFileComesInTests {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ScienceOffice office = new ScienceOffice();
    private final FilesComingIn files = office.server.bean(FilesComingIn.class);
    private final String mark = "同时" + System.nanoTime() % 1_000_000_000L;

    @Test
    void whatComesOneByOneComesFirst() {
        files.during(() -> {
            importFirms(600);
            office.create(
                    "firm",
                    json("{'name': '%s单独', 'uscc': '%s', 'registeredOn': '2020-03-01'}", mark, ScienceOffice.uscc()));
            var entered = System.nanoTime();
            while (found("单独") == 0) {
                assertThat(Duration.ofNanos(System.nanoTime() - entered)).isLessThan(SECOND);
            }
            assertThat(found("成批")).isZero();
            return null;
        });
        var over = System.nanoTime();
        while (found("成批") < 600) {
            assertThat(Duration.ofNanos(System.nanoTime() - over)).isLessThan(Duration.ofSeconds(30));
        }
    }

    private void importFirms(int count) {
        var csv = IntStream.range(0, count)
                .mapToObj(n -> "%s成批%d,%s,2020-03-01".formatted(mark, n, ScienceOffice.uscc()))
                .collect(Collectors.joining("\n", "企业名称,统一社会信用代码,成立日期\n", "\n"));
        var report = as(
                "officer",
                () -> office.server
                        .bean(RecordImport.class)
                        .run(office.firm, csv.getBytes(StandardCharsets.UTF_8), "firms.csv", null, Map.of(), true));
        assertThat(report.added()).isEqualTo(count);
    }

    private int found(String words) {
        return as(
                "officer",
                () -> office.server
                        .bean(Search.class)
                        .all("record", mark + words, List.of(new Within(Scopes.current(), List.of("firm"))), 1_000)
                        .size());
    }
}
