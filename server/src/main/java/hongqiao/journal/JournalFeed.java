package hongqiao.journal;

import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Events for followers, none ever skipped. A transaction that is still in flight may hold a lower position than one
 * already committed; so a follower takes ranges of transactions that are all over, and inside a range goes by position.
 * Two events of one subject always come in the order of their {@code seq}: the second waited for the first's commit,
 * hence both are over at the same moment and lie in one range or in two that follow each other.
 *
 * <p>Edge: transaction numbers restart when a dump is loaded into a fresh cluster. Restore the data folder itself, or
 * move the new cluster's counter past the old one ({@code pg_resetwal --next-transaction-id}).
 */
@Component
public class JournalFeed {

    /** Transactions {@code from} (inclusive) to {@code upto} (exclusive), all of them over. */
    public record Range(long from, long upto) {

        public static final Range NONE = new Range(0, 0);

        public boolean isEmpty() {
            return upto <= from;
        }
    }

    private static final String PAGE = """
             where txid >= :from and txid < :upto and position > :position
             order by position
             limit :limit
            """;

    private final JdbcClient jdbc;

    JournalFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has come to an end since that range; empty if nothing has. */
    public Range after(Range last) {
        var oldestInFlight = jdbc.sql("select txid_snapshot_xmin(txid_current_snapshot())")
                .query(Long.class)
                .single();
        return new Range(last.upto(), Math.max(last.upto(), oldestInFlight));
    }

    /** One page of a range, after that position (0 at first), at most {@code limit} events; fewer means it is drained. */
    public List<Event> read(Range range, long position, int limit) {
        return page(EventRow.SELECT, range, position, limit)
                .query(EventRow::read)
                .list();
    }

    /** The end of a chain as one event made it. */
    record End(Seal.Head head, long position) {}

    /** As {@link #read}, without what the events say: a seal signs hashes, and a million of them must not be parsed for it. */
    List<End> heads(Range range, long position, int limit) {
        return page(
                        "select district, subject_type, subject_id, seq, position, hash from journal.event",
                        range,
                        position,
                        limit)
                .query((row, n) -> new End(
                        new Seal.Head(
                                EventRow.subject(row),
                                row.getInt("seq"),
                                HexFormat.of().formatHex(row.getBytes("hash"))),
                        row.getLong("position")))
                .list();
    }

    private JdbcClient.StatementSpec page(String select, Range range, long position, int limit) {
        return jdbc.sql(select + PAGE)
                .param("from", range.from())
                .param("upto", range.upto())
                .param("position", position)
                .param("limit", limit);
    }
}
