package hongqiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.evaluation.Evaluators;
import hongqiao.evaluation.Findings;
import hongqiao.evaluation.FrozenRounds;
import hongqiao.evaluation.Round;
import hongqiao.evaluation.RoundKind;
import hongqiao.evaluation.Rounds;
import hongqiao.indicator.Vintage;
import hongqiao.reading.SeriesKind;
import hongqiao.report.docx.ReadDocument;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.support.Browser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** 2 March 2026: the final evaluation of the district's 14th plan as a document; somebody edits it by hand. */
@DisplayName("总结评估报告：每个数有出处，改过之后逐句核对")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FinalReportTests {

    private static final Evaluators HERE = new Evaluators("2026-03-02");
    private static Round round;
    private static Browser planner;
    private static byte[] report;

    @BeforeAll
    static void write() throws IOException {
        HERE.fiveYears();
        round = HERE.freeze(HERE.open(RoundKind.FINAL, 2025), null);
        planner = HERE.server.browser().signedIn("planner");
        report = planner.get(path("docx")).expecting(200).response().body();
        if (Boolean.getBoolean("hongqiao.pictures")) {
            var pictures = Files.createDirectories(Path.of("target", "pictures"));
            Files.write(pictures.resolve("final-report.docx"), report);
        }
    }

    @AfterAll
    static void stop() {
        HERE.close();
    }

    private static String path(String what) {
        return "/api/desk/evaluations/" + round.id() + "/report/" + what;
    }

    @Test
    @DisplayName("字体文件只读一次：字体目录后来坏了，照样出 PDF")
    void readsFontsOnce(@TempDir Path folder) throws IOException {
        try (var installed = Files.walk(Path.of("/usr/share/fonts"))) {
            for (var font : installed
                    .filter(path -> path.toString().matches(".*/Noto(Sans|Serif)CJK-.*\\.ttc"))
                    .toList()) {
                Files.createSymbolicLink(folder.resolve(font.getFileName()), font);
            }
        }
        var reports = new Reports(
                HERE.server.bean(Rounds.class),
                HERE.server.bean(FrozenRounds.class),
                HERE.server.bean(Findings.class),
                HERE.server.bean(District.class),
                folder);
        assertThat(pages(reports)).isGreaterThan(30);
        // Such a one comes first where the folder is read again.
        Files.writeString(Files.createDirectory(folder.resolve("0")).resolve("NotoSerifCJK-Regular.ttc"), "not a font");
        assertThat(pages(reports)).isGreaterThan(30);
    }

    private static int pages(Reports reports) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var _ = Scopes.bind(Scope.district("planner"))) {
            reports.pdf(round.id(), out);
        }
        return new ReadPdf(out.toByteArray()).pages();
    }

    /** As somebody edits it by hand. */
    private static byte[] edited(UnaryOperator<String> edit) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(report));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var part = in.readAllBytes();
                zip.write(
                        entry.getName().equals("word/document.xml")
                                ? edit.apply(new String(part, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : part);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static JsonNode check(byte[] docx) {
        return planner.upload(path("check"), "report.docx", docx).expecting(200).json();
    }

    private static JsonNode mistake(JsonNode checked, String kind) {
        return StreamSupport.stream(checked.path("mistakes").spliterator(), false)
                .filter(one -> one.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + checked));
    }

    private static String control(String query) {
        return "<w:tag w:val=\"hq:" + round.id() + ":" + query + "\"/>";
    }

    /** The text of the first figure with that query. */
    private static UnaryOperator<String> instead(String query, String was, String now) {
        return xml -> {
            var at = xml.indexOf(control(query));
            var text = xml.indexOf(">" + was + "<", at);
            assertThat(at).as(query).isPositive();
            assertThat(text).as(was).isPositive();
            return xml.substring(0, text + 1) + now + xml.substring(text + 1 + was.length());
        };
    }

    @Test
    @Order(1)
    @DisplayName("各章齐全，每项指标有表、有图、有说明；同一轮再出一份，逐字节相同")
    void holdsEveryPromise() throws IOException {
        var document = ReadDocument.of(report);
        var text =
                document.paragraphs().stream().map(ReadDocument.Paragraph::text).reduce("", (a, b) -> a + "\n" + b);

        assertThat(text).contains("一、评估范围与依据", "三、约束性指标", "五、承诺和任务分章评估", "六、评估发现与后续安排", "附件一", "23.每千名老人拥有养老床位数");
        assertThat(document.paragraphs().stream()
                        .mapToInt(one -> one.figures().size())
                        .sum())
                .isGreaterThan(500);
        assertThat(text.length()).isGreaterThan(15_000);
        assertThat(planner.get(path("docx")).response().body()).isEqualTo(report);
    }

    @Test
    @Order(2)
    @DisplayName("没有改过的报告，核对没有错")
    void findsNothingWrongInItself() {
        var checked = check(report);

        assertThat(checked.path("mistakes")).isEmpty();
        assertThat(checked.path("complete").asBoolean()).isTrue();
    }

    @Test
    @Order(3)
    @DisplayName("手改一个数：说出哪章哪段哪句，应是多少，中英文")
    void namesTheSentenceOfAChangedFigure() throws IOException {
        var checked = check(edited(instead("count/indicators/DONE", count("DONE"), "99")));

        var wrong = mistake(checked, "WRONG");
        assertThat(checked.path("mistakes").size()).isEqualTo(1);
        assertThat(wrong.path("heading").asString()).isEqualTo("二、总体情况");
        assertThat(wrong.path("sentence").asString()).contains("完成99项").endsWith("。");
        assertThat(wrong.path("expected").asString()).isEqualTo(count("DONE"));
        assertThat(wrong.at("/says/zh").asString()).contains("二、总体情况").contains("应为");
        assertThat(wrong.at("/says/en").asString()).contains("should be");
    }

    private static String count(String rating) {
        return planner.get("/api/desk/evaluations/" + round.id() + "/ratings")
                .expecting(200)
                .json()
                .at("/counts/" + rating)
                .asString();
    }

    @Test
    @Order(4)
    @DisplayName("整句删去、另写一句带数字的：都看得出")
    void noticesWhatIsTakenOutAndWhatIsNew() throws IOException {
        var checked = check(edited(xml -> {
            var from = xml.indexOf("<w:sdt>", xml.indexOf("总体情况"));
            var to = xml.indexOf("</w:sdt>", from) + "</w:sdt>".length();
            var without = xml.substring(0, from) + xml.substring(to);
            var end = without.lastIndexOf("<w:sectPr>");
            return without.substring(0, end) + "<w:p><w:r><w:t>全区新增床位120张。</w:t></w:r></w:p>" + without.substring(end);
        }));

        assertThat(mistake(checked, "REMOVED").path("query").asString()).isEqualTo("count/indicators");
        var bare = mistake(checked, "UNSOURCED");
        assertThat(bare.path("sentence").asString()).isEqualTo("全区新增床位120张。");
        assertThat(bare.path("found").asString()).isEqualTo("120");
    }

    @Test
    @Order(5)
    @DisplayName("表格一览：xlsx 打得开")
    void comesAsASheetToo() throws IOException {
        var sheet = planner.get(path("xlsx")).expecting(200).response().body();
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            var cells = new StringBuilder();
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> cells.append(cell).append('|')));
            assertThat(cells).contains("国家高新技术企业数量").contains("I08/value/2025");
        }
    }

    @Test
    @Order(5)
    @DisplayName("PDF：docx 里每个数都在，页页有码，长表每页重复表头，图是线条，中文字体随文件走")
    void comesAsPdfToo() throws IOException {
        var bytes = planner.get(path("pdf")).expecting(200).response().body();
        if (Boolean.getBoolean("hongqiao.pictures")) {
            Files.write(Path.of("target", "pictures", "final-report.pdf"), bytes);
        }
        var pdf = new ReadPdf(bytes);
        assertThat(pdf.pages()).isGreaterThan(30);
        assertThat(pdf.footers()).containsExactlyElementsOf(pdf.numbers());
        var text = pdf.text();
        var docx = ReadDocument.of(report).paragraphs();
        assertThat(docx.stream()
                        .flatMap(one -> one.figures().stream())
                        .map(one -> ReadPdf.bare(one.figure().text()))
                        .filter(one -> !text.contains(one)))
                .isEmpty();
        assertThat(docx.stream()
                        .map(ReadDocument.Paragraph::text)
                        .filter(one -> one.endsWith("。"))
                        .map(ReadPdf::bare)
                        .filter(one -> !text.contains(one)))
                .as("sentences that are not in it whole")
                .isEmpty();
        assertThat(pdf.pagesWith("指标报告期数值版本来源记录日期")).hasSizeGreaterThan(2);
        assertThat(pdf.contents()).as("the page of a heading").containsEntry("三、约束性指标", pdf.pageOf("三、约束性指标"));
        assertThat(pdf.fonts()).isNotEmpty().allSatisfy(font -> {
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
        });
        assertThat(pdf.drawings()).isGreaterThan(10);
        assertThat(pdf.pixels()).isZero();
    }

    @Test
    @Order(6)
    @DisplayName("冻结之后更正一个监测值：核对说出哪些句子已有新数")
    void namesTheSentencesThatAreKnownDifferentlyNow() {
        HERE.on("2026-09-01");
        planner = HERE.server.browser().signedIn("planner");
        HERE.file("I08", SeriesKind.OWN, "2025", "139", Vintage.CENSUS_REVISION, "普查核减");

        var checked = check(report);

        assertThat(checked.path("mistakes"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.path("kind").asString()).isEqualTo("OUTDATED"));
        var sentences = StreamSupport.stream(checked.path("mistakes").spliterator(), false)
                .map(one -> one.path("sentence").asString())
                .toList();
        assertThat(sentences).anySatisfy(one -> assertThat(one).contains("2025年为142家"));
        assertThat(planner.get(path("docx")).response().body()).isEqualTo(report);
    }

    @Test
    @Order(7)
    @DisplayName("不是报告、是别的文件、是另一轮的：说清楚")
    void refusesWhatIsNoReport() {
        assertThat(planner.upload(path("check"), "x.docx", "no zip".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("report-not-readable");
        assertThat(planner.get("/api/desk/evaluations/999999/report/docx").code())
                .isEqualTo("round-not-found");
        var open = HERE.open(RoundKind.ANNUAL, 2025);
        assertThat(planner.get("/api/desk/evaluations/" + open.id() + "/report/docx")
                        .code())
                .isEqualTo("round-not-frozen");
        assertThat(planner.upload("/api/desk/evaluations/" + open.id() + "/report/check", "report.docx", report)
                        .code())
                .isEqualTo("report-of-another-round");
    }
}
