package hongqiao.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser.Answer;
import hongqiao.support.Project;
import hongqiao.support.Running;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What officers upload by mistake. Each is refused with a code, in two languages, at its place; nothing is stored. */
@DisplayName("上传了不对的文件")
class BadPlanDocumentTests {

    private final Running server = Running.shared();
    private final Desk desk = Desk.of(server);
    private Stored before;

    /** All that an upload can leave behind. */
    private record Stored(int drafts, int documents, int sections, int items, int events) {}

    @BeforeEach
    void countsWhatIsThere() {
        before = stored();
    }

    @Test
    @DisplayName("空文件")
    void refusesAnEmptyDocument() {
        refused(upload("empty.txt", Project.bytes("packs/samples/bad/empty.txt")), 422, "document-empty");
        refused(upload("blank.txt", " \n　\n".getBytes(StandardCharsets.UTF_8)), 422, "document-empty");
    }

    @Test
    @DisplayName("二进制文件")
    void refusesABinaryAndSaysAtWhichByte() {
        var refused =
                refused(upload("binary.bin", Project.bytes("packs/samples/bad/binary.bin")), 415, "document-binary");
        assertThat(refused.json().at("/at/offset").isInt()).isTrue();

        var zip = HexFormat.of().parseHex("504b030414000600080000002100");
        refused(upload("plan.docx", zip), 415, "document-binary");
    }

    @Test
    @DisplayName("100 MB 的文件")
    void refusesAHundredMegabytesWithTheLimit() {
        var refused = refused(upload("huge.txt", new byte[100 << 20]), 413, "document-too-large");

        assertThat(refused.json().at("/zh/detail").asString()).contains("2 MB");
        assertThat(refused.json().at("/en/detail").asString()).contains("2 MB");
    }

    @Test
    @DisplayName("略超上限的文件")
    void refusesADocumentJustOverTheLimit() {
        var text = "第一章  总则\n".repeat((2 << 20) / 18 + 100).getBytes(StandardCharsets.UTF_8);

        refused(upload("large.txt", text), 413, "document-too-large");
    }

    @Test
    @DisplayName("满是数字的 2 MB 文件")
    void refusesADocumentOfNothingButNumbers() {
        var text = "第一章 a\n" + "12345\n".repeat(340_000);

        refused(upload("numbers.txt", text.getBytes(StandardCharsets.UTF_8)), 413, "document-too-large");
    }

    @Test
    @DisplayName("编码不对的文件")
    void refusesAWrongEncodingAndSaysWhere() {
        var refused = refused(
                upload("wrong.txt", Project.bytes("packs/samples/bad/wrong-encoding.txt")), 422, "document-encoding");

        assertThat(refused.json().at("/at/offset").asInt()).isEqualTo(25);
        assertThat(refused.json().at("/at/line").asInt()).isEqualTo(3);
    }

    @Test
    @DisplayName("没有章节的文件")
    void refusesADocumentWithoutChapters() {
        refused(
                upload("prose.txt", Project.bytes("packs/samples/bad/no-chapters.txt")),
                422,
                "document-without-chapters");
    }

    @Test
    @DisplayName("表单里没有文件")
    void refusesAFormWithoutAFile() {
        var form = "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n1\r\n--x--\r\n";
        var answer = desk.browser.raw(
                "POST", "/api/desk/drafts", "multipart/form-data; boundary=x", form.getBytes(StandardCharsets.UTF_8));

        refused(answer, 400, "request-not-readable");
    }

    @Test
    @DisplayName("两张指标表：读入，并提醒在哪一行")
    void readsTwoTablesAndWarnsAtTheSecond() {
        var draft = upload("two-tables.txt", Project.bytes("packs/samples/bad/two-tables.txt"))
                .expecting(201)
                .json();

        var warning = draft.path("diagnostics")
                .valueStream()
                .filter(it -> it.path("code").asString().equals("two-indicator-tables"))
                .findFirst()
                .orElseThrow();
        var text = draft.path("text").asString();
        var place = text.offsetByCodePoints(0, warning.path("start").asInt());
        assertThat(warning.path("line").asInt())
                .isEqualTo(1
                        + (int) text.substring(0, place)
                                .chars()
                                .filter(c -> c == '\n')
                                .count())
                .isGreaterThan(1);
        assertThat(warning.path("zh").asString()).isNotBlank();
        assertThat(warning.path("en").asString()).contains("more than one");
    }

    @Test
    void readsGb18030() {
        var draft = upload("gb.txt", Project.bytes("packs/samples/bad/gb18030.txt"))
                .expecting(201)
                .json();

        assertThat(draft.at("/document/encoding").asString()).isEqualTo("GB18030");
        assertThat(draft.path("text").asString())
                .isEqualTo(new String(Project.bytes("packs/samples/bad/gb18030.txt"), Charset.forName("GB18030"))
                        .replace("\r\n", "\n"));
    }

    @Test
    @DisplayName("同一文件传两次：指出正在审阅的那一份")
    void refusesADocumentThatIsUnderReviewAndNamesTheDraft() {
        var bytes = Desk.samplePlan();
        var id = upload("plan.txt", bytes).expecting(201).json().at("/head/id").asString();
        before = stored();

        var refused = refused(upload("again.txt", bytes), 409, "document-already-in-review");

        assertThat(refused.json().path("draftId").asString()).isEqualTo(id);
    }

    @Test
    @DisplayName("同一文件同时传四次：只留一份")
    void storesOneOfFourThatArriveAtOnce() throws Exception {
        var bytes = Desk.samplePlan();
        var gate = new CyclicBarrier(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(IntStream.range(0, 4)
                    .<java.util.concurrent.Callable<Answer>>mapToObj(n -> () -> {
                        gate.await();
                        return upload("plan.txt", bytes);
                    })
                    .toList());
            var statuses = new java.util.ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        }
        assertThat(stored().drafts()).isEqualTo(before.drafts() + 1);
    }

    @Test
    @DisplayName("网络重试带同一个 Idempotency-Key：得到同一份草案")
    void givesARetryTheDraftOfTheFirstCall() {
        var bytes = Desk.samplePlan();
        var key = "retry-" + System.nanoTime();
        var first = desk.browser
                .upload("/api/desk/drafts", "plan.txt", bytes, "Idempotency-Key", key)
                .expecting(201)
                .json();
        var second = desk.browser
                .upload("/api/desk/drafts", "plan.txt", bytes, "Idempotency-Key", key)
                .expecting(201)
                .json();

        assertThat(second.at("/head/id")).isEqualTo(first.at("/head/id"));
    }

    private Answer upload(String name, byte[] bytes) {
        return desk.browser.upload("/api/desk/drafts", name, bytes);
    }

    private Answer refused(Answer answer, int status, String code) {
        answer.expecting(status);
        assertThat(answer.code()).isEqualTo(code);
        for (var language : new String[] {"zh", "en"}) {
            assertThat(answer.json().at("/" + language + "/title").asString()).isNotBlank();
            assertThat(answer.json().at("/" + language + "/detail").asString()).isNotBlank();
        }
        assertThat(stored()).as("nothing half-stored").isEqualTo(before);
        return answer;
    }

    private Stored stored() {
        return JdbcClient.create(server.database().dataSource())
                .sql("""
                        select (select count(*) from plan.draft) as drafts,
                               (select count(*) from plan.document) as documents,
                               (select count(*) from plan.draft_section) as sections,
                               (select count(*) from plan.draft_item) as items,
                               (select count(*) from journal.event where subject_type = 'plan-draft') as events
                        """)
                .query(Stored.class)
                .single();
    }
}
