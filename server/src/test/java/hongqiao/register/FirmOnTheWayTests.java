package hongqiao.register;

import static hongqiao.register.ScienceOffice.as;
import static hongqiao.register.ScienceOffice.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.register.list.Question;
import hongqiao.register.record.Beyonds;
import hongqiao.register.record.Kept;
import hongqiao.register.record.Moves.Given;
import hongqiao.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A firm of the demonstration's kind, from candidate to recognised; its patents and figures come from other registers. */
@DisplayName("一家企业从候选到认定")
class FirmOnTheWayTests {

    private static final String OFFICER = "science-officer";
    private static final String LEAD = "science-lead";

    private final ScienceOffice office = new ScienceOffice();

    private Kept firm(String uscc) {
        return office.create("firm", json("""
                {'name': '模拟企业%s', 'uscc': '%s', 'registeredOn': '2020-03-01', 'state': '存续', 'technology': 'T1',
                 'staff': 40, 'scienceStaff': 8, 'salesLastYear': 30000000, 'salesBefore': 20000000,
                 'salesThree': 60000000, 'research': 3600000, 'researchInChina': 1, 'highTechShare': 0.8, 'score': 75,
                 'offence': false, 'listed': false, 'phone': '13800001234', 'address': '天津市红桥区模拟路%s号'}
                """, uscc.substring(9), uscc, uscc.substring(14)));
    }

    @Test
    @DisplayName("达标情况随关联台账变化；动作按阶段、岗位和条件放行")
    void reachesRecognition() {
        var uscc = ScienceOffice.uscc();
        var firm = firm(uscc);
        var beyonds = office.server.bean(Beyonds.class);
        assertThat(as("officer", () -> beyonds.derived(office.firm, firm)))
                .containsEntry("researchRate", new BigDecimal("0.060000000000"))
                .containsEntry("candidateMet", false)
                .containsEntry("highTechMet", false);
        assertRefused("move-not-ready", () -> office.move("officer", firm, "select", Given.NOTHING, OFFICER));

        office.create("patent", json("""
                {'number': 'ZL%s', 'title': '模拟发明', 'kind': 'I-INV', 'firm': %d, 'valid': true}
                """, uscc, firm.id()));
        assertThat(as("officer", () -> beyonds.derived(office.firm, firm))).containsEntry("highTechMet", true);

        var selected = office.move("officer", firm, "select", Given.NOTHING, OFFICER);
        assertRefused("move-not-yours", () -> office.move("officer", selected, "enter", Given.NOTHING, OFFICER));
        var entered = office.move("lead", selected, "enter", given("{'expectedYear': 2026}"), LEAD);
        assertRefused("record-not-valid", () -> office.move("officer", entered, "cultivate", Given.NOTHING, OFFICER));
        var raised =
                office.move("officer", entered, "cultivate", given("{'officer': '模拟干部', 'plan': '每季走访'}"), OFFICER);
        assertRefused(
                "evidence-needed",
                () -> office.move("officer", raised, "apply", given("{'appliedOn': '2026-06-30'}"), OFFICER));
        var applied = office.move("officer", raised, "apply", proved("{'appliedOn': '2026-06-30'}"), OFFICER);
        var recognised = office.move(
                "lead",
                applied,
                "recognise",
                office.attached("lead", "{'recognisedOn': '2026-10-08', 'certificate': 'GR-模拟-1'}"),
                LEAD);

        assertThat(recognised.stage()).isEqualTo("RECOGNISED");
        assertThat(as("officer", () -> beyonds.derived(office.firm, recognised)))
                .containsEntry("recognisedUntil", LocalDate.parse("2029-10-08"));
        assertThat(as("officer", () -> office.moves.list(office.firm, firm.id())))
                .extracting(made -> made.move() + " " + made.by())
                .containsExactly(
                        "select officer", "enter lead", "cultivate officer", "apply officer", "recognise lead");
        assertThat(as(
                        "officer",
                        () -> office.lists
                                .page(
                                        office.firm,
                                        new Question("recognised", "uscc == '" + uscc + "'", null, null, null, false),
                                        null,
                                        10)
                                .rows()))
                .extracting(Kept::id)
                .containsExactly(firm.id());
        assertThat(office.server.bean(Journal.class).list(new Subject("120106", "record", "firm:" + firm.id())))
                .extracting(event -> event.action())
                .containsExactly(
                        "record-created",
                        "record-moved",
                        "record-moved",
                        "record-moved",
                        "record-moved",
                        "record-moved");
    }

