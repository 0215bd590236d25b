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

/** An estate of 1987 is surveyed, planned and renewed; its owners get a lift. */
@DisplayName("老旧小区改造与加装电梯")
class EstateIsRenewedTests {

    private static final String OFFICER = "renewal-officer";
    private static final String LEAD = "renewal-lead";
    private static int count = (int) (System.nanoTime() / 1_000 % 1_000_000);

    private final ScienceOffice office = new ScienceOffice();
    private final String number = "E-" + ++count;

    private Kept estate(int year) {
        return office.create("estate", json("""
                {'number': '%s', 'name': '模拟里', 'area': '120106001002', 'yearBuilt': %d, 'floorArea': 20000, 'households': 320, 'surveyedOn': '2025-03-01'}
                """, number, year));
    }

    private Kept item(String suffix) {
        return office.create(
                "renewal-item",
                json(
                        "{'number': '%s-%s', 'estate': '%s', 'kind': 'PIPES', 'name': '管网更新', 'quantity': 800}",
                        number, suffix, number));
    }

    @Test
    @DisplayName("项目没做完不能完工；完工后计入应改造的已完成")
    void isFinishedWhenItsWorksAre() {
        var surveyed = office.moveIn("estate", "officer", estate(1987), "survey", Given.NOTHING, OFFICER);
        assertRefused(
                "move-not-ready",
                () -> office.moveIn("estate", "lead", surveyed, "plan", proved("{'plannedYear': 2025}"), LEAD));
        var works = item("1");
        var planned = office.moveIn("estate", "lead", surveyed, "plan", proved("{'plannedYear': 2025}"), LEAD);
        var begun = office.moveIn("estate", "officer", planned, "start", given("{'startedOn': '2025-04-01'}"), OFFICER);
        assertRefused(
                "move-not-ready",
                () -> office.moveIn("estate", "lead", begun, "finish", proved("{'finishedOn': '2025-11-01'}"), LEAD));
        var under =
                office.moveIn("renewal-item", "officer", works, "begin", given("{'startedOn': '2025-04-02'}"), OFFICER);
        office.moveIn("renewal-item", "officer", under, "finish", given("{'finishedOn': '2025-10-20'}"), OFFICER);

        var finished = office.moveIn("estate", "lead", begun, "finish", proved("{'finishedOn': '2025-11-01'}"), LEAD);

        assertThat(office.derived("estate", finished))
                .containsEntry("qualifying", true)
                .containsEntry("renewed", true)
                .containsEntry("finishedYear", new java.math.BigDecimal(2025));
        assertThat(office.view(
                        "estate", "finished-by-year", "finishedYear == 2025 && number == '%s'".formatted(number)))
                .containsExactly(finished.id());
    }

    @Test
    @DisplayName("2001年建成的不在应改造之列")
    void leavesOutWhatIsYounger() {
        var young = estate(2001);
        assertThat(office.view("estate", "qualifying", "number == '%s'".formatted(number)))
                .isEmpty();
        assertThat(office.derived("estate", young)).containsEntry("qualifying", false);
    }

    @Test
    @DisplayName("业主同意不够不放行；开工自动生成电梯项目，完工一并完成")
    void makesALiftOfARequest() {
        estate(1990);
        var asked = office.create("lift-request", json("""
                {'number': '%s', 'estate': '%s', 'building': '2号楼1门', 'area': '120106001002', 'requestedOn': '2026-01-10', 'owners': 12,
                 'agreed': 7, 'floorArea': 720, 'agreedArea': 430, 'siteFit': true, 'shownUntil': '2026-02-20', 'phone': '13800001234'}
                """, number, number));
        assertRefused(
                "move-not-ready",
                () -> office.moveIn("lift-request", "officer", asked, "consent", proved("{}"), OFFICER));
        var consented = office.moveIn(
                "lift-request", "officer", asked, "consent", proved("{'agreed': 9, 'agreedArea': 545}"), OFFICER);
        var pilot = office.moveIn(
                "lift-request",
                "lead",
                consented,
                "decide",
                proved("{'decision': '模拟1号', 'decidedOn': '2026-03-01'}"),
                LEAD);
        var begun = office.moveIn("lift-request", "officer", pilot, "start", given("{'dueOn': '2026-10-01'}"), OFFICER);

        var works = office.again("renewal-item", ScienceOffice.id(begun, "item"));
        assertThat(works.stage()).isEqualTo("UNDER_WAY");
        assertThat(works.value("kind")).isEqualTo("LIFT");
        assertThat(works.value("dueOn")).isEqualTo(LocalDate.parse("2026-10-01"));

        office.moveIn("lift-request", "officer", begun, "finish", proved("{'finishedOn': '2026-09-20'}"), OFFICER);
        assertThat(office.again("renewal-item", works.id()).stage()).isEqualTo("FINISHED");
        var estate = office.again("estate", ScienceOffice.id(begun, "estate"));
        assertThat(office.derived("estate", estate))
                .hasEntrySatisfying("lifts", lifts -> assertThat(lifts).hasToString("1"));
    }
}
