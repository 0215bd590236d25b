package hongqiao.register.match;

import static hongqiao.register.match.MatchOffice.as;
import static hongqiao.register.match.MatchOffice.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.area.AreaKind;
import hongqiao.area.Areas;
import hongqiao.register.list.Lists;
import hongqiao.register.list.Question;
import hongqiao.register.sheet.RecordImport;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 2 March 2026: the science office has one firm under two codes, with patents and yearly figures of both. */
@DisplayName("一家企业登记了两次")
class FirmRegisteredTwiceTests {

    private static MatchOffice office;

    @BeforeAll
    static void open() {
        office = new MatchOffice();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatExceptionOfType(Problem.class).isThrownBy(deed).returns(code, Problem::code);
    }

    @Test
    @DisplayName("像的提出来，说清分数怎么来；判定不是，就不再问，除非比较的字段变了")
    void asksOnceAndAgainOnlyWhenSomethingHasChanged() {
        var one = office.firm("天津澄江科技有限公司", ", 'address': '红桥区丁字沽三号路12号301室'");
        var other = office.firm("澄江（天津）科技有限责任公司", ", 'address': '丁字沽3号路12号301'");
        office.matcher.catchUp();

        var queue = as("officer", () -> office.pairs.queue(office.firm, null, 200));
        var found = queue.pairs().stream()
                .filter(pair -> pair.a().id() == one.id())
                .findFirst()
                .orElseThrow();
        assertThat(found.b().id()).isEqualTo(other.id());
        assertThat(queue.waiting()).isZero();
        var parts = found.parts();
        assertThat(parts.valueStream()
                        .map(part -> part.path("field").asString() + " "
                                + part.path("how").asString()))
                .containsExactly("uscc DIFFERENT", "name NEAR", "address SAME");
        assertThat(parts.get(1)
                        .path("details")
                        .valueStream()
                        .map(detail -> detail.path("detail").asString() + " "
                                + detail.path("a").asString()))
                .containsExactly("CORE 澄江", "TRADE 科技", "ENDING 有限公司");
        var points = parts.valueStream()
                .mapToDouble(part -> part.path("points").asDouble())
                .sum();
        var weights = parts.valueStream()
                .mapToDouble(part -> part.path("weight").asDouble())
                .sum();
        assertThat(found.score().doubleValue())
                .isCloseTo(points / weights, org.assertj.core.data.Offset.offset(0.0006));

        as("officer", () -> {
            office.pairs.keepApart(office.firm, other.id(), one.id(), "两家，老板是兄弟");
            return true;
        });
        office.change("firm", one.id(), json("{'staff': 12}"));
        office.change("firm", one.id(), json("{'area': null, 'officer': '模拟干部01'}"));
        office.matcher.catchUp();
        assertThat(office.open(Scope.district("officer"))).doesNotContain(MatchOffice.pair(one, other));
        assertThat(office.journal(one)).contains("record-not-same");

        office.change("firm", one.id(), json("{'address': '丁字沽三号路12号302室'}"));
        office.matcher.catchUp();
        assertThat(office.open(Scope.district("officer"))).contains(MatchOffice.pair(one, other));
    }