    @Test
    @DisplayName("先到的专利按信用代码等着企业，企业登记后自动对上")
    void joinsAPatentThatCameFirst() {
        var uscc = ScienceOffice.uscc();
        var early = as("officer", () -> {
            // as a file names it: by the owner's code
            return office.records
                    .create(office.registers.get("patent"), json("""
                    {'number': 'ZL%s', 'title': '模拟发明', 'kind': 'I-INV', 'firm': '%s', 'valid': true}
                    """, uscc, uscc), null)
                    .record();
        });
        assertThat(early.value("firm")).isNull();
        assertThat(early.keys()).containsEntry("firm", uscc);

        var firm = firm(uscc);

        var joined = as("officer", () -> office.records.get(office.registers.get("patent"), early.id()));
        assertThat(joined.value("firm")).isEqualTo(firm.id());
    }

    @Test
    @DisplayName("每一版都在：某日的样子，当时所知的样子")
    void remembersInTwoTimes() {
        var firm = firm(ScienceOffice.uscc());
        var changed = as(
                "officer",
                () -> office.records
                        .change(office.firm, firm.id(), 1, json("{'staff': 50}"), null)
                        .record());
        var between = java.time.Instant.now();
        as(
                "officer",
                () -> office.records
                        .change(
                                office.firm,
                                firm.id(),
                                changed.version(),
                                json("{'staff': 45}"),
                                LocalDate.parse("2026-03-01"))
                        .record());

        var history = as("officer", () -> office.history.list(office.firm, firm.id()));
        assertThat(history)
                .extracting(version -> version.validFrom() + " "
                        + version.values().path("staff").asInt())
                .contains("2026-03-01 45");
        assertThat(as("officer", () -> office.records.get(office.firm, firm.id()))
                        .value("staff"))
                .isEqualTo(50L);
        var march = LocalDate.parse("2026-03-02");
        assertThat(as("officer", () -> office.history.find(office.firm, firm.id(), march, null))
                        .orElseThrow()
                        .values()
                        .path("staff")
                        .asInt())
                .isEqualTo(45);
        assertThat(as("officer", () -> office.history.find(office.firm, firm.id(), march, between)))
                .isEmpty();
    }

    @Test
    @DisplayName("错误一次全说，每条指到字段；同一信用代码不能登记两次")
    void tellsEveryFault() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> office.create(
                        "firm",
                        json("{'name': '', 'uscc': '123', 'staff': 'viele', 'nonsense': 1, 'technology': 'T9'}")))
                .satisfies(problem -> assertThat(String.valueOf(problem.extras().get("faults")))
                        .contains("uscc-not-valid", "not-a-number", "field-not-known", "code-not-known"));
        var uscc = ScienceOffice.uscc();
        firm(uscc);
        assertRefused("record-twice", () -> firm(uscc));
    }

    @Test
    @DisplayName("个人信息加密保存，遮盖显示，查看留痕")
    void keepsWhatIsPersonalSealed() {
        var firm = firm(ScienceOffice.uscc());
        assertThat(String.valueOf(firm.value("phone")))
                .doesNotContain("13800001234")
                .doesNotContain("1234");
        assertRefused(
                "reason-needed", () -> as("officer", () -> office.records.unmask(office.firm, firm.id(), "phone", "")));
        assertThat(as("officer", () -> office.records.unmask(office.firm, firm.id(), "phone", "核对年报")))
                .isEqualTo("13800001234");
        assertThat(office.server.bean(Journal.class).list(new Subject("120106", "record", "firm:" + firm.id())))
                .extracting(event -> event.action())
                .endsWith("record-unmasked");
    }

    @Test
    @DisplayName("按字词找；翻页不重不漏")
    void findsByWordsAndPages() {
        var mark = "独一" + System.nanoTime();
        for (int i = 0; i < 7; i++) {
            var uscc = ScienceOffice.uscc();
            office.create(
                    "firm",
                    json("{'name': '%s模拟第%d家', 'uscc': '%s', 'registeredOn': '202%d-01-01'}", mark, i, uscc, i % 3));
        }
        var question = new Question(null, null, mark + " 模拟", null, "registeredOn", false);
        var seen = new java.util.ArrayList<Long>();
        Question.Cursor after = null;
        do {
            var cursor = after;
            var page = as("officer", () -> office.lists.page(office.firm, question, cursor, 3));
            page.rows().forEach(row -> seen.add(row.id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(as("officer", () -> office.lists.count(office.firm, question)))
                .isEqualTo(7);
    }

    private static Given given(String fields) {
        return new Given(null, json(fields), null);
    }

    private static Given proved(String fields) {
        return new Given(null, json(fields), json("[{'name': '模拟材料.pdf'}]"));
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(Problem.class).isThrownBy(deed).returns(code, Problem::code);
    }
}
