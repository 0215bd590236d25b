package hongqiao.area.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hongqiao.area.AreaKind;
import hongqiao.support.Project;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A data officer brings the official list, with a few slips in it. */
@DisplayName("行政区划清单（CSV）")
class DivisionCsvTests {

    @Test
    void readsTheListsOfTianjinAsTheyArePublished() throws Exception {
        var streets = Project.shared("data/divisions/tianjin_streets.csv");
        var villages = Project.shared("data/divisions/tianjin_villages.csv");
        var areas = Project.shared("data/divisions/tianjin_areas.csv");
        assumeTrue(streets.isPresent() && villages.isPresent() && areas.isPresent(), "no ../shared");

        var districts = DivisionCsv.read(Files.readAllBytes(areas.orElseThrow()), Set.of());
        var all = DivisionCsv.read(Files.readAllBytes(streets.orElseThrow()), codes(districts));
        var communities = DivisionCsv.read(Files.readAllBytes(villages.orElseThrow()), codes(all));

        assertThat(districts.rows()).hasSize(16);
        assertThat(all.faults()).isEmpty();
        assertThat(all.rows()).hasSize(299);
        assertThat(communities.faults()).isEmpty();
        assertThat(communities.rows()).hasSize(5617).allMatch(row -> row.kind() == AreaKind.COMMUNITY);
    }

    @Test
    @DisplayName("表头中文亦可，列序不限，多余的列略过")
    void findsColumnsByTheirNames() {
        var result = read("备注,名称,区划代码\n,红桥区,120106\nx,西沽街道,120106005\n");

        assertThat(result.faults()).isEmpty();
        assertThat(result.rows())
                .extracting(DivisionRow::code, DivisionRow::name, DivisionRow::parent, DivisionRow::kind)
                .containsExactly(
                        tuple("120106", "红桥区", null, AreaKind.DISTRICT),
                        tuple("120106005", "西沽街道", "120106", AreaKind.STREET));
    }

    @Test
    @DisplayName("逐行逐列报错，其余照收")
    void listsEachFaultWithItsLineAndColumn() {
        var result = read("""
                code,name
                120106,红桥区
                120106005,西沽街道
                120106005,西沽街道
                12010600500,少一位
                120106005000,十二位的街道
                120106006,
                120106099001,无上级社区居委会
                120106005002,仁和里社区居委会
                """);

        assertThat(result.faults())
                .extracting(DivisionCsv.Fault::line, DivisionCsv.Fault::column, DivisionCsv.Fault::code)
                .containsExactly(
                        tuple(4, 1, "duplicate-code"),
                        tuple(5, 1, "division-bad-code"),
                        tuple(6, 1, "division-bad-code"),
                        tuple(7, 11, "division-no-name"),
                        tuple(8, 1, "division-unknown-parent"));
        assertThat(result.faults()).allSatisfy(fault -> {
            assertThat(fault.words().zh()).isNotBlank();
            assertThat(fault.words().en()).isNotBlank();
        });
        assertThat(result.rows()).extracting(DivisionRow::code).containsExactly("120106", "120106005", "120106005002");
    }

    @Test
    void refusesAFileWithoutTheColumns() {
        assertThat(read("id,label\n1,x\n").faults())
                .extracting(DivisionCsv.Fault::code)
                .containsExactly("division-bad-header");
        assertThat(read("").faults()).hasSize(1);
    }

    private static Set<String> codes(DivisionCsv.Result result) {
        return Set.copyOf(result.rows().stream().map(DivisionRow::code).toList());
    }

    private static DivisionCsv.Result read(String text) {
        return DivisionCsv.read(text.getBytes(StandardCharsets.UTF_8), Set.of());
    }
}
