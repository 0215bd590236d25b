package hongqiao.organisation.sheet;

import static hongqiao.organisation.Bureau.all;
import static hongqiao.organisation.Bureau.day;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.organisation.Bureau;
import hongqiao.organisation.Name;
import hongqiao.organisation.UnitFacts;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office imports its 20,000 people; in 37 rows something is wrong, each time something else. */
@DisplayName("导入两万人，坏 37 行")
class TwentyThousandPeopleTests {

    private static final Logger log = LoggerFactory.getLogger(TwentyThousandPeopleTests.class);
    private static final LocalDate SINCE = day("2026-03-01");

    private final Bureau bureau = new Bureau();
    private final PeopleImport importing = bureau.server.bean(PeopleImport.class);
    private final JdbcClient jdbc = JdbcClient.create(bureau.server.database().dataSource());

    private record Bad(String column, CellFault fault, Object[] cells) {}

    private Object[] good(int number) {
        return new Object[] {
            "测试甲%05d".formatted(number),
            bureau.prefix + "-%05d".formatted(number),
            "1990000%04d".formatted(number % 10_000),
            bureau.prefix,
            number % 3 == 0 ? null : "测试岗位" + number % 7,
            number % 3 == 1 ? "120106001002-G01" : null,
            number % 3 == 0 ? null : number % 2 == 0 ? SINCE : "2026-03-01"
        };
    }

    private Bad bad(String column, CellFault fault, Map<Integer, @Nullable Object> changes) {
        var cells = good(90_001 + counter++ * 3);
        cells[4] = "测试岗位";
        cells[6] = "2026-03-01";
        changes.forEach((place, value) -> cells[place] = value);
        return new Bad(column, fault, cells);
    }

    private int counter;

    private static Map<Integer, @Nullable Object> with(int place, @Nullable Object value) {
        var change = new LinkedHashMap<Integer, @Nullable Object>();
        change.put(place, value);
        return change;
    }

    private static Map<Integer, @Nullable Object> with(
            int place, @Nullable Object value, int other, @Nullable Object second) {
        var change = with(place, value);
        change.put(other, second);
        return change;
    }

    /** Every kind of broken cell; the first good row is that of number 1. */
    private List<Bad> broken(String ended) {
        var first = good(1);
        return List.of(
                bad("A", CellFault.CELL_MISSING, with(0, null)),
                bad("A", CellFault.CELL_MISSING, with(0, "   ")),
                bad("A", CellFault.NAME_NOT_VALID, with(0, "名".repeat(51))),
                bad("A", CellFault.NAME_NOT_VALID, with(0, "12345")),
                bad("A", CellFault.NAME_NOT_VALID, with(0, "=cmd|' /C calc'!A0")),
                bad("A", CellFault.CELL_NO_TEXT, with(0, true)),
                bad("A", CellFault.CELL_ERROR_VALUE, with(0, new Workbook.Fault(FormulaError.REF))),
                bad("A", CellFault.CELL_ERROR_VALUE, with(0, new Workbook.Formula("A1", null))),
                bad("B", CellFault.CELL_MISSING, with(1, null)),
                bad("B", CellFault.STAFF_NUMBER_NOT_VALID, with(1, "00 12")),
                bad("B", CellFault.STAFF_NUMBER_NOT_VALID, with(1, "1".repeat(21))),
                bad("B", CellFault.STAFF_NUMBER_NOT_WHOLE, with(1, 12.5)),
                bad("B", CellFault.STAFF_NUMBER_LOST_DIGITS, with(1, 1.2345678901234567e17)),
                bad("B", CellFault.IDENTITY_NUMBER, with(1, "12010619900101123X")),
                bad("B", CellFault.CELL_NO_TEXT, with(1, SINCE)),
                bad("B", CellFault.CELL_ERROR_VALUE, with(1, new Workbook.Fault(FormulaError.NA))),
                new Bad("B", CellFault.ROW_TWICE, first),
                bad("B", CellFault.STAFF_NUMBER_TWICE, with(1, first[1])),
                bad("B", CellFault.STAFF_NUMBER_TAKEN, with(1, bureau.prefix + "-taken")),
                bad("C", CellFault.MOBILE_NOT_VALID, with(2, "1390000")),
                bad("C", CellFault.MOBILE_NOT_VALID, with(2, "23900000000")),
                bad("C", CellFault.MOBILE_NOT_VALID, with(2, "电话找办公室")),
                bad("C", CellFault.IDENTITY_NUMBER, with(2, "120106199001011234")),
                bad("D", CellFault.CELL_MISSING, with(3, null)),
                bad("D", CellFault.UNIT_UNKNOWN, with(3, "没有这个单位")),
                bad("D", CellFault.UNIT_AMBIGUOUS, with(3, "重名" + bureau.prefix)),
                bad("D", CellFault.UNIT_ENDED, with(3, ended)),
                bad("D", CellFault.UNIT_OUT_OF_SCOPE, with(3, bureau.code("beside"))),
                bad("E", CellFault.POST_MISSING, with(4, null)),
                bad("E", CellFault.POST_NOT_VALID, with(4, "岗".repeat(101))),
                bad("F", CellFault.AREA_UNKNOWN, with(5, "120106999999")),
                bad("G", CellFault.DATE_MISSING, with(6, null)),
                bad("G", CellFault.DATE_NOT_VALID, with(6, "去年春天")),
                bad("G", CellFault.DATE_AMBIGUOUS, with(6, "03/04/2026")),
                bad("G", CellFault.DATE_IMPOSSIBLE, with(6, "2026-02-30")),
                bad("G", CellFault.DATE_OUT_OF_RANGE, with(6, "1911-10-10")),
                bad("G", CellFault.CELL_ERROR_VALUE, with(6, new Workbook.Fault(FormulaError.VALUE))));
    }

