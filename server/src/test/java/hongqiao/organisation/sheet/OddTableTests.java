package hongqiao.organisation.sheet;

import static hongqiao.organisation.Bureau.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.organisation.Bureau;
import hongqiao.organisation.people.Person;
import hongqiao.shared.Problem;
import hongqiao.table.SheetWriter;
import hongqiao.table.TableReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables as they come from offices, and as somebody who means harm would send them. */
@DisplayName("各种表格")
class OddTableTests {

    private final Bureau bureau = new Bureau();
    private final PeopleImport importing = bureau.server.bean(PeopleImport.class);

    private ImportReport run(byte[] bytes) {
        return all(() -> importing.run(bytes, "people.csv", true));
    }

    private static void refused(String code, byte[] bytes) {
        assertThatThrownBy(() -> {
                    var table = TableReader.read(bytes, "people");
                    Columns.of(table, PeopleColumns.ALL);
                })
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    @DisplayName("列序任意，表头中英文都行，多余的列和行告知或忽略")
    void findsColumnsByTheirHeadersWhereverTheyStand() {
        var report = run(new Workbook()
                .row("Unit", "备注", "STAFF NUMBER", "姓名 Name")
                .row(bureau.prefix, "x", new Workbook.Zeros(42), "测试甲一")
                .row(bureau.prefix, "x", 77, "测试甲二")
                .row(bureau.prefix, "x", "000043", new Workbook.Formula("\"测试\"&\"甲三\"", "测试甲三"))
                .row(bureau.prefix, "x", "００００４４", "测试甲四")
                .blankRows(3)
                .bytes());

        assertThat(report.taken()).isEqualTo(4);
        assertThat(report.ignoredColumns()).containsExactly("备注");
        assertThat(all(() -> bureau.people.search(null, bureau.id, null, 10)).people())
                .extracting(Person::staffNo)
                .containsExactly("000042", "000043", "000044", "77");
    }

    @Test
    void readsCsvInUtf8AndAsOldExcelWritesIt() {
        var text = "姓名,工号,单位,岗位,起始日期\n测试甲,%s-%%s,%s,值班员,2026年3月1日\n".formatted(bureau.prefix, bureau.prefix);

        assertThat(run(("\uFEFF" + text.formatted("u")).getBytes(StandardCharsets.UTF_8))
                        .added())
                .isEqualTo(1);
        assertThat(run(text.formatted("g").getBytes(Charset.forName("GB18030"))).added())
                .isEqualTo(1);
    }

    @Test
    void changesWhatTheFileSaysOtherwiseAndLeavesAMobileThatItDoesNotSay() {
        var header = "姓名,工号,手机,单位\n";
        run((header + "测试甲,%s-1,19900000009,%s\n".formatted(bureau.prefix, bureau.prefix))
                .getBytes(StandardCharsets.UTF_8));
        var report = run(
                (header + "测试乙,%s-1,,%s\n".formatted(bureau.prefix, bureau.prefix)).getBytes(StandardCharsets.UTF_8));

        assertThat(report.changed()).isEqualTo(1);
        var person = all(() -> bureau.people.search(null, bureau.id, null, 10))
                .people()
                .getFirst();
        assertThat(person.name()).isEqualTo("测试乙");
        assertThat(person.mobileMasked()).isEqualTo("199****0009");
    }

    @Test
    void refusesAMergedHeaderAMissingColumnAndAnIdentityNumber() {
        refused(
                "table-header-not-valid",
                new Workbook().header().merging(0, 1, 0, 1).bytes());
        refused("table-header-not-valid", new Workbook().row("人员名单").header().bytes());
        refused(
                "table-header-not-valid",
                new Workbook().row("姓名", "工号", "单位", "工号").bytes());
        refused("table-header-not-valid", new byte[0]);
        refused(
                "identity-number-refused",
                new Workbook().row("姓名", "工号", "单位", "身份证号").bytes());
    }

    @Test
    @DisplayName("压缩炸弹、超大、损坏、旧格式、外部实体：拒绝")
    void refusesWhatIsNoTableOrMeansHarm() throws IOException {
        refused("table-too-large", new byte[TableReader.MOST_BYTES + 1]);
        refused("table-too-large", zip("xl/worksheets/sheet1.xml", new byte[200 << 20]));
        refused("table-not-readable", zip("other.txt", "hello".getBytes(StandardCharsets.UTF_8)));
        refused("table-not-readable", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        refused("table-not-readable", new byte[] {'P', 'K', 3, 4, 9, 9, 9});
        refused("table-not-readable", new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE});
        var sound = new Workbook().header().row("测试甲").bytes();
        refused("table-not-readable", Arrays.copyOf(sound, sound.length / 2));
        refused("table-not-readable", withEntity(sound));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** The same file, its sheet beginning with an entity that points to a file of the machine. */
    private static byte[] withEntity(byte[] sound) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(sound));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().endsWith("sheet1.xml")) {
                    content = content.replaceFirst(
                            "<worksheet",
                            "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet");
                }
                out.write(content.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void takesBackTheTemplateItGivesOut() throws IOException {
        var bytes = new ByteArrayOutputStream();
        PeopleTemplate.write(bytes);

        var table = TableReader.read(bytes.toByteArray(), "template");
        assertThat(Columns.of(table, PeopleColumns.ALL).ignored()).isEmpty();
        assertThat(table.otherSheets()).hasSize(1);
    }

    @Test
    void neverWritesACellThatBeginsAFormula() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var sheet = SheetWriter.to(bytes, "csv", "x")) {
            sheet.row(List.of("=1+1", "a,b", "c\"d", "-5"));
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"'=1+1\",\"a,b\",\"c\"\"d\",\"'-5\"\r\n");
    }

    @Test
    @DisplayName("单位和职责也能导入，再导入不变，冲突告知")
    void takesUnitsAndResponsibilitiesTheSameWay() {
        var units = "编码,名称,类别,上级单位,起始日期\n%1$s-x,测试科室,其他,%1$s,2026-03-01\n%1$s-y,测试,没有,%1$s,2026-03-01\n"
                .formatted(bureau.prefix)
                .getBytes(StandardCharsets.UTF_8);
        var importUnits = bureau.server.bean(UnitImport.class);
        var first = all(() -> importUnits.run(units, "units.csv", true));
        assertThat(first.added()).isEqualTo(1);
        assertThat(first.cells()).extracting(BrokenCell::cell).containsExactly("C3");
        assertThat(all(() -> importUnits.run(units, "units.csv", true)).unchanged())
                .isEqualTo(1);

        var rows = "事项,区域编码,牵头单位,起始日期\n%1$s/a,120106,%1$s-x,2026-03-01\n%1$s/a,120106,%1$s,2026-03-01\n"
                .formatted(bureau.prefix)
                .getBytes(StandardCharsets.UTF_8);
        var importRows = bureau.server.bean(ResponsibilityImport.class);
        var told = all(() -> importRows.run(rows, "rows.csv", true));
        assertThat(told.added()).isEqualTo(1);
        assertThat(told.cells()).extracting(BrokenCell::code).containsExactly("responsibility-twice");
        assertThat(all(() -> importRows.run(rows, "rows.csv", true)).unchanged())
                .isEqualTo(1);
    }
}
