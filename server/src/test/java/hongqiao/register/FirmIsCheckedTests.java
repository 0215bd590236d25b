package hongqiao.register;

import static hongqiao.register.ScienceOffice.as;
import static hongqiao.register.ScienceOffice.assertRefused;
import static hongqiao.register.ScienceOffice.json;
import static hongqiao.register.ScienceOffice.proved;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.register.record.Kept;
import hongqiao.register.record.Moves.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a firm reported counts once it is checked; its step on the ladder once it is confirmed. */
@DisplayName("核查年度数据、认定梯队")
class FirmIsCheckedTests {

    private final ScienceOffice office = new ScienceOffice();
    private final String uscc = ScienceOffice.uscc();
    private final int lastYear =
            LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear() - 1;
    private final Kept firm = office.create(
            "firm",
            json(
                    "{'name': '模拟企业%s', 'uscc': '%s', 'registeredOn': '2015-03-01', 'state': 'OPEN', 'staff': 5}",
                    uscc.substring(9), uscc));

    private void checked(int year, long sales) {
        var figures = office.create(
                "firm-year",
                json(
                        "{'firm': '%s', 'year': %d, 'sales': %d, 'research': %d, 'staff': 40, 'scienceStaff': 8}",
                        uscc, year, sales, sales / 10));
        office.moveIn("firm-year", "officer", figures, "check", Given.NOTHING, "science-officer");
    }

    @Test
    @DisplayName("三年核查齐了，企业的收入和研发合计随之写好")
    void takesOverWhatWasChecked() {
        checked(lastYear - 2, 10_000_000);
        assertThat(office.again("firm", firm.id()).value("salesThree")).isNull();
        checked(lastYear - 1, 20_000_000);
        checked(lastYear, 30_000_000);

        var after = office.again("firm", firm.id());
        assertThat((BigDecimal) after.value("salesLastYear")).isEqualByComparingTo("30000000");
        assertThat((BigDecimal) after.value("salesBefore")).isEqualByComparingTo("20000000");
        assertThat((BigDecimal) after.value("salesThree")).isEqualByComparingTo("60000000");
        assertThat((BigDecimal) after.value("research")).isEqualByComparingTo("6000000");
        assertThat(after.value("staff")).isEqualTo(40L);
        assertThat(office.view("firm", null, "uscc == '%s' && gazelleMet".formatted(uscc)))
                .containsExactly(firm.id());
    }

    @Test
    @DisplayName("升降都有依据，认定后写入企业")
    void stepsUpAndFalls() {
        var up = office.create(
                "ladder-change",
                json("{'firm': '%s', 'to': 'FLEDGLING', 'changedOn': '2026-03-01', 'evidence': '公示（模拟）'}", uscc));
        var confirmed = office.moveIn("ladder-change", "lead", up, "confirm", proved("{}"), "science-lead");
        assertThat(confirmed.value("from")).isEqualTo("NONE");
        assertThat(office.again("firm", firm.id()).value("step")).isEqualTo("FLEDGLING");
        assertRefused(
                "record-not-valid",
                () -> office.create(
                        "ladder-change",
                        json("{'firm': '%s', 'to': 'FLEDGLING', 'changedOn': '2026-04-01', 'evidence': '重复'}", uscc)));

        var fall = office.create(
                "ladder-change",
                json("{'firm': '%s', 'to': 'NONE', 'changedOn': '2026-09-01', 'evidence': '不再符合（模拟）'}", uscc));
        office.moveIn("ladder-change", "lead", fall, "confirm", proved("{}"), "science-lead");
        assertThat(office.again("firm", firm.id()).value("step")).isEqualTo("NONE");
        assertThat(office.view("ladder-change", "falls", "firm.uscc == '%s'".formatted(uscc)))
                .containsExactly(fall.id());
    }

    @Test
    @DisplayName("大小企业成链；注销带日期")
    void drawsAChain() {
        var other = ScienceOffice.uscc();
        office.create(
                "firm",
                json(
                        "{'name': '模拟龙头%s', 'uscc': '%s', 'registeredOn': '2005-03-01', 'state': 'OPEN', 'size': 'LARGE'}",
                        other.substring(9), other));
        office.create("firm-supply", json("{'supplier': '%s', 'buyer': '%s', 'goods': '模拟零件'}", uscc, other));
        assertRefused(
                "record-not-valid",
                () -> office.create(
                        "firm-supply", json("{'supplier': '%s', 'buyer': '%s', 'goods': '自供'}", other, other)));
        assertThat(office.view("firm", "chain-heads", "uscc == '%s'".formatted(other)))
                .hasSize(1);

        as(
                "officer",
                () -> office.records.change(
                        office.firm,
                        firm.id(),
                        firm.version(),
                        json("{'state': 'CLOSED', 'closedOn': '2026-06-01'}"),
                        null));
        assertThat(office.view("firm", "gone", "uscc == '%s'".formatted(uscc))).containsExactly(firm.id());
    }
}
