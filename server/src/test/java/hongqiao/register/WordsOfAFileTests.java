package hongqiao.register;

import static hongqiao.register.ScienceOffice.as;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.register.list.Question;
import hongqiao.register.record.Kept;
import hongqiao.register.sheet.RecordImport;
import hongqiao.support.Running;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The words of a file's records are written beside the records: all are found once they are there, and none is left where they are not. */
@DisplayName("成批导入：检索词由另一连接写入，收完即可搜到，放弃的不留痕迹")
class WordsOfAFileTests {

    /** More than one page. */
    private static final int MANY = 4_500;

    private final ScienceOffice office = new ScienceOffice();
    private final Running server = office.server;
    private final JdbcTemplate owner = new JdbcTemplate(server.database().dataSource());
    private final String mark = "旁路" + System.nanoTime() % 1_000_000_000L;

    @Test
    void areFoundOnceTheRecordsAreThere() {
        importFirms("甲");

        for (var n : List.of(0, 1_999, 2_000, MANY - 1)) {
            assertThat(found("甲" + n + "号")).as("row %d", n).hasSize(1);
        }
        assertThat(owner.queryForObject("select count(*) from register_search.coming", Integer.class))
                .as("files that are still awaited")
                .isZero();
    }

    @Test
    void areTakenOutWhereTheFileIsGivenUp() {
        var before = words();
        as(
                "officer",
                () -> server.bean(TransactionTemplate.class).execute(status -> {
                    status.setRollbackOnly();
                    return taken("乙");
                }));
        assertThat(words()).as("beside, they are in already").isEqualTo(before + MANY);
        assertThat(found("乙0号")).isEmpty();

        importFirms("丙");

        assertThat(words()).isEqualTo(before + MANY);
        assertThat(found("乙0号")).isEmpty();
        assertThat(found("丙0号")).hasSize(1);
    }

    @Test
    void areWrittenByTheWriterWhereNobodyCanBeside() {
        owner.execute("alter function register.remember_words_of_file rename to remember_words_elsewhere");
        try {
            importFirms("丁");
        } finally {
            owner.execute("alter function register.remember_words_elsewhere rename to remember_words_of_file");
        }

        assertThat(found("丁0号")).hasSize(1);
        assertThat(found("丁%d号".formatted(MANY - 1))).hasSize(1);
    }

    private void importFirms(String kind) {
        assertThat(as("officer", () -> taken(kind))).isEqualTo(MANY);
    }

    private int taken(String kind) {
        var csv = IntStream.range(0, MANY)
                .mapToObj(n -> "%s%s%d号,%s,2020-03-01".formatted(mark, kind, n, ScienceOffice.uscc()))
                .collect(Collectors.joining("\n", "企业名称,统一社会信用代码,成立日期\n", "\n"));
        return server.bean(RecordImport.class)
                .run(office.firm, csv.getBytes(StandardCharsets.UTF_8), "firms.csv", null, Map.of(), true)
                .added();
    }

    private List<Kept> found(String words) {
        var question = new Question(null, null, mark + words, null, null, false);
        return as("officer", () -> office.lists.page(office.firm, question, null, 10))
                .rows();
    }

    private int words() {
        return Objects.requireNonNull(owner.queryForObject("select count(*) from register_search.word", Integer.class));
    }
}
