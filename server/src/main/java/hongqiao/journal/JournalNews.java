package hongqiao.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import hongqiao.shared.District;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * To whom something has happened, for followers that look each subject up anew: each event is told of in the first look
 * after its commit, whatever else is still in flight. {@link JournalFeed} instead waits for the oldest transaction, so that
 * a long import would hold it up; it is for those who need the events themselves in their order.
 *
 * <p>A look compares two snapshots of the database, that of the look before and its own; a transaction counts where the
 * second sees it and the first did not. The events of those in flight are not even looked at.
 */
@Component
public class JournalNews {

    private static final int PAGE = 2_000;

    /** Begins where it is told to: beside a lower bound of its own, the pair would be looked for from the index's very start. */
    private static final String NEWS = """
            select position, txid, subject_type, subject_id from journal.event
             where txid < :upto and (txid, position) > (:txid, :position) and district = :district
             order by txid, position
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final String district;

    JournalNews(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    private record Row(long position, long transaction, Subject subject) {

        /** Before all events of that transaction. */
        static Row before(long transaction) {
            return new Row(0, transaction, new Subject("", "", ""));
        }
    }

    /** What the database has committed by now, as text that may be kept; only compared, never read. */
    public String snapshot() {
        return jdbc.sql("select txid_current_snapshot()::text")
                .query(String.class)
                .single();
    }

    /** Whether that snapshot can be of this very database: one of a later time is not. */
    public boolean knows(String snapshot) {
        return jdbc.sql("""
                        select txid_snapshot_xmax(cast(:before as txid_snapshot))
                                   <= txid_snapshot_xmax(txid_current_snapshot())
                        """).param("before", snapshot).query(Boolean.class).single();
    }

    /** Hash of the first event there is: another database has another one. Empty: none yet. */
    public String origin() {
        return jdbc.sql("select encode(hash, 'hex') from journal.event order by position limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Those of this district whose events {@code now} sees and {@code before} did not, some thousand at a time. */
    public void between(String before, String now, Consumer<Set<Subject>> changed) {
        pages(
                before,
                now,
                page -> changed.accept(page.stream().map(Row::subject).collect(inOrder())));
    }

    /** Likewise, with those that one transaction changed apart from those of others. */
    public void byTransaction(String before, String now, Consumer<Collection<Set<Subject>>> changed) {
        pages(
                before,
                now,
                page -> changed.accept(page.stream()
                        .collect(groupingBy(Row::transaction, LinkedHashMap::new, mapping(Row::subject, inOrder())))
                        .values()));
    }

    /** Likewise, if there are at most so many events between the two, also by others; empty: there are more. */
    public Optional<Set<Subject>> few(String before, String now, int most) {
        var all = new LinkedHashSet<Subject>();
        var events = 0;
        for (var range : Snapshot.read(now).since(Snapshot.read(before))) {
            var page = page(range, Row.before(range.from()), most + 1 - events);
            events += page.size();
            if (events > most) {
                return Optional.empty();
            }
            page.forEach(row -> all.add(row.subject()));
        }
        return Optional.of(all);
    }

    private static Collector<Subject, ?, Set<Subject>> inOrder() {
        return toCollection(LinkedHashSet::new);
    }

    private void pages(String before, String now, Consumer<List<Row>> changed) {
        Snapshot.read(now).since(Snapshot.read(before)).forEach(range -> pages(range, changed));
    }

    private void pages(JournalFeed.Range range, Consumer<List<Row>> changed) {
        var last = Row.before(range.from());
        while (true) {
            var page = page(range, last, PAGE);
            if (!page.isEmpty()) {
                changed.accept(page);
                last = page.getLast();
            }
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private List<Row> page(JournalFeed.Range range, Row after, int limit) {
        return jdbc.sql(NEWS)
                .param("upto", range.upto())
                .param("txid", after.transaction())
                .param("position", after.position())
                .param("district", district)
                .param("limit", limit)
                .query((row, n) -> new Row(
                        row.getLong("position"),
                        row.getLong("txid"),
                        new Subject(district, row.getString("subject_type"), row.getString("subject_id"))))
                .list();
    }
}
