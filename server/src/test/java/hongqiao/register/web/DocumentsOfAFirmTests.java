package hongqiao.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.files.content.OfficeFiles;
import hongqiao.files.content.Photos;
import hongqiao.journal.Event;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.Sha256;
import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import hongqiao.support.Running;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** An officer photographs a licence, saves it with a firm, and others look at it: those who see the firm, and nobody else. */
@DisplayName("企业的附件材料")
class DocumentsOfAFirmTests {

    private static final String FIRM = "/api/desk/registers/firm";
    private static final String LIFT = "/api/desk/registers/lift-request";
    private static final Running SERVER = Running.shared();
    private static final Browser SCIENCE = SERVER.browser().signedIn("science");
    private static final Browser LEAD = SERVER.browser().signedIn("science-lead");

    private int made;

    private static JsonNode sent(Browser browser, String register, String name, byte[] bytes) {
        return browser.upload(register + "/files", name, bytes).expecting(201).json();
    }

    private static String id(JsonNode file) {
        return file.path("id").asString();
    }

    /** In Xiyuzhuang street, with these documents. */
    private JsonNode firm(List<?> papers) {
        return SCIENCE.send("POST", FIRM + "/records", Map.of("values", values(papers)))
                .expecting(201)
                .json()
                .path("record");
    }

    private Map<String, Object> values(List<?> papers) {
        return Map.of(
                "name",
                "模拟附件公司" + System.nanoTime(),
                "uscc",
                "91120106U%09d".formatted(Math.abs(System.nanoTime() + made++) % 1_000_000_000),
                "registeredOn",
                "2020-01-01",
                "area",
                "120106001002",
                "papers",
                papers);
    }

    private static Answer change(JsonNode record, Map<String, Object> values) {
        return SCIENCE.send(
                "PUT",
                FIRM + "/records/" + record.path("id").asLong(),
                Map.of("version", record.path("version").asInt(), "values", values));
    }

    private static List<String> actions(String file) {
        return SERVER.bean(Journal.class).list(new Subject("120106", "file", file)).stream()
                .map(Event::action)
                .toList();
    }

    @Test
    @DisplayName("照片随企业保存：看得到、打得开，浏览器不会把它当网页")
    void keepsAPhotoWithTheFirm() {
        var photo = Photos.taken(Photos.jpeg(640, 480), 6, "+08:00");
        var file = sent(SCIENCE, FIRM, "营业执照.jpg", photo);
        assertThat(file.path("mediaType").asString()).isEqualTo("image/jpeg");
        assertThat(file.path("takenAt").asString()).isEqualTo("2026-03-05T06:30:15Z");
        assertThat(file.path("lon").asDouble()).isEqualTo(117.15);
        assertThat(file.path("sentSha256").asString()).isEqualTo(Sha256.hex(photo));

        var record = firm(List.of(
                Map.of("file", id(file), "label", "正本", "sha256", "forged", "name", "forged.exe"),
                Map.of("name", "审计报告在档案室")));

        var papers = record.path("values").path("papers");
        assertThat(papers.get(0).path("name").asString()).isEqualTo("营业执照.jpg");
        assertThat(papers.get(0).path("sha256")).isEqualTo(file.path("sha256"));
        assertThat(papers.get(0).path("label").asString()).isEqualTo("正本");
        assertThat(papers.get(1).propertyNames()).containsExactly("name");
        var listed = LEAD.get(FIRM + "/records/" + record.path("id").asLong() + "/files")
                .expecting(200)
                .json()
                .path("files");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("field").asString()).isEqualTo("papers");
        assertThat(listed.get(0).path("label").asString()).isEqualTo("正本");
        assertThat(listed.get(0).path("file").path("uploadedBy").asString()).isEqualTo("science");

        var shown = LEAD.get(FIRM + "/files/" + id(file)).expecting(200);
        assertThat(Sha256.hex(shown.response().body()))
                .isEqualTo(file.path("sha256").asString());
        assertThat(shown.header("content-type")).isEqualTo("image/jpeg");
        assertThat(shown.header("content-disposition")).startsWith("inline");
        assertThat(shown.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(shown.header("content-security-policy")).contains("sandbox").contains("default-src 'none'");
        assertThat(shown.header("cache-control")).contains("private").contains("no-cache");
        LEAD.get(FIRM + "/files/" + id(file), "If-None-Match", shown.header("etag"))
                .expecting(304);
        var small = Photos.read(LEAD.get(FIRM + "/files/" + id(file) + "/thumbnail")
                .expecting(200)
                .response()
                .body());
        assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(240, 320);
        assertThat(actions(id(file))).containsExactly("file-attached");
    }

