package hongqiao.register;

import static hongqiao.register.ScienceOffice.as;
import static hongqiao.register.ScienceOffice.assertRefused;
import static hongqiao.register.ScienceOffice.given;
import static hongqiao.register.ScienceOffice.json;
import static hongqiao.register.ScienceOffice.proved;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.register.definition.Verb;
import hongqiao.register.record.Kept;
import hongqiao.register.record.Moves.Given;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An item of the list of powers comes, changes and goes, each time through proposal, review, approval, publication. */
@DisplayName("权责事项只经公布的变更而变")
class PowerIsChangedTests {

    private static final String OFFICER = "power-officer";
    private static int count = (int) (System.nanoTime() / 1_000 % 1_000_000);

    private final ScienceOffice office = new ScienceOffice();
    private final String number = "P-" + ++count;

    private Kept ground(String suffix, String more) {
        return office.create(
                "legal-ground",
                json("{'name': '模拟条例%s%s', 'kind': 'LOCAL', 'inForceOn': '2010-01-01' %s}"
                        .formatted(number, suffix, more)));
    }

    private Kept change(String suffix, String fields) {
        return office.create(
                "power-change",
                json("{'number': '%s-%s', 'proposer': 'justice', 'reason': '模拟', %s}"
                        .formatted(number, suffix, fields)));
    }

    private Kept submitted(Kept change) {
        return office.moveIn(
                "power-change", "officer", change, "submit", proved("{'submittedOn': '2026-11-02'}"), OFFICER);
    }

    private Kept approved(Kept change) {
        var passed = office.moveIn(
                "power-change",
                "reviewer",
                submitted(change),
                "pass",
                proved("{'opinion': '合法（模拟）'}"),
                "legal-reviewer");
        return office.moveIn(
                "power-change",
                "lead",
                passed,
                "approve",
                proved("{'decision': '模拟1号', 'approvedOn': '2026-11-10', 'effectiveOn': '2026-11-15'}"),
                "power-lead");
    }

    private Kept published(Kept change, String move) {
        return office.moveIn(
                "power-change", "officer", approved(change), move, given("{'publishedOn': '2026-11-16'}"), OFFICER);
    }

    private Kept added(String ground) {
        var change = published(change("1", """
                'kind': 'ADD', 'newNumber': '%s', 'newName': '模拟审批', 'newKind': 'LICENCE', 'newBody': 'civil-affairs', 'newLevel': 'DISTRICT',
                'newGround': '%s', 'newArticle': '第5条', 'newDuty': '受理、审查、决定', 'newDutyBody': 'civil-affairs'
                """.formatted(number, ground)), "publish-new");
        return office.again("power-item", ScienceOffice.id(change, "item"));
    }

    @Test
    @DisplayName("新增、变更、取消都留在历史里；没人能直接改")
    void keepsEveryVersion() {
        var item = added(ScienceOffice.text(ground("甲", ""), "name"));
        assertThat(item.value("name")).isEqualTo("模拟审批");
        assertThat(item.value("body")).isInstanceOf(Integer.class);
        assertThat(item.place().unit()).isEqualTo(item.value("body"));

        assertThat(Set.of(OFFICER, "legal-reviewer", "power-lead"))
                .noneMatch(role -> office.registers.get("power-item").lets(Verb.EDIT, role));
        assertRefused(
                "record-locked",
                () -> as(
                        "officer",
                        () -> office.records.change(
                                office.registers.get("power-item"),
                                item.id(),
                                item.version(),
                                json("{'name': '改'}"),
                                null)));
        assertRefused(
                "move-not-ready",
                () -> office.moveIn("power-item", "officer", item, "abolish", Given.NOTHING, OFFICER));

        published(
                change("2", "'kind': 'CHANGE', 'item': '%s', 'newDuty': '受理、审查、决定、公开'".formatted(number)),
                "publish-change");
        var changed = office.again("power-item", item.id());
        assertThat(changed.value("duty")).isEqualTo("受理、审查、决定、公开");
        assertThat(changed.value("name")).isEqualTo("模拟审批");

        published(change("3", "'kind': 'ABOLISH', 'item': '%s'".formatted(number)), "publish-abolish");
        assertThat(office.again("power-item", item.id()).stage()).isEqualTo("ABOLISHED");
        assertThat(as("officer", () -> office.history.list(office.registers.get("power-item"), item.id())))
                .extracting(version -> version.values().path("duty").asString())
                .contains("受理、审查、决定", "受理、审查、决定、公开");
    }

    @Test
    @DisplayName("提出的人不能审核；依据已废止审核不过；写不全的新增送不了审")
    void needsOtherHandsAndALawInForce() {
        var repealed = ground("乙", ", 'repealedOn': '2026-01-01'");
        assertRefused("move-not-ready", () -> submitted(change("4", "'kind': 'ADD', 'newName': '模拟'")));
        var sent = submitted(change("5", """
                'kind': 'ADD', 'newNumber': '%s-5', 'newName': '模拟审批', 'newKind': 'LICENCE', 'newBody': 'civil-affairs', 'newLevel': 'DISTRICT',
                'newGround': %d, 'newDuty': '受理', 'newDutyBody': 'civil-affairs'
                """.formatted(number, repealed.id())));
        assertRefused(
                "move-not-yours",
                () -> office.moveIn(
                        "power-change",
                        "officer",
                        sent,
                        "pass",
                        proved("{'opinion': '合法'}"),
                        "legal-reviewer",
                        OFFICER));
        assertRefused(
                "move-not-ready",
                () -> office.moveIn(
                        "power-change", "reviewer", sent, "pass", proved("{'opinion': '合法'}"), "legal-reviewer"));
    }

    @Test
    @DisplayName("依据废止，事项就列出来")
    void listsItemsWhoseGroundIsGone() {
        var ground = ground("丙", "");
        var item = added(ScienceOffice.text(ground, "name"));
        var mine = "number == '%s'".formatted(number);
        assertThat(office.view("power-item", "ground-repealed", mine)).isEmpty();

        as(
                "officer",
                () -> office.records.change(
                        office.registers.get("legal-ground"),
                        ground.id(),
                        ground.version(),
                        json("{'repealedOn': '2026-02-01'}"),
                        null));

        assertThat(office.view("power-item", "ground-repealed", mine)).containsExactly(item.id());
        assertThat(office.view("power-item", "no-guide", mine)).containsExactly(item.id());
        assertThat(office.derived("power-item", office.again("power-item", item.id())))
                .containsEntry("groundRepealed", true);
    }
}
