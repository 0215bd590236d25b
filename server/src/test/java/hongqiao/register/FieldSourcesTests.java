package hongqiao.register;

import static hongqiao.register.ScienceOffice.assertRefused;
import static hongqiao.register.ScienceOffice.json;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.pack.story.StoryClock;
import hongqiao.register.definition.Register;
import hongqiao.register.match.Merges;
import hongqiao.register.match.Pairs;
import hongqiao.register.record.FieldSource;
import hongqiao.register.record.FieldSource.Through;
import hongqiao.register.record.FieldSources;
import hongqiao.register.record.Kept;
import hongqiao.register.record.Moves;
import hongqiao.register.record.Records;
import hongqiao.register.sheet.Differences;
import hongqiao.register.sheet.RecordImport;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Spring 2026: a firm is typed in by Li, confirmed by the market authority's file, corrected by Wang, put on the ladder. */
@DisplayName("每个字段从哪来、从哪天起")
class FieldSourcesTests {

    private static final StoryClock CLOCK = new StoryClock();
    private static Running server;

    private Register firm;
    private Records records;

    @BeforeAll
    static void start() {
        server = Running.with(Map.of(StoryClock.class, CLOCK), "hongqiao.demo=false");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        firm = server.bean(Registers.class).get("firm");
        records = server.bean(Records.class);
    }

    private static void at(String day) {
        CLOCK.set(Instant.parse(day + "T09:00:00+08:00"));
    }

    private static <T extends @Nullable Object> T as(String who, Supplier<T> work) {
        return Scopes.during(Scope.district(who), work);
    }

    private Kept typedIn(String uscc) {
        return as("li", () -> records.create(firm, json("""
                {'name': '模拟云芯公司', 'uscc': '%s', 'registeredOn': '2021-02-01', 'state': 'OPEN', 'staff': 40,
                 'area': '120106001002', 'phone': '13800001234'}
                """, uscc), null).record());
    }

    private void change(String who, long id, String values, @Nullable String from) {
        as(
                who,
                () -> records.change(
                        firm,
                        id,
                        records.get(firm, id).version(),
                        json(values),
                        from == null ? null : LocalDate.parse(from)));
    }

