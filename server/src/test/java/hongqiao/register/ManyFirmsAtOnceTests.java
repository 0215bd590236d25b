package hongqiao.register;

import static hongqiao.register.ScienceOffice.as;
import static hongqiao.register.ScienceOffice.assertRefused;
import static hongqiao.register.ScienceOffice.json;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.register.bulk.Bulk;
import hongqiao.register.list.Question;
import hongqiao.register.record.Kept;
import hongqiao.register.record.Moves;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A list of firms is cleared up: some leave, and one officer takes over the rest. */
@DisplayName("一次办许多家")
class ManyFirmsAtOnceTests {

    private static final Moves.Given GONE = new Moves.Given("已迁出本区", null, null);

    private final ScienceOffice office = new ScienceOffice();
    private final Bulk bulk = office.server.bean(Bulk.class);
    private final String word = "成批" + System.nanoTime() % 1_000_000_000L;

    private List<Kept> firms(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> office.create(
                        "firm",
                        json(
                                "{'name': '%s-%d', 'uscc': '%s', 'registeredOn': '2020-03-01', 'staff': 10}",
                                word, i, ScienceOffice.uscc())))
                .toList();
    }

    private Bulk.Chosen all() {
        return new Bulk.Chosen(null, new Question(null, "name.startsWith('" + word + "')", null, null, null, false));
    }

    private Bulk.Report leave(Bulk.Chosen chosen, boolean apply) {
        return as("officer", () -> bulk.move(office.firm, chosen, "leave", GONE, Set.of("science-officer"), apply));
    }

    private Bulk.Report change(String values, @Nullable String reason, boolean apply) {
        return as("officer", () -> bulk.change(office.firm, all(), json(values), reason, apply));
    }

    private List<String> stages(List<Kept> firms) {
        return firms.stream()
                .map(firm -> String.valueOf(office.again("firm", firm.id()).stage()))
                .toList();
    }

    @Test
    @DisplayName("先说几条能办、几条不能、为什么，一条不改；办的结果与说的一样，办不了的不拖累别的")
    void tellsBeforehandExactlyWhatItDoes() {
        var firms = firms(250);
        leave(new Bulk.Chosen(List.of(firms.get(3).id(), firms.get(120).id()), Question.ALL), true);

        var tried = leave(all(), false);

        assertThat(List.of(tried.total(), tried.done())).containsExactly(250, 248);
        assertThat(tried.applied()).isFalse();
        assertThat(tried.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("move-not-allowed");
            assertThat(refusal.records()).isEqualTo(2);
            assertThat(refusal.examples()).extracting(Bulk.Example::title).containsExactly(word + "-3", word + "-120");
        });
        assertThat(stages(firms))
                .containsOnly("CANDIDATE", "LEFT")
                .filteredOn("LEFT"::equals)
                .hasSize(2);

        var done = leave(all(), true);

        assertThat(done.applied()).isTrue();
        assertThat(done.done()).isEqualTo(248);
        assertThat(done.refusals()).isEqualTo(tried.refusals());
        assertThat(stages(firms)).containsOnly("LEFT");
        assertThat(as(
                        "officer",
                        () -> office.moves.list(office.firm, firms.get(7).id())))
                .singleElement()
                .satisfies(made -> assertThat(made.reason()).isEqualTo("已迁出本区"));
    }

    @Test
    @DisplayName("一个字段改成一样，理由进日志；不合规则的那条说明原因")
    void fillsOneFieldOfAllWithOneReason() {
        var firms = firms(3);
        as(
                "officer",
                () -> office.records.change(
                        office.firm, firms.get(1).id(), 1, json("{'scienceStaff': 9}"), (java.time.LocalDate) null));

        var report = change("{'staff': 5}", "年报口径统一", true);

        assertThat(List.of(report.total(), report.done())).containsExactly(3, 2);
        assertThat(report.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("record-not-valid");
            assertThat(refusal.why().zh()).contains("科技人员不能多于职工总数");
            assertThat(refusal.examples())
                    .extracting(Bulk.Example::id)
                    .containsExactly(firms.get(1).id());
        });
        assertThat(office.again("firm", firms.get(0).id()).value("staff")).isEqualTo(5L);
        assertThat(office.again("firm", firms.get(1).id()).value("staff")).isEqualTo(10L);
        var noted = new JdbcTemplate(office.server.database().dataSource())
                .queryForObject(
                        "select after #>> '{@note,reason}' from journal.event where subject_id = 'firm:' || ? and action = 'record-changed'",
                        String.class,
                        firms.get(0).id());
        assertThat(noted).isEqualTo("年报口径统一");
        assertRefused("reason-needed", () -> change("{'staff': 5}", " ", true));
    }

    @Test
    @DisplayName("选得太多不偷偷截断，说明选了多少")
    void refusesTooManyAndSaysHowMany() {
        var ids = LongStream.rangeClosed(1, Bulk.MOST + 1).boxed().toList();

        assertRefused("bulk-too-many", () -> leave(new Bulk.Chosen(ids, Question.ALL), false));
    }
}