    @Test
    void takesIn19963AndListsTheOther37ByRowAndCellAndASecondRunChangesNothing() {
        var beside = bureau.unit("beside", "district-government");
        bureau.unit("gone", bureau.code(""));
        all(() -> bureau.units.end(bureau.code("gone"), day("2026-02-01"), "测试"));
        for (var twin : List.of("twin1", "twin2")) {
            bureau.unit(twin, bureau.code(""));
            all(() -> bureau.units.change(
                    bureau.code(twin),
                    Bureau.JANUARY,
                    "测试",
                    facts -> new UnitFacts(
                            facts.parent(), facts.kind(), new Name("重名" + bureau.prefix, null), null, null, null)));
        }
        bureau.person("taken", beside);
        var bad = broken(bureau.code("gone"));
        assertThat(bad).hasSize(37);
        var file = new Workbook().header();
        var expected = new ArrayList<String>();
        var row = 1;
        for (int number = 1; number <= 19_963; number++) {
            file.row(good(number));
            row++;
            if (number % 500 == 0 && number / 500 <= 37) {
                var broken = bad.get(number / 500 - 1);
                file.row(broken.cells());
                row++;
                expected.add(broken.column() + row + " " + broken.fault().code());
            }
        }
        var bytes = file.blankRows(5).bytes();
        var scope = Scope.of(all(() -> bureau.units.tree().descendants(bureau.id)), List.of(), "personnel");

        var dry = Scopes.during(scope, () -> importing.run(bytes, "人员.xlsx", false));
        assertThat(people()).isZero();
        var started = System.nanoTime();
        var worked = processorTime();
        var report = Scopes.during(scope, () -> importing.run(bytes, "人员.xlsx", true));
        worked = processorTime().minus(worked);
        log.warn(
                "imported {} of {} people in {} ms, {} ms of processor time with the database's",
                report.taken(),
                report.read(),
                (System.nanoTime() - started) / 1_000_000,
                worked.toMillis());

        assertThat(report.read()).isEqualTo(20_000);
        assertThat(report.taken()).isEqualTo(19_963);
        assertThat(report.added()).isEqualTo(19_963);
        assertThat(report.broken()).isEqualTo(37);
        assertThat(report.cells())
                .extracting(cell -> cell.cell() + " " + cell.code())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(report.cells()).allSatisfy(cell -> {
            assertThat(cell.sheet()).isEqualTo("人员");
            assertThat(cell.reason().zh()).isNotBlank();
            assertThat(cell.reason().en()).isNotBlank();
        });
        assertThat(worked).isLessThan(Duration.ofSeconds(20));
        assertThat(dry.cells()).isEqualTo(report.cells());
        assertThat(dry.added()).isEqualTo(report.added());
        assertThat(people()).isEqualTo(19_963);

        var events = events();
        var again = Scopes.during(scope, () -> importing.run(bytes, "人员.xlsx", true));
        assertThat(again.unchanged()).isEqualTo(19_963);
        assertThat(again.added() + again.changed() + again.posts() + again.holdings())
                .isZero();
        assertThat(again.broken()).isEqualTo(37);
        assertThat(events()).isEqualTo(events);
    }

    /** Of this process and of the database below it; other than the clock on the wall it does not depend on who else works here. */
    private static Duration processorTime() {
        var here = ProcessHandle.current();
        return Stream.concat(Stream.of(here), here.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private long people() {
        return jdbc.sql("select count(*) from organisation.person where unit = ?")
                .param(bureau.id)
                .query(Long.class)
                .single();
    }

    private long events() {
        return jdbc.sql("select count(*) from journal.event").query(Long.class).single();
    }
}
