package hongqiao.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.support.Running;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;

/** Officers work on two drafts; every change is recorded. */
class JournalTests {

    private final JournalOf day = JournalOf.nothing();

    @Test
    void chainsTheEventsOfOneSubject() {
        var first = day.append("draft-1", "draft-uploaded", Map.of("title", "规划纲要"));
        var second = day.append("draft-1", "item-confirmed", Map.of("item", "C001"));
        var other = day.append("draft-2", "draft-uploaded", Map.of("title", "别的"));

        assertThat(first).returns(1, Event::seq).returns("0".repeat(64), Event::previousHash);
        assertThat(second).returns(2, Event::seq).returns(first.hash(), Event::previousHash);
        assertThat(other).returns(1, Event::seq).returns("0".repeat(64), Event::previousHash);
        assertThat(day.journal.list(JournalOf.subject("draft-1"))).containsExactly(first, second);
    }

    @Test
    void readsBackWhatItHashedWhateverJsonbDoesToIt() {
        var odd = new LinkedHashMap<String, Object>();
        odd.put("zz", new BigDecimal("1.50"));
        odd.put("a", new BigDecimal("1e3"));
        odd.put("tiny", 1.0e-7);
        odd.put("𠮷", "𠮷野 \"quoted\" \\ \n 行");
        odd.put("nothing", null);
        odd.put("list", List.of(0, -0.0, Integer.MAX_VALUE, true));

        day.append("draft-1", "item-corrected", odd);

        var read = day.journal.list(JournalOf.subject("draft-1")).getFirst();
        assertThat(read.computedHash()).isEqualTo(read.hash());
        assertThat(day.verify().findings()).isEmpty();
    }

    @Test
    void losesTheEventWithTheChangeItRecords() {
        assertThatThrownBy(() -> day.transaction.executeWithoutResult(status -> {
                    day.journal.append(new Entry(JournalOf.subject("draft-1"), "planner", "item-added", null, 1));
                    throw new IllegalStateException("the change failed");
                }))
                .hasMessage("the change failed");

        assertThat(day.journal.list(JournalOf.subject("draft-1"))).isEmpty();
        assertThat(day.append("draft-1", "item-added", 2).seq()).isEqualTo(1);
    }

    @Test
    void refusesToRecordOutsideATransaction() {
        var journal = Running.shared().bean(Journal.class);
        var entry = new Entry(JournalOf.subject("nobody"), "planner", "item-added", null, 1);

        assertThatThrownBy(() -> journal.append(entry)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void givesOneNumberToEachOfManyWhoAppendAtOnce() throws Exception {
        try (var officers = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 80)
                    .mapToObj(n -> officers.submit(() -> day.append("draft-1", "item-confirmed", n)))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }

        assertThat(day.journal.list(JournalOf.subject("draft-1")))
                .extracting(Event::seq)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 80).boxed().toList());
        assertThat(day.verify().findings()).isEmpty();
    }

    @Test
    @DisplayName("一批追加与逐条追加：链相同")
    void chainsManyAtOnceAsItDoesOneByOne() {
        var before = day.append("draft-1", "draft-uploaded", 0);
        day.transaction.executeWithoutResult(status -> day.journal.appendAll(List.of(
                new Entry(JournalOf.subject("draft-2"), "planner", "item-added", null, 1),
                new Entry(JournalOf.subject("draft-1"), "planner", "item-added", null, 2),
                new Entry(JournalOf.subject("draft-1"), "planner", "item-added", Map.of("a", 2), 3))));
        var after = day.append("draft-1", "item-added", 4);

        var chain = day.journal.list(JournalOf.subject("draft-1"));
        assertThat(chain).extracting(Event::seq).containsExactly(1, 2, 3, 4);
        assertThat(chain.get(1).previousHash()).isEqualTo(before.hash());
        assertThat(after.previousHash()).isEqualTo(chain.get(2).hash());
        assertThat(day.journal.list(JournalOf.subject("draft-2")).getFirst().seq())
                .isEqualTo(1);
        day.seal();
        assertThat(day.verify().findings()).isEmpty();
    }

    @Test
    @DisplayName("新对象的首个事件可一批开链；已有链的拒绝")
    void beginsTheChainsOfWhatHasJustBeenMade() {
        day.transaction.executeWithoutResult(status -> day.journal.begin(day.journal.firsts(List.of(
                new Entry(JournalOf.subject("draft-1"), "planner", "draft-uploaded", null, 1),
                new Entry(JournalOf.subject("draft-2"), "planner", "draft-uploaded", null, Map.of("a", 2))))));
        day.append("draft-1", "item-added", 2);

        assertThat(day.journal.list(JournalOf.subject("draft-1")))
                .extracting(Event::seq)
                .containsExactly(1, 2);
        day.seal();
        assertThat(day.verify().findings()).isEmpty();
        assertThatThrownBy(() -> day.transaction.executeWithoutResult(status -> day.journal.begin(day.journal.firsts(
                        List.of(new Entry(JournalOf.subject("draft-2"), "planner", "draft-uploaded", null, 3))))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void letsManyAppendManyAtOnceWithoutWaitingInACircle() throws Exception {
        try (var officers = Executors.newFixedThreadPool(6)) {
            var all = IntStream.range(0, 30)
                    .mapToObj(n -> officers.submit(() -> day.transaction.executeWithoutResult(status -> {
                        var subjects =
                                IntStream.range(0, 20).mapToObj(i -> "draft-" + (i * (n % 2 == 0 ? 1 : -1) + 20));
                        day.journal.appendAll(
                                subjects.map(id -> new Entry(JournalOf.subject(id), "planner", "item-added", null, n))
                                        .toList());
                    })))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        assertThat(day.verify().findings()).isEmpty();
        assertThat(day.journal.list(JournalOf.subject("draft-20"))).hasSize(30);
    }

    @Test
    void takesNoUpdateNoDeleteAndNoTruncate() {
        day.append("draft-1", "item-confirmed", 1);
        day.seal();

        for (var sql : new String[] {
            "update journal.event set who = 'other'",
            "delete from journal.event",
            "truncate journal.event",
            "update journal.seal set events = 2",
            "delete from journal.seal_head",
            "delete from journal.seal_key"
        }) {
            assertThatThrownBy(() -> day.jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    @DisplayName("从转储恢复到新集群：不启动，并说明怎么办")
    void refusesToStartWhereTransactionsAreCountedFromTheBeginningAgain() {
        day.append("draft-1", "item-confirmed", 1);
        var start = new JournalStart(day.jdbc);
        start.run(new DefaultApplicationArguments());

        day.tamper("update journal.event set txid = txid + 1000000");

        assertThatThrownBy(() -> start.run(new DefaultApplicationArguments())).hasMessageContaining("pg_resetwal");
    }
}
