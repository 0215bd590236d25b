package hongqiao.register;

import static hongqiao.register.ScienceOffice.as;
import static hongqiao.register.ScienceOffice.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.register.list.Question;
import hongqiao.register.list.Question.Linking;
import hongqiao.register.own.OwnKind;
import hongqiao.register.own.Owns;
import hongqiao.register.record.Beyonds;
import hongqiao.register.record.Kept;
import hongqiao.register.record.RecordFault;
import hongqiao.register.record.Trials;
import hongqiao.shared.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An officer fills in the form of a firm, keeps it half done, and keeps a view of the list. */
@DisplayName("填表过程中：随填随算，草稿与自存视图只归本人")
class OwnThingsTests {

    private final ScienceOffice office = new ScienceOffice();
    private final Trials trials = office.server.bean(Trials.class);
    private final Owns owns = office.server.bean(Owns.class);

    @Test
    @DisplayName("未填全也能算：缺什么、显示哪些节、占比多少、条件达到几条")
    void triesAFormThatIsNotComplete() {
        var tried = as(
                "officer",
                () -> trials.tryOut(
                        office.firm,
                        json(
                                "{'name': '模拟企业', 'staff': 10, 'scienceStaff': 12, 'salesThree': 1000000, 'research': 60000, 'score': 'viele'}"),
                        null));

        assertThat(tried.faults())
                .extracting(RecordFault::field, RecordFault::code)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("uscc", "required"),
                        org.assertj.core.groups.Tuple.tuple("score", "not-a-number"),
                        org.assertj.core.groups.Tuple.tuple("scienceStaff", "science-staff"));
        assertThat(tried.hiddenSections())
                .containsExactly(office.firm.sections().size() - 1);
        assertThat(tried.derived().get("researchRate")).hasToString("0.060000000000");
        assertThat(tried.standings().get("highTech"))
                .anySatisfy(one -> assertThat(one)
                        .returns("research", Beyonds.Standing::criterion)
                        .returns(null, Beyonds.Standing::met))
                .anySatisfy(one -> assertThat(one)
                        .returns("score", Beyonds.Standing::criterion)
                        .returns(null, Beyonds.Standing::met));
    }

    @Test
    @DisplayName("只有填错的字段报错一次")
    void tellsAFieldThatCannotBeReadOnce() {
        var tried = as("officer", () -> trials.tryOut(office.firm, json("{'registeredOn': 'gestern'}"), null));

        assertThat(tried.faults())
                .filteredOn(fault -> fault.field().equals("registeredOn"))
                .hasSize(1);
    }

    @Test
    void keepsAFormOfItsOwnForEachOfficer() {
        as("keeper-one", () -> {
            owns.put(office.firm, OwnKind.DRAFT, "new", json("{'values': {'name': '半张表'}}"));
            return null;
        });

        assertThat(as("keeper-one", () -> owns.list(office.firm, OwnKind.DRAFT)))
                .hasSize(1);
        assertThat(as("keeper-two", () -> owns.list(office.firm, OwnKind.DRAFT)))
                .isEmpty();
        as("keeper-two", () -> {
            owns.remove(office.firm, OwnKind.DRAFT, "new");
            return null;
        });
        assertThat(as("keeper-one", () -> owns.list(office.firm, OwnKind.DRAFT)))
                .hasSize(1);
    }

    @Test
    void keepsNoMoreThanItSays() {
        for (int i = 0; i < 20; i++) {
            var key = "d" + i;
            as("keeper-many", () -> {
                owns.put(office.firm, OwnKind.DRAFT, key, json("{}"));
                return null;
            });
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> as("keeper-many", () -> {
                    owns.put(office.firm, OwnKind.DRAFT, "one-more", json("{}"));
                    return null;
                }))
                .returns("own-too-many", Problem::code);
        as("keeper-many", () -> {
            owns.put(office.firm, OwnKind.DRAFT, "d3", json("{'values': {}}"));
            return null;
        });
    }

    @Test
    @DisplayName("列出引用某条记录的记录")
    void listsWhatRefersToARecord() {
        var one = office.create(
                "firm", json("{'name': '模拟甲', 'uscc': '%s', 'registeredOn': '2020-03-01'}", ScienceOffice.uscc()));
        var other = office.create(
                "firm", json("{'name': '模拟乙', 'uscc': '%s', 'registeredOn': '2020-03-01'}", ScienceOffice.uscc()));
        var mine = office.create(
                "patent",
                json(
                        "{'number': 'ZL-%s', 'title': '甲之专利', 'kind': 'I-INV', 'firm': %d}",
                        ScienceOffice.uscc(), one.id()));
        office.create(
                "patent",
                json(
                        "{'number': 'ZL-%s', 'title': '乙之专利', 'kind': 'I-INV', 'firm': %d}",
                        ScienceOffice.uscc(), other.id()));
        var patents = office.registers.get("patent");

        assertThat(as(
                        "officer",
                        () -> office.lists
                                .page(patents, linked("firm", one.id()), null, 10)
                                .rows()))
                .extracting(Kept::id)
                .containsExactly(mine.id());
        assertThat(as("officer", () -> office.lists.count(patents, linked("firm", one.id()))))
                .isEqualTo(1);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> as("officer", () -> office.lists.count(patents, linked("title", one.id()))))
                .returns("filter-not-valid", Problem::code);
    }

    private static Question linked(String field, long id) {
        return new Question(null, null, null, null, null, false, new Linking(field, id, null));
    }
}
