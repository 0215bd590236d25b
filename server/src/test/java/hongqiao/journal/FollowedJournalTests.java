package hongqiao.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A follower reads along while transactions are open. */
class FollowedJournalTests {

    private final JournalOf day = JournalOf.nothing();

    @Test
    void neverSkipsAnEventThatWasStillInFlight() throws Exception {
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(() -> day.transaction.executeWithoutResult(status -> {
            day.journal.append(new Entry(JournalOf.subject("slow"), "planner", "item-added", null, 1));
            appended.countDown();
            await(mayCommit);
        }));
        await(appended);
        day.append("quick", "item-added", 2);

        var first = day.feed.after(JournalFeed.Range.NONE);
        assertThat(day.feed.read(first, 0, 100))
                .as("the quick one waits for the slow one")
                .isEmpty();

        mayCommit.countDown();
        slow.get(10, TimeUnit.SECONDS);
        var second = day.feed.after(first);
        assertThat(day.feed.read(second, 0, 100))
                .extracting(event -> event.subject().id())
                .containsExactly("slow", "quick");
        assertThat(day.feed.read(day.feed.after(second), 0, 100))
                .as("nothing comes twice; other databases of the server may have moved the range on")
                .isEmpty();
    }

    /** The waiting transaction began earlier, so its number is lower; its event is later all the same. */
    @Test
    void keepsTheOrderOfOneSubjectWhenTheOlderTransactionAppendsLast() throws Exception {
        try (var older = day.database.dataSource().getConnection()) {
            older.setAutoCommit(false);
            older.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            try (var statement = older.createStatement()) {
                statement.execute("select txid_current()");
                day.append("draft-1", "first", 1);
                statement.execute("""
                        insert into journal.event
                               (district, subject_type, subject_id, seq, at, who, action, prev_hash, hash)
                        select district, subject_type, subject_id, seq + 1, at, who, 'second', hash, hash
                          from journal.event
                        """);
            }
            older.commit();
        }

        var range = day.feed.after(JournalFeed.Range.NONE);
        assertThat(day.feed.read(range, 0, 100)).extracting(Event::action).containsExactly("first", "second");
    }

    @Test
    void pagesThroughARange() {
        IntStream.range(0, 25).forEach(n -> day.append("draft-" + n % 3, "item-added", n));
        var range = day.feed.after(JournalFeed.Range.NONE);

        var seen = new ArrayList<Event>();
        var position = 0L;
        for (var page = day.feed.read(range, 0, 10); !page.isEmpty(); page = day.feed.read(range, position, 10)) {
            seen.addAll(page);
            position = page.getLast().position();
        }

        assertThat(seen).hasSize(25).extracting(Event::position).isSorted();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
