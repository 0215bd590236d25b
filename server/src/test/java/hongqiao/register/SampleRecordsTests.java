package hongqiao.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hongqiao.pack.Packs;
import hongqiao.register.definition.Sample;
import hongqiao.register.definition.SampleKind;
import hongqiao.register.list.Lists;
import hongqiao.register.list.Question;
import hongqiao.register.record.Kept;
import hongqiao.register.record.Moves;
import hongqiao.register.record.Records;
import hongqiao.register.record.SimulatedRecords;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import hongqiao.support.TestDatabase;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** A demonstration begins: its registers are filled with made-up records, every one marked, and only once. */
@DisplayName("演示的台账样本")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleRecordsTests {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final Path DATA = Running.newFolder();

    @SuppressWarnings("NullAway.Init")
    private static Running server;

    @BeforeAll
    static void begin() {
        server = Running.over(DATABASE, DATA, "hongqiao.samples=true");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static <T> T as(Supplier<T> work) {
        return Scopes.during(Scope.district("officer"), work);
    }

    private static List<Kept> view(String register, String view) {
        var question = new Question(view, null, null, null, null, false);
        return as(() -> server.bean(Lists.class)
                        .page(server.bean(Registers.class).get(register), question, null, 500))
                .rows();
    }

    private static long count(String register, String where) {
        return as(() -> server.bean(Lists.class)
                .count(server.bean(Registers.class).get(register), new Question(null, where, null, null, null, false)));
    }

    @Test
    @DisplayName("样本一行不拒，数目相符，条条标明模拟")
    void takesEveryRow() {
        var rows = new LinkedHashMap<String, Long>();
        var kept = new LinkedHashMap<String, Long>();
        for (Sample sample : server.bean(Packs.class).of(SampleKind.class)) {
            rows.put(sample.register().key(), (long) sample.rows().size());
            kept.put(sample.register().key(), count(sample.register().key(), "simulated"));
        }
        assertThat(kept).isEqualTo(rows).hasSize(71);
        assertThat(kept)
                .containsAllEntriesOf(Map.of(
                        "firm",
                        260L,
                        "patent",
                        600L,
                        "firm-help",
                        400L,
                        "enclave",
                        19L,
                        "enclave-point",
                        45L,
                        "power-item",
                        220L))
                .containsAllEntriesOf(Map.of("science-booking", 150L, "estate", 120L));
        assertThat(count("science-resource", "kind == 'INSTRUMENT'")).isEqualTo(60);
    }

    @Test
    @DisplayName("每个视图都打得开，有样本的台账的都有内容；只有十一个查漏的视图是空的")
    void hasSomethingToShow() {
        var sampled = new java.util.TreeSet<String>();
        for (Sample sample : server.bean(Packs.class).of(SampleKind.class)) {
            sampled.add(sample.register().key());
        }
        var empty = new java.util.TreeSet<String>();
        server.bean(Registers.class).definitions().stream()
                .forEach(register -> register.views().forEach(view -> {
                    if (view(register.key(), view.key()).isEmpty() && sampled.contains(register.key())) {
                        empty.add(register.key() + "/" + view.key());
                    }
                }));
        assertThat(empty)
                .containsExactly(
                        "enclave-check/undecided",
                        "enclave/nobody",
                        "firm-supply/lost",
                        "firm-year/unmatched",
                        "lawsuit-year/risen",
                        "parcel/no-lead",
                        "plan-document/differing",
                        "plan-target/differing",
                        "project-guarantee/soon",
                        "project-month/returned",
                        "project/no-schedule");
    }

    @Test
    @DisplayName("引用都对上，只有有意留下的专利对不上企业")
    void joinsWhatBelongsTogether() {
        assertThat(count("firm-year", "missing(firm)")).isZero();
        assertThat(count("renewal-item", "missing(estate)")).isZero();
        assertThat(count("power-item", "known(ground) && missing(groundName)")).isZero();
        assertThat(count("lift-request", "stage == 'WORKS' && missing(item)")).isZero();
        assertThat(count("patent", "missing(firm)")).isPositive();
        assertThat(count("firm", "stage == 'RECOGNISED' && classOne + classTwo == 0"))
                .isZero();
        assertThat(
                        count(
                                "firm",
                                "salesLastYear != salesChecked - orElse(salesCheckedBefore, 0.0) - orElse(salesCheckedFirst, 0.0)"))
                .isZero();
    }

    @Test
    @DisplayName("走过的步骤都在，时间先后相接")
    void tellsTheWayEachHasCome() {
        var firm = view("firm", "recognised").getFirst();
        var made = as(
                () -> server.bean(Moves.class).list(server.bean(Registers.class).get("firm"), firm.id()));
        assertThat(made)
                .extracting(Moves.Made::move)
                .containsExactly("select", "enter", "cultivate", "apply", "recognise");
        assertThat(made).extracting(Moves.Made::at).isSorted();
        assertThat(made.getLast().at()).isEqualTo(firm.stageSince());
    }

    @Test
    @DisplayName("再次启动不再写入")
    void doesNotComeTwice() {
        var jdbc = JdbcClient.create(DATABASE.dataSource());
        var before =
                jdbc.sql("select count(*) from journal.event").query(Long.class).single();
        server.close();
        server = Running.over(DATABASE, DATA, "hongqiao.samples=true");

        assertThat(count("firm", "simulated")).isEqualTo(260);
        assertThat(jdbc.sql("select count(*) from journal.event")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("演示结束：列出留下的模拟记录，清除后只剩真实记录要用的")
    void isOverOneDay() {
        var firms = server.bean(Registers.class).get("firm");
        var firm = view("firm", "recognised").getFirst();
        var year = as(() -> server.bean(Records.class)
                .create(
                        server.bean(Registers.class).get("firm-year"),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("firm", String.valueOf(firm.value("uscc")))
                                .put("year", 2019)
                                .put("sales", 1),
                        null));
        assertThat(year.record().simulated()).isFalse();
        assertThat(year.record().value("firm")).isEqualTo(firm.id());
        server.close();
        server = Running.over(DATABASE, DATA, "hongqiao.samples=true", "hongqiao.demo=false");
        var simulated = server.bean(SimulatedRecords.class);

        assertThat(simulated.list())
                .filteredOn(left -> left.register().key().equals("firm"))
                .containsExactly(
                        new SimulatedRecords.Left(server.bean(Registers.class).get("firm"), 260, 0, 1));
        assertThat(simulated.remove()).hasSize(71);

        assertThat(simulated.list())
                .extracting(left -> left.register().key(), SimulatedRecords.Left::records)
                .contains(tuple("firm", 1))
                .doesNotContain(tuple("patent", 1));
        assertThat(simulated.list()).allMatch(left -> left.records() == left.needed());
        assertThat(count("firm", "true")).isEqualTo(1);
        assertThat(count("patent", "true")).isZero();
        assertThat(count("firm-year", "known(firm)")).isEqualTo(1);
        assertThat(as(() -> server.bean(Records.class).get(firms, firm.id())).value("uscc"))
                .isEqualTo(firm.value("uscc"));
        assertThat(JdbcClient.create(DATABASE.dataSource())
                        .sql("select count(*) from journal.event where action = 'record-removed'")
                        .query(Long.class)
                        .single())
                .isGreaterThan(4_000);
        assertThat(simulated.remove()).allMatch(left -> left.records() == left.needed());
    }
}