    @Test
    @DisplayName("文档只供下载，文件名原样")
    void handsOutADocumentToBeKept() {
        var file = sent(SCIENCE, FIRM, "审计报告（模拟）.docx", OfficeFiles.docx());
        firm(List.of(Map.of("file", id(file))));

        var answer = LEAD.get(FIRM + "/files/" + id(file)).expecting(200);

        assertThat(answer.header("content-disposition")).startsWith("attachment");
        assertThat(URLDecoder.decode(answer.header("content-disposition"), StandardCharsets.UTF_8))
                .contains("审计报告（模拟）.docx");
        LEAD.get(FIRM + "/files/" + id(file) + "/thumbnail").expecting(404);
    }

    @Test
    @DisplayName("管得到企业才看得到附件；企业迁走，附件跟着走")
    void isSeenByWhoSeesTheFirm() {
        var file = sent(SCIENCE, FIRM, "a.txt", "模拟说明".getBytes(StandardCharsets.UTF_8));
        var path = FIRM + "/files/" + id(file);
        var record = firm(List.of(Map.of("file", id(file))));
        var here = SERVER.browser().signedIn("street-xiyuzhuang");
        var there = SERVER.browser().signedIn("street-xigu");
        var stranger = SERVER.browser().signedIn("grid");

        here.get(path).expecting(200);
        assertThat(there.get(path).expecting(404).code()).isEqualTo("attachment-not-found");
        there.get(FIRM + "/records/" + record.path("id").asLong() + "/files").expecting(404);
        stranger.get(path).expecting(403);
        SERVER.browser().get(path).expecting(401);
        assertThat(SCIENCE.get("/api/desk/registers/patent/files/" + id(file))
                        .expecting(404)
                        .code())
                .as("a file of another register")
                .isEqualTo("attachment-not-found");

        change(record, Map.of("area", "120106005")).expecting(200);

        here.get(path).expecting(404);
        there.get(path).expecting(200);
    }

    @Test
    @DisplayName("还没保存的附件只有上传的人看得到、用得了")
    void belongsToItsSenderUntilItIsUsed() {
        var file = sent(SCIENCE, FIRM, "a.txt", "模拟".getBytes(StandardCharsets.UTF_8));
        SCIENCE.get(FIRM + "/files/" + id(file)).expecting(200);
        LEAD.get(FIRM + "/files/" + id(file)).expecting(404);

        var theirs = LEAD.upload(FIRM + "/evidence", "b.txt", new byte[] {'x'})
                .expecting(201)
                .json();
        LEAD.upload(FIRM + "/files", "b.txt", new byte[] {'x'}).expecting(403);
        for (var foreign : List.of(id(theirs), UUID.randomUUID().toString())) {
            var refused =
                    SCIENCE.send("POST", FIRM + "/records", Map.of("values", values(List.of(Map.of("file", foreign)))));
            assertThat(refused.expecting(422).json().at("/faults/0/code").asString())
                    .isEqualTo("file-not-known");
            assertThat(refused.json().at("/faults/0/field").asString()).isEqualTo("papers");
        }
        firm(List.of(Map.of("file", id(file))));
        var again =
                SCIENCE.send("POST", FIRM + "/records", Map.of("values", values(List.of(Map.of("file", id(file))))));
        assertThat(again.expecting(422).json().at("/faults/0/code").asString())
                .as("it hangs on one firm only")
                .isEqualTo("file-not-known");
    }

