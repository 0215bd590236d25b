package hongqiao.register;

import static hongqiao.register.ScienceOffice.assertRefused;
import static hongqiao.register.ScienceOffice.given;
import static hongqiao.register.ScienceOffice.json;
import static hongqiao.register.ScienceOffice.proved;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.register.record.Kept;
import hongqiao.register.record.Moves.Given;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A firm books a university's instrument, uses it and pays; then it buys what the university found out. */
@DisplayName("预约仪器、撮合技术")
class InstrumentIsBookedTests {

    private static final String OFFICER = "sharing-officer";
    private static int count = (int) (System.nanoTime() / 1_000 % 1_000_000);

    private final ScienceOffice office = new ScienceOffice();
    private final String mark = "I-" + ++count;
    private final Kept owner = office.create("science-owner", json("{'name': '模拟大学%s', 'kind': 'UNIVERSITY'}", mark));
    private final Kept instrument = office.create("science-resource", json("""
            {'number': '%s', 'name': '模拟质谱仪', 'kind': 'INSTRUMENT', 'owner': %d, 'price': 150, 'yearHours': 1000, 'bookable': true}
            """, mark, owner.id()));
    private final String uscc = ScienceOffice.uscc();

    private Kept firm() {
        return office.create(
                "firm",
                json("{'name': '模拟企业%s', 'uscc': '%s', 'registeredOn': '2020-03-01', 'state': 'OPEN'}", mark, uscc));
    }

    private Kept booking(String suffix, String from, String until) {
        return office.create("science-booking", json("""
                {'number': '%s-%s', 'resource': '%s', 'otherUser': '模拟单位', 'requestedOn': '2026-01-05',
                 'beginAt': '2026-01-12T%s:00+08:00', 'endAt': '2026-01-12T%s:00+08:00'}
                """, mark, suffix, mark, from, until));
    }

    @Test
    @DisplayName("时间冲突的不收；取消后时段空出；机时和收入记到单位")
    void refusesClashesAndCountsHours() {
        var first = booking("1", "09:00", "12:00");
        assertRefused("record-overlaps", () -> booking("2", "11:00", "13:00"));
        booking("3", "12:00", "13:00");
        var cancelled =
                office.moveIn("science-booking", "officer", first, "cancel", new Given("改期", null, null), OFFICER);
        assertThat(cancelled.stage()).isEqualTo("CANCELLED");

        var asked = booking("4", "09:00", "12:00");
        var accepted = office.moveIn("science-booking", "officer", asked, "accept", Given.NOTHING, OFFICER);
        assertThat(accepted.value("price")).isEqualTo(new BigDecimal("150"));
        var used = office.moveIn(
                "science-booking",
                "officer",
                accepted,
                "use",
                given("{'usedOn': '2026-01-12', 'hoursUsed': 2.5}"),
                OFFICER);
        assertThat((BigDecimal) office.derived("science-booking", used).get("amount"))
                .isEqualByComparingTo("375");
        assertRefused(
                "evidence-needed",
                () -> office.moveIn(
                        "science-booking",
                        "officer",
                        used,
                        "settle",
                        given("{'paid': 375, 'paidOn': '2026-02-01'}"),
                        OFFICER));
        var settled = office.moveIn(
                "science-booking", "officer", used, "settle", proved("{'paid': 375, 'paidOn': '2026-02-01'}"), OFFICER);
        assertRefused(
                "record-not-valid",
                () -> office.moveIn("science-booking", "officer", settled, "rate", given("{'rating': 6}"), OFFICER));
        office.moveIn("science-booking", "officer", settled, "rate", given("{'rating': 4}"), OFFICER);

        var sums = office.derived("science-owner", owner);
        assertThat((BigDecimal) sums.get("hours")).isEqualByComparingTo("2.5");
        assertThat((BigDecimal) sums.get("income")).isEqualByComparingTo("375");
        assertThat((BigDecimal) office.derived("science-resource", instrument).get("ratingMean"))
                .isEqualByComparingTo("4");
        assertThat(office.view("science-owner", "hours", "name == '模拟大学%s'".formatted(mark)))
                .containsExactly(owner.id());
    }

    @Test
    @DisplayName("暂停开放的仪器不能预约")
    void refusesWhatIsPaused() {
        office.moveIn("science-resource", "officer", instrument, "pause", new Given("检修", null, null), OFFICER);
        assertRefused("record-not-valid", () -> booking("5", "09:00", "10:00"));
    }

    @Test
    @DisplayName("撮合签约，需求随之满足，合同额记到供给单位")
    void followsAMatchToItsContract() {
        firm();
        var offer = office.create(
                "science-offer",
                json("{'number': '%s', 'title': '模拟技术', 'owner': %d, 'technology': 'T4'}", mark, owner.id()));
        var need = office.create(
                "science-need",
                json("{'number': '%s', 'title': '模拟需求', 'firm': '%s', 'technology': 'T4'}", mark, uscc));
        var match = office.create(
                "science-match",
                json(
                        "{'number': '%s', 'offer': %d, 'need': %d, 'proposedOn': '2026-03-01'}",
                        mark, offer.id(), need.id()));
        var talks = office.moveIn(
                "science-match", "officer", match, "talk", given("{'lastAskedOn': '2026-03-10'}"), OFFICER);
        assertRefused(
                "move-not-ready", () -> office.moveIn("science-need", "officer", need, "meet", Given.NOTHING, OFFICER));
        office.moveIn(
                "science-match",
                "officer",
                talks,
                "contract",
                proved("{'way': 'LICENCE', 'contractNo': '模拟-1', 'contractOn': '2026-05-01', 'contractValue': 300000}"),
                OFFICER);

        assertThat(office.again("science-need", need.id()).stage()).isEqualTo("MET");
        var sums = office.derived("science-owner", owner);
        assertThat(sums.get("transfers")).hasToString("1");
        assertThat((BigDecimal) sums.get("transferValue")).isEqualByComparingTo("300000");
    }
}
