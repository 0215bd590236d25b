package hongqiao.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a follower is told of who looks each subject up anew. */
class NewsOfTheJournalTests {

    private final JournalOf day = JournalOf.nothing();

    @Test
    void tellsOfEachSubjectOnceInTheLookAfterItsCommit() {
        var before = day.news.snapshot();
        day.append("draft-1", "item-added", 1);
        day.append("draft-2", "item-added", 1);
        day.append("draft-1", "item-corrected", 2);

        assertThat(told(before, day.news.snapshot())).containsExactly("draft-1", "draft-2");
        assertThat(told(day.news.snapshot(), day.news.snapshot())).isEmpty();
    }

    /** A look goes by many times a second, over a journal of millions of events. */
    @Test
    void readsNothingOfWhatWasBefore() {
        day.transaction.executeWithoutResult(status -> day.journal.appendAll(IntStream.range(0, 20_000)
                .mapToObj(n -> new Entry(JournalOf.subject("draft-" + n), "planner", "item-added", null, n))
                .toList()));
        var before = day.news.snapshot();
        day.append("draft-1", "item-corrected", 2);

        day.transaction.executeWithoutResult(status -> {
            assertThat(told(before, day.news.snapshot())).containsExactly("draft-1");
            assertThat(day.jdbc
                            .sql("select pg_stat_get_xact_blocks_fetched('journal.event_by_transaction'::regclass)")
                            .query(Long.class)
                            .single())
                    .as("blocks of the index, of more than a hundred")
                    .isLessThan(20);
        });
    }

    private List<String> told(String before, String now) {
        var ids = new ArrayList<String>();
        day.news.between(before, now, page -> page.forEach(subject -> ids.add(subject.id())));
        return ids;
    }
}