    private FieldSource of(long id, String field) {
        return as("li", () -> server.bean(FieldSources.class).of(firm, id)).stream()
                .filter(source -> source.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSource(FieldSource source, Through through, String since, String by) {
        assertThat(source.through()).isEqualTo(through);
        assertThat(source.since()).isEqualTo(LocalDate.parse(since));
        assertThat(source.recordedBy()).isEqualTo(by);
    }

    @Test
    @DisplayName("填写的、文件带来的、改过的、清空的，各说各的")
    void tellsHandsFromFiles() {
        at("2026-03-02");
        var uscc = ScienceOffice.uscc();
        var id = typedIn(uscc).id();
        at("2026-03-10");
        as(
                "feng",
                () -> server.bean(RecordImport.class)
                        .run(
                                firm,
                                "uscc,name,confirmedOn\n%s,模拟云芯公司,2026-03-09\n"
                                        .formatted(uscc)
                                        .getBytes(StandardCharsets.UTF_8),
                                "file.csv",
                                "registration",
                                Map.of(),
                                true));
        at("2026-04-01");
        change("wang", id, "{'staff': 42}", "2026-03-20");
        at("2026-04-02");
        change("wang", id, "{'address': '模拟路1号'}", null);
        at("2026-04-03");
        change("li", id, "{'address': null}", null);

        assertSource(of(id, "name"), Through.HAND, "2026-03-02", "li");
        assertSource(of(id, "confirmedOn"), Through.IMPORT, "2026-03-10", "feng");
        assertThat(of(id, "confirmedOn").exchange()).isEqualTo("registration");
        assertSource(of(id, "staff"), Through.HAND, "2026-03-20", "wang");
        assertSource(of(id, "address"), Through.HAND, "2026-04-03", "li");
        assertThat(of(id, "scienceRate"))
                .isEqualTo(new FieldSource("scienceRate", Through.COMPUTED, null, null, null, null, null, null));
        assertThat(as("li", () -> server.bean(FieldSources.class).of(firm, id)))
                .extracting(FieldSource::field)
                .as("one that never had a value")
                .doesNotContain("closedOn", "note", "@note", "@validFrom", "stage");
    }

    @Test
    @DisplayName("更正了过去，从更正的那天起算；改号码而遮盖相同，也算换过")
    void goesBackToTheDayOfACorrection() {
        at("2026-03-02");
        var id = typedIn(ScienceOffice.uscc()).id();
        at("2026-05-01");
        change("li", id, "{'staff': 50, 'phone': '13899991234'}", null);
        at("2026-05-10");
        change("wang", id, "{'staff': 50}", "2026-04-01");

        assertThat(of(id, "staff").since()).isEqualTo(LocalDate.parse("2026-04-01"));
        assertThat(of(id, "phone").since()).isEqualTo(LocalDate.parse("2026-05-01"));
        assertThat(of(id, "name").since()).isEqualTo(LocalDate.parse("2026-03-02"));
    }

    @Test
    @DisplayName("办理动作写的，说明是哪个动作；另一条记录的动作写的，说明是哪一条")
    void tellsMovesOfThisRecordFromThoseOfOthers() {
        at("2026-03-02");
        var id = typedIn(ScienceOffice.uscc()).id();
        var changes = server.bean(Registers.class).get("ladder-change");
        var up = as(
                "li",
                () -> records.create(
                                changes,
                                json(
                                        "{'firm': %d, 'to': 'FLEDGLING', 'changedOn': '2026-03-02', 'evidence': '公示（模拟）'}",
                                        id),
                                null)
                        .record());
        at("2026-03-05");
        as(
                "wang",
                () -> server.bean(Moves.class)
                        .make(
                                changes,
                                up.id(),
                                1,
                                "confirm",
                                new Moves.Given(null, null, json("[{'name': '公示.pdf'}]")),
                                Set.of("science-lead")));

        assertSource(of(id, "step"), Through.OTHER, "2026-03-05", "wang");
        assertThat(of(id, "step").other()).isEqualTo("ladder-change:" + up.id());
    }

    @Test
    @DisplayName("采用了另一部门文件里的值，来源就是那份文件，不是采用的人填的")
    void namesTheFileThatADifferenceCameFrom() {
        at("2026-03-02");
        var uscc = ScienceOffice.uscc();
        var id = typedIn(uscc).id();
        at("2026-03-10");
        as(
                "feng",
                () -> server.bean(RecordImport.class)
                        .run(
                                firm,
                                "uscc,name\n%s,模拟云芯有限公司\n".formatted(uscc).getBytes(StandardCharsets.UTF_8),
                                "file.csv",
                                "registration",
                                Map.of(),
                                true));
        assertSource(of(id, "name"), Through.HAND, "2026-03-02", "li");
        at("2026-03-12");
        var differences = server.bean(Differences.class);
        as("wang", () -> {
            var held = differences.list(firm, 50).stream()
                    .filter(one -> one.record() == id)
                    .findFirst()
                    .orElseThrow();
            differences.decide(firm, held.no(), true, null);
            return null;
        });

        assertSource(of(id, "name"), Through.IMPORT, "2026-03-12", "wang");
        assertThat(of(id, "name").exchange()).isEqualTo("registration");
    }

    @Test
    @DisplayName("合并来的值，说明来自哪一条；拆开以后，来源也回到合并之前")
    void namesTheRecordThatAMergeCameFrom() {
        at("2026-03-02");
        var id = typedIn(ScienceOffice.uscc()).id();
        var twin = as(
                "feng",
                () -> records.create(
                                firm,
                                json(
                                        "{'name': '模拟云芯', 'uscc': '%s', 'registeredOn': '2021-02-01', 'staff': 44, 'address': '模拟路1号'}",
                                        ScienceOffice.uscc()),
                                null)
                        .record());
        at("2026-03-20");
        var merges = server.bean(Merges.class);
        var merge = as(
                "wang",
                () -> merges.merge(
                        firm,
                        new Merges.Request(
                                id, 1, twin.id(), 1, Map.of("staff", twin.id(), "address", twin.id()), "登记了两次")));

        assertSource(of(id, "staff"), Through.MERGE, "2026-03-20", "wang");
        assertThat(of(id, "staff").other()).isEqualTo("firm:" + twin.id());
        assertThat(of(id, "address").other()).isEqualTo("firm:" + twin.id());
        assertSource(of(id, "phone"), Through.HAND, "2026-03-02", "li");

        at("2026-03-25");
        as("wang", () -> merges.part(firm, merge.no(), "核实是两家"));
        assertThat(of(id, "staff").through()).isEqualTo(Through.HAND);
        assertThat(of(id, "staff").recordedBy()).isEqualTo("li");
    }

    @Test
    @DisplayName("判定不是同一家时记下的分数，不算填过“评分”")
    void takesTheScoreOfAPairForNoField() {
        at("2026-03-02");
        var id = typedIn(ScienceOffice.uscc()).id();
        var other = typedIn(ScienceOffice.uscc()).id();
        as("wang", () -> {
            server.bean(Pairs.class).keepApart(firm, id, other, "核实是两家");
            return null;
        });

        assertThat(as("li", () -> server.bean(FieldSources.class).of(firm, id)))
                .extracting(FieldSource::field)
                .doesNotContain("score");
    }

    @Test
    @DisplayName("不在范围内的记录，来源也不给看")
    void refusesWhatIsOutOfScope() {
        at("2026-03-02");
        var id = typedIn(ScienceOffice.uscc()).id();

        assertRefused(
                "record-not-found",
                () -> Scopes.during(
                        Scope.of(List.of(), List.of(), "stranger"),
                        () -> server.bean(FieldSources.class).of(firm, id)));
    }
}