    @Test
    @DisplayName("合并：逐项取值，引用跟着走，去处说得清，当年的样子还查得到；文件里的旧代码找得到新记录")
    void mergesAndLosesNothing() {
        var old = office.firm("天津远望智能科技有限公司", ", 'staff': 10, 'phone': '13900001111', 'technology': 'T1'");
        office.tomorrow();
        var fresh = office.firm("天津市远望智能科技有限公司", ", 'staff': 12, 'contact': '模拟联系人甲'");
        var patent = office.create(
                "patent",
                json("{'number': 'ZL-1', 'title': '模拟', 'kind': 'I-INV', 'firm': %d, 'valid': true}", old.id()));
        var kept = office.create("firm-year", json("{'firm': %d, 'year': 2024, 'sales': 100}", fresh.id()));
        var stays = office.create("firm-year", json("{'firm': %d, 'year': 2024, 'sales': 90}", old.id()));
        var goes = office.create("firm-year", json("{'firm': %d, 'year': 2023, 'sales': 80}", old.id()));
        office.tomorrow();

        var merge = office.merge("officer", fresh, old, Map.of("staff", old.id()));

        assertThat(List.of(merge.moved(), merge.stayed())).containsExactly(2, 1);
        assertThat(office.again("patent", patent.id()).value("firm")).isEqualTo(fresh.id());
        assertThat(office.again("firm-year", goes.id()).value("firm")).isEqualTo(fresh.id());
        assertThat(office.again("firm-year", stays.id()).value("firm")).isEqualTo(old.id());
        assertThat(office.again("firm-year", kept.id()).value("firm")).isEqualTo(fresh.id());
        var survivor = office.again("firm", fresh.id());
        assertThat(survivor.value("staff")).isEqualTo(10L);
        assertThat(survivor.value("technology")).isEqualTo("T1");
        assertThat(survivor.value("uscc")).isEqualTo(fresh.value("uscc"));
        assertThat(survivor.value("name")).isEqualTo("天津市远望智能科技有限公司");
        assertThat(office.whole(survivor, "phone")).isEqualTo("13900001111");
        assertThat(office.whole(survivor, "contact")).isEqualTo("模拟联系人甲");
        var gone = office.again("firm", old.id());
        assertThat(gone.mergedInto()).isEqualTo(fresh.id());
        assertThat(gone.values()).isEqualTo(old.values());
        assertThat(office.journal(survivor)).containsExactly("record-created", "record-absorbed");
        assertThat(office.journal(gone)).containsExactly("record-created", "record-merged");
        var listed = as(
                        "officer",
                        () -> office.server
                                .bean(Lists.class)
                                .page(office.firm, new Question(null, null, "远望智能", null, null, false), null, 50))
                .rows();
        assertThat(listed).extracting(row -> row.id()).containsExactly(fresh.id());

        var before = as("officer", () -> office.history.find(office.firm, fresh.id(), fresh.validFrom(), null));
        assertThat(before.orElseThrow().values().path("staff").asInt()).isEqualTo(12);
        assertThat(as("officer", () -> office.history.list(office.firm, old.id())))
                .hasSize(2);
        refused("record-merged", () -> office.change("firm", old.id(), json("{'staff': 3}")));

        var late = office.create(
                "patent",
                json(
                        "{'number': 'ZL-2', 'title': '模拟', 'kind': 'I-INV', 'firm': '%s', 'valid': true}",
                        Objects.requireNonNull(old.value("uscc"))));
        assertThat(late.value("firm")).isEqualTo(fresh.id());
        var report = as(
                "officer",
                () -> office.server
                        .bean(RecordImport.class)
                        .run(
                                office.firm,
                                "name,uscc,registeredOn\n天津远望智能科技有限公司,%s,2020-01-01\n"
                                        .formatted(Objects.requireNonNull(old.value("uscc")))
                                        .getBytes(StandardCharsets.UTF_8),
                                "firms.csv",
                                null,
                                Map.of(),
                                true));
        assertThat(report.cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.code()).isEqualTo("record-merged"));
    }

    @Test
    @DisplayName("同一对被两人同时合并：一人成，一人得到明白的冲突")
    void letsOneOfTwoOfficersMerge() throws Exception {
        for (int round = 0; round < 8; round++) {
            var a = office.firm("天津同时科技%d有限公司".formatted(round), ", 'staff': 1");
            var b = office.firm("天津市同时科技%d有限公司".formatted(round), ", 'staff': 2");
            var together = new CyclicBarrier(2);
            Callable<String> there = () -> attempt(together, "officer", a, b);
            Callable<String> back = () -> attempt(together, "lead", b, a);
            try (var hands = Executors.newFixedThreadPool(2)) {
                var results = hands.invokeAll(List.of(there, back));
                assertThat(List.of(results.get(0).get(), results.get(1).get()))
                        .contains("done")
                        .containsAnyOf("record-merged", "record-changed-meanwhile")
                        .doesNotHaveDuplicates();
            }
            var into = new java.util.ArrayList<Long>();
            for (var one : List.of(a, b)) {
                var mergedInto = office.again("firm", one.id()).mergedInto();
                if (mergedInto != null) {
                    into.add(mergedInto);
                }
            }
            assertThat(into).hasSize(1);
        }
    }

    private static String attempt(
            CyclicBarrier together,
            String who,
            hongqiao.register.record.Kept survivor,
            hongqiao.register.record.Kept merged)
            throws Exception {
        together.await();
        try {
            office.merge(who, survivor, merged, Map.of());
            return "done";
        } catch (Problem refused) {
            return refused.code();
        }
    }

    @Test
    @DisplayName("只有两条都看得到的人，才看到这一对；也只有他能合并")
    void showsAPairOnlyToWhoSeesBoth() {
        var streets = as(
                        "officer",
                        () -> office.server
                                .bean(Areas.class)
                                .tree(office.server.bean(Areas.class).today()))
                .list(AreaKind.STREET);
        var here = streets.get(0);
        var there = streets.get(1);
        var one = office.firm("天津两街科技有限公司", ", 'area': '%s'".formatted(here.code()));
        var other = office.firm("天津市两街科技有限公司", ", 'area': '%s'".formatted(there.code()));
        office.matcher.catchUp();
        var both = Scope.of(List.of(), List.of(here.id(), there.id()), "street");
        var onlyHere = Scope.of(List.of(), List.of(here.id()), "street");

        assertThat(office.open(both)).contains(MatchOffice.pair(one, other));
        assertThat(office.open(onlyHere)).doesNotContain(MatchOffice.pair(one, other));
        assertThat(Scopes.during(onlyHere, () -> office.pairs.queue(office.firm, null, 200))
                        .open())
                .isZero();
        refused(
                "record-not-found",
                () -> Scopes.during(onlyHere, () -> office.pairs.compare(office.firm, one.id(), other.id())));
        refused(
                "record-not-found",
                () -> Scopes.during(
                        onlyHere,
                        () -> office.merges.merge(
                                office.firm, new Merges.Request(one.id(), 1, other.id(), 1, Map.of(), "同一家"))));

        // Where a record goes, its pairs go.
        office.change("firm", other.id(), json("{'area': '%s'}", here.code()));
        office.matcher.catchUp();
        assertThat(office.open(onlyHere)).contains(MatchOffice.pair(one, other));
    }

    @Test
    @DisplayName("同名太多的不逐一比较，但说得出有几组")
    void tellsWhatItDoesNotCompare() {
        var before =
                as("officer", () -> office.pairs.queue(office.firm, null, 1)).wide();
        var csv = new StringBuilder("name,uscc,registeredOn,address\n");
        for (int i = 0; i <= Matcher.MOST_IN_COMMON; i++) {
            csv.append("天津大同科技有限公司,%s,2020-01-01,佳园北里%d号\n".formatted(MatchOffice.uscc(), i + 1));
        }
        as(
                "officer",
                () -> office.server
                        .bean(RecordImport.class)
                        .run(
                                office.firm,
                                csv.toString().getBytes(StandardCharsets.UTF_8),
                                "same.csv",
                                null,
                                Map.of(),
                                true));
        assertThat(as("officer", () -> office.pairs.queue(office.firm, null, 1)).waiting())
                .isEqualTo(Matcher.MOST_IN_COMMON + 1);

        office.matcher.catchUp();

        assertThat(as("officer", () -> office.pairs.queue(office.firm, null, 1)).wide())
                .isEqualTo(before + 1);
    }

    @Test
    @DisplayName("查重规则变了，或是头一次启动，从前的也要比")
    void matchesWhatWasThereBeforeItsRules() {
        office.matcher.catchUp();
        var one = office.firm("天津从前科技有限公司", "");
        var other = office.firm("天津市从前科技有限公司", "");
        office.owner.update("delete from register.unmatched");
        office.matcher.catchUp();
        assertThat(office.open(Scope.district("officer"))).doesNotContain(MatchOffice.pair(one, other));

        office.owner.update("update register.matched set rules = 'of yesterday' where register = 'firm'");
        office.matcher.catchUp();

        assertThat(office.open(Scope.district("officer"))).contains(MatchOffice.pair(one, other));
    }
}