    @Test
    @DisplayName("认定要有文件，只写名称不行")
    void wantsAFileForTheRecognition() {
        var record = firm(List.of());
        new JdbcTemplate(SERVER.database().dataSource())
                .update(
                        "update register.r_firm set stage = 'APPLIED' where id = ?",
                        record.path("id").asLong());
        var path = FIRM + "/records/" + record.path("id").asLong() + "/moves";
        var fields = Map.of("recognisedOn", "2026-10-08", "certificate", "GR-模拟");
        var named = Map.of(
                "version", 1, "move", "recognise", "fields", fields, "evidence", List.of(Map.of("name", "公告.pdf")));

        assertThat(LEAD.send("POST", path, named).expecting(422).code()).isEqualTo("evidence-needed");
        var file = LEAD.upload(FIRM + "/evidence", "公告.pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8))
                .expecting(201)
                .json();
        LEAD.send(
                        "POST",
                        path,
                        Map.of(
                                "version",
                                1,
                                "move",
                                "recognise",
                                "fields",
                                fields,
                                "evidence",
                                List.of(Map.of("file", id(file), "label", "公告"))))
                .expecting(200);

        var moves = SCIENCE.get(path).expecting(200).json().path("made");
        assertThat(moves.get(0).at("/evidence/0/name").asString()).isEqualTo("公告.pdf");
        var listed = SCIENCE.get(FIRM + "/records/" + record.path("id").asLong() + "/files")
                .json()
                .path("files");
        assertThat(listed.get(0).path("move").asInt()).isEqualTo(1);
        assertThat(listed.get(0).path("label").asString()).isEqualTo("公告");
        SCIENCE.get(FIRM + "/files/" + id(file)).expecting(200);
        var many = LEAD.send(
                "POST",
                FIRM + "/bulk/moves",
                Map.of(
                        "chosen",
                        Map.of("ids", List.of(1)),
                        "move",
                        "recognise",
                        "evidence",
                        List.of(Map.of("file", id(file)))));
        assertThat(many.expecting(422).json().at("/at/field").asString()).isEqualTo("evidence");
    }

    @Test
    @DisplayName("移除附件要说明理由；痕迹留下，内容不再给任何人")
    void takesAFileAwayForAReason() {
        var file = sent(SCIENCE, FIRM, "误传.txt", "误传的内容".getBytes(StandardCharsets.UTF_8));
        var record = firm(List.of(Map.of("file", id(file))));
        var path = FIRM + "/files/" + id(file);

        assertThat(SCIENCE.send("POST", path + "/remove", Map.of())
                        .expecting(422)
                        .code())
                .isEqualTo("reason-needed");
        LEAD.send("POST", path + "/remove", Map.of("reason", "误传")).expecting(403);
        SCIENCE.send("POST", path + "/remove", Map.of("reason", "误传")).expecting(204);

        assertThat(SCIENCE.get(path).expecting(410).code()).isEqualTo("attachment-removed");
        SCIENCE.get(path + "/thumbnail").expecting(410);
        SCIENCE.send("POST", path + "/remove", Map.of("reason", "误传")).expecting(410);
        var listed = SCIENCE.get(FIRM + "/records/" + record.path("id").asLong() + "/files")
                .json();
        assertThat(listed.at("/files/0/file/removedAt").isString()).isTrue();
        assertThat(actions(id(file))).containsExactly("file-attached", "file-removed");
        change(record, Map.of("staff", 3, "papers", List.of(Map.of("file", id(file)))))
                .expecting(200);
    }

    @Test
    @DisplayName("涉及个人的材料：名称不显示，说明理由才能打开，谁打开过有记录")
    void opensAConfidentialFileAgainstAReasonOnly() {
        var renewal = SERVER.browser().signedIn("renewal");
        var file = sent(renewal, LIFT, "王某某签字.jpg", Photos.jpeg(40, 30));
        var number = "DT-" + System.nanoTime() % 1_000_000_000;
        var record = renewal.send(
                        "POST",
                        LIFT + "/records",
                        Map.of(
                                "values",
                                Map.of(
                                        "number",
                                        number,
                                        "estate",
                                        estate(renewal),
                                        "building",
                                        "3号楼",
                                        "area",
                                        "120106001002",
                                        "requestedOn",
                                        "2026-01-05",
                                        "owners",
                                        12,
                                        "floorArea",
                                        900,
                                        "consents",
                                        List.of(Map.of("file", id(file))))))
                .expecting(201)
                .json()
                .path("record");
        var path = LIFT + "/files/" + id(file);
        var street = SERVER.browser().signedIn("street-xigu");

        assertThat(record.toString()).doesNotContain("王某某");
        assertThat(renewal.get(path).expecting(403).code()).isEqualTo("attachment-confidential");
        renewal.get(path + "/thumbnail").expecting(403);
        assertThat(street.get(LIFT + "/records/" + record.path("id").asLong() + "/files")
                        .expecting(200)
                        .body())
                .as("the register is everybody's, the name nobody's")
                .contains(id(file))
                .doesNotContain("王某某");
        street.send("POST", path + "/open", Map.of("reason", "看看")).expecting(403);
        assertThat(renewal.send("POST", path + "/open", Map.of()).expecting(422).code())
                .isEqualTo("reason-needed");
        var opened = renewal.send("POST", path + "/open", Map.of("reason", "公示前核对签字"))
                .expecting(200);
        assertThat(Sha256.hex(opened.response().body()))
                .isEqualTo(file.path("sha256").asString());
        assertThat(opened.header("cache-control")).contains("no-store");
        assertThat(opened.header("content-disposition")).startsWith("attachment");
        assertThat(actions(id(file))).containsExactly("file-attached", "file-opened");
        var looks = renewal.get(LIFT + "/records/" + record.path("id").asLong() + "/looks")
                .expecting(200)
                .json();
        assertThat(looks.at("/looks/0/field").asString()).isEqualTo("consents");
        assertThat(looks.at("/looks/0/reason").asString()).isEqualTo("公示前核对签字");
    }

    private static long estate(Browser renewal) {
        return renewal.send(
                        "POST",
                        "/api/desk/registers/estate/records",
                        Map.of(
                                "values",
                                Map.of(
                                        "number",
                                        "XQ-" + System.nanoTime() % 1_000_000_000,
                                        "name",
                                        "模拟里",
                                        "area",
                                        "120106001002",
                                        "yearBuilt",
                                        1990,
                                        "floorArea",
                                        30000,
                                        "households",
                                        420)))
                .expecting(201)
                .json()
                .path("record")
                .path("id")
                .asLong();
    }

    @Test
    @DisplayName("导出写件数；导入不碰附件")
    void countsInAFileAndTakesNothingFromOne() {
        var file = sent(SCIENCE, FIRM, "a.txt", "模".getBytes(StandardCharsets.UTF_8));
        var record = firm(List.of(Map.of("file", id(file)), Map.of("name", "纸质件")));
        var name = record.path("values").path("name").asString();
        var csv = LEAD.get(FIRM + "/export?format=csv&fields=name&fields=uscc&fields=registeredOn&fields=papers&q="
                        + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8))
                .expecting(200);
        assertThat(csv.body()).contains("附件材料").contains(",2,");

        var columns = Scopes.during(
                Scope.district("importer"),
                () -> SERVER.bean(hongqiao.register.sheet.RecordImport.class)
                        .run(
                                SERVER.bean(hongqiao.register.Registers.class).get("firm"),
                                csv.response().body(),
                                "a.csv",
                                null,
                                Map.of(),
                                false));
        assertThat(List.of(columns.same(), columns.refused())).containsExactly(1, 0);
    }

