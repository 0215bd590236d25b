package hongqiao.register;

import static hongqiao.register.ScienceOffice.assertRefused;
import static hongqiao.register.ScienceOffice.given;
import static hongqiao.register.ScienceOffice.json;
import static hongqiao.register.ScienceOffice.proved;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.register.record.Kept;
import hongqiao.register.record.Moves.Given;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A point of an enclave is closed, checked each quarter, and opened again on the day its rubbish is back. */
@DisplayName("飞地点位报结、复查、反弹")
class EnclaveComesBackTests {

    private static final String OFFICER = "grid-officer";
    private static int count = (int) (System.nanoTime() / 1_000 % 1_000_000);

    private final ScienceOffice office = new ScienceOffice();
    private final String number = "T-" + ++count;

    private Kept enclave() {
        return office.create(
                "enclave",
                json("{'number': '%s', 'name': '模拟院落', 'area': '120106001002', 'lead': 'street-120106001'}", number));
    }

    private Kept point(String suffix, String more) {
        return office.create("enclave-point", json("""
                {'number': '%s-%s', 'name': '模拟点位', 'enclave': '%s', 'foundOn': '2019-03-01', 'area': '120106001002' %s}
                """.formatted(number, suffix, number, more)));
    }

    private Kept check(Kept point, String day) {
        return office.create(
                "enclave-check",
                json("{'point': %d, 'checkedOn': '%s', 'unit': 'community-120106001002'}", point.id(), day));
    }

    @Test
    @DisplayName("问题反弹由复查重新打开点位，原因写回点位")
    void opensThePointAgain() {
        enclave();
        var closed = office.moveIn(
                "enclave-point",
                "officer",
                point("A", ", 'unit': 'street-120106001', 'grid': '120106001002-G01'"),
                "close",
                proved("{'closedOn': '2026-08-01', 'remedy': '清理完毕（模拟）'}"),
                OFFICER);

        var sound = check(closed, "2026-09-01");
        office.moveIn("enclave-check", "officer", sound, "sound", Given.NOTHING, OFFICER);
        var found = check(closed, "2026-11-01");
        assertRefused(
                "record-not-valid",
                () -> office.moveIn("enclave-check", "officer", found, "returned", Given.NOTHING, OFFICER));
        office.moveIn("enclave-check", "officer", found, "returned", given("{'finding': '垃圾再次堆积（模拟）'}"), OFFICER);

        var open = office.again("enclave-point", closed.id());
        assertThat(open.stage()).isEqualTo("REOPENED");
        assertThat(open.value("problem")).isEqualTo("垃圾再次堆积（模拟）");
        assertThat(open.value("reopenedOn")).isEqualTo(LocalDate.parse("2026-11-01"));
        assertThat(office.derived("enclave-point", open))
                .containsEntry("returns", 1L)
                .containsEntry("checks", 2L)
                .containsEntry("nextCheckOn", LocalDate.parse("2027-02-01"))
                .containsEntry("remedyBy", LocalDate.parse("2026-11-16"));

        var next = check(open, "2026-11-10");
        assertRefused(
                "move-not-ready",
                () -> office.moveIn("enclave-check", "officer", next, "returned", given("{'finding': '仍在'}"), OFFICER));
        assertThat(office.moveIn("enclave-check", "officer", next, "still", given("{'finding': '仍在（模拟）'}"), OFFICER)
                        .stage())
                .isEqualTo("RETURNED");
    }

    @Test
    @DisplayName("到复查间隔就列为应复查；无网格的点位单列")
    void listsWhatIsDueAndWhatNoGridCovers() {
        enclave();
        var early = office.moveIn(
                "enclave-point",
                "officer",
                point("B", ", 'unit': 'street-120106001', 'grid': '120106001002-G01'"),
                "close",
                proved("{'closedOn': '2020-05-01', 'remedy': '清理（模拟）'}"),
                OFFICER);
        var bare = point("C", "");

        var mine = "number.startsWith('%s')".formatted(number);
        assertThat(office.view("enclave-point", "to-check", mine)).containsExactly(early.id());
        assertThat(office.view("enclave-point", "no-grid", mine)).containsExactly(bare.id());
        assertThat(office.view("enclave", "uncovered", "number == '%s'".formatted(number)))
                .hasSize(1);
    }

    @Test
    @DisplayName("还有点位未报结，飞地不能报结")
    void keepsAnEnclaveOpen() {
        var begun = office.moveIn("enclave", "officer", enclave(), "begin", Given.NOTHING, OFFICER);
        point("D", ", 'unit': 'street-120106001'");
        assertRefused(
                "move-not-ready",
                () -> office.moveIn(
                        "enclave", "officer", begun, "close", proved("{'closedOn': '2026-11-01'}"), OFFICER));
    }
}
