package hongqiao.register;

import static hongqiao.register.ScienceOffice.as;
import static hongqiao.register.ScienceOffice.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.register.list.Question;
import hongqiao.register.sheet.Differences;
import hongqiao.register.sheet.RecordCell;
import hongqiao.register.sheet.RecordExport;
import hongqiao.register.sheet.RecordImport;
import hongqiao.register.sheet.RecordReport;
import hongqiao.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A department sends its firms as a table, twice; then the market authority sends what it knows of them. */
@DisplayName("企业从表格来")
class FirmsFromAFileTests {

    private final ScienceOffice office = new ScienceOffice();
    private final RecordImport imports = office.server.bean(RecordImport.class);

    private RecordReport take(String csv, @Nullable String exchange, boolean apply) {
        return as(
                "officer",
                () -> imports.run(
                        office.firm, csv.getBytes(StandardCharsets.UTF_8), "firms.csv", exchange, Map.of(), apply));
    }

    @Test
    @DisplayName("有错的行逐格说明，没错的行全收，数目相符；再来一遍什么都不变")
    void takesWhatIsSoundAndTellsTheRest() {
        var good = ScienceOffice.uscc();
        var other = ScienceOffice.uscc();
        var csv = """
                企业名称,统一社会信用代码,成立日期,职工总数,技术领域,联系电话,备注
                模拟甲公司,%s,2020年3月1日,"1,200",电子信息,13900001111,不认得的列
                模拟乙公司,%s,2021-05-06,12,T4,,
                模拟丙公司,123,2021-05-06,12,,,
                ,%s,2021-05-06,12,,,
                模拟丁公司,%s,昨天,十二,没有的领域,,
                模拟甲公司,%s,2020-03-01,1200,,,
                """.formatted(good, other, ScienceOffice.uscc(), ScienceOffice.uscc(), good);

        var tried = take(csv, null, false);
        assertThat(tried.applied()).isFalse();
        assertThat(as(
                        "officer",
                        () -> office.lists.count(
                                office.firm, new Question(null, "uscc == '" + good + "'", null, null, null, false))))
                .isZero();

        var report = take(csv, null, true);
        assertThat(List.of(
                        report.read(),
                        report.added(),
                        report.changed(),
                        report.same(),
                        report.held(),
                        report.refused()))
                .containsExactly(6, 2, 0, 0, 0, 4);
        assertThat(report.cells())
                .extracting(RecordCell::cell, cell -> cell.code())
                .containsExactlyInAnyOrder(
                        tuple("B4", "uscc-not-valid"),
                        tuple("A5", "required"),
                        tuple("C6", "date-not-valid"),
                        tuple("D6", "not-a-number"),
                        tuple("E6", "code-not-known"),
                        tuple("B7", "row-twice"));
        assertThat(report.ignoredColumns()).containsExactly("备注");

        var again = take(csv, null, true);
        assertThat(List.of(again.added(), again.changed(), again.same(), again.refused()))
                .containsExactly(0, 0, 2, 4);
        var firm = as(
                        "officer",
                        () -> office.lists.page(
                                office.firm,
                                new Question(null, "uscc == '" + good + "'", null, null, null, false),
                                null,
                                5))
                .rows()
                .getFirst();
        assertThat(firm.value("staff")).isEqualTo(1200L);
        assertThat(firm.version()).isEqualTo(1);
    }

    private static org.assertj.core.groups.Tuple tuple(String cell, String code) {
        return org.assertj.core.groups.Tuple.tuple(cell, code);
    }

    @Test
    @DisplayName("约定之外的列，整份不收；与我们不同的值留待人工判断，空的补上")
    void holdsWhatAnotherBodySaysOtherwise() {
        var uscc = ScienceOffice.uscc();
        var firm = office.create("firm", json("{'name': '模拟戊公司', 'uscc': '%s', 'registeredOn': '2020-03-01'}", uscc));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(
                        () -> take("企业名称,统一社会信用代码,联系电话\n模拟戊,%s,13900001111\n".formatted(uscc), "registration", true))
                .returns("field-not-agreed", Problem::code);

        var report = take("企业名称,统一社会信用代码,成立日期,登记状态\n模拟戊有限公司,%s,2020-03-01,存续\n".formatted(uscc), "registration", true);

        assertThat(report.held()).isEqualTo(1);
        var after = as("officer", () -> office.records.get(office.firm, firm.id()));
        assertThat(after.value("state")).isEqualTo("OPEN");
        assertThat(after.value("name")).isEqualTo("模拟戊公司");
        var differences = office.server.bean(Differences.class);
        var held = as("officer", () -> differences.list(office.firm, 1000)).stream()
                .filter(one -> one.record() == firm.id())
                .toList();
        assertThat(held).singleElement().satisfies(one -> {
            assertThat(one.field()).isEqualTo("name");
            assertThat(one.theirs()).hasToString("\"模拟戊有限公司\"");
        });

        as("officer", () -> {
            differences.decide(office.firm, held.getFirst().no(), true, "以登记为准");
            return true;
        });
        assertThat(as("officer", () -> office.records.get(office.firm, firm.id()))
                        .value("name"))
                .isEqualTo("模拟戊有限公司");
        assertThat(as("officer", () -> differences.list(office.firm, 1000)))
                .noneMatch(one -> one.record() == firm.id());
    }

    @Test
    @DisplayName("导出再导入，一条不变")
    void takesItsOwnExportBackUnchanged() {
        var uscc = ScienceOffice.uscc();
        var firm = office.create("firm", json("""
                {'name': '模拟己公司', 'uscc': '%s', 'registeredOn': '2020-03-01', 'technology': 'T2', 'salesLastYear': 1234567.89,
                 'offence': false, 'highTechShare': 0.75}
                """, uscc));
        var out = new ByteArrayOutputStream();
        as("officer", () -> {
            try {
                office.server
                        .bean(RecordExport.class)
                        .write(
                                office.firm,
                                new Question(null, "uscc == '" + uscc + "'", null, null, null, false),
                                "xlsx",
                                List.of(
                                        "name",
                                        "uscc",
                                        "registeredOn",
                                        "technology",
                                        "salesLastYear",
                                        "offence",
                                        "highTechShare",
                                        "highTechLacking"),
                                out);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return true;
        });

        var report =
                as("officer", () -> imports.run(office.firm, out.toByteArray(), "firms.xlsx", null, Map.of(), true));

        assertThat(List.of(report.read(), report.same())).containsExactly(1, 1);
        assertThat(as("officer", () -> office.records.get(office.firm, firm.id()))
                        .version())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("先看各列：认得的指出字段，不认得的给样例，由人来对")
    void tellsWhichColumnIsWhichField() {
        var heading = as(
                "officer",
                () -> office.server
                        .bean(hongqiao.register.sheet.ImportColumns.class)
                        .read(
                                office.firm,
                                "企业名称,信用代码号,成立日期\n模拟庚公司,911,2020-03-01\n模拟辛公司,,2021-03-01\n"
                                        .getBytes(StandardCharsets.UTF_8),
                                "firms.csv"));

        assertThat(heading.rows()).isEqualTo(2);
        assertThat(heading.columns())
                .extracting(column -> column.heading(), column -> column.field(), column -> column.samples())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("企业名称", "name", List.of("模拟庚公司", "模拟辛公司")),
                        org.assertj.core.groups.Tuple.tuple("信用代码号", null, List.of("911")),
                        org.assertj.core.groups.Tuple.tuple(
                                "成立日期", "registeredOn", List.of("2020-03-01", "2021-03-01")));
    }
}