    @Test
    @DisplayName("两家企业合并：附件从留下的那家也打得开")
    void opensAMergedFirmsFileFromTheOneThatStays() {
        var file = sent(SCIENCE, FIRM, "a.txt", "合并".getBytes(StandardCharsets.UTF_8));
        var stays = firm(List.of());
        var goes = firm(List.of(Map.of("file", id(file))));
        SCIENCE.send(
                        "POST",
                        FIRM + "/merges",
                        Map.of(
                                "survivor",
                                stays.path("id").asLong(),
                                "survivorVersion",
                                1,
                                "merged",
                                goes.path("id").asLong(),
                                "mergedVersion",
                                1,
                                "reason",
                                "同一家"))
                .expecting(200);

        var survivor = SCIENCE.get(FIRM + "/records/" + stays.path("id").asLong())
                .expecting(200)
                .json();
        assertThat(survivor.at("/values/papers/0/file").asString()).isEqualTo(id(file));
        SCIENCE.get(FIRM + "/files/" + id(file)).expecting(200);
        var listed = SCIENCE.get(FIRM + "/records/" + stays.path("id").asLong() + "/files")
                .expecting(200);
        assertThat(listed.json().at("/files/0/file/id").asString()).isEqualTo(id(file));
        change(survivor, Map.of("staff", 4, "papers", survivor.at("/values/papers")))
                .expecting(200);
    }
}
