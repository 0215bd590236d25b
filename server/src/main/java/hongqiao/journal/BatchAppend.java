package hongqiao.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The statements of {@link Journal#appendAll}, a few thousand rows each. The ends of all chains are locked in one order, so
 * that two who append many never wait for each other in a circle.
 */
final class BatchAppend {

    private static final int PAGE = 5_000;
    private static final HexFormat HEX = HexFormat.of();

    private static final String BEGIN_CHAIN = """
            insert into journal.chain (district, subject_type, subject_id, seq, hash) values (?, ?, ?, 0, ?)
            on conflict (district, subject_type, subject_id) do nothing
            """;

    private static final String LOCK_CHAINS = """
            select subject_id, seq, hash from journal.chain
             where district = ? and subject_type = ? and subject_id = any (?)
             order by subject_id
               for update
            """;

    private static final String APPEND = """
            insert into journal.event
                   (district, subject_type, subject_id, seq, at, who, action, before, after, pack_version,
                    prev_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?)
            """;

    private static final String MOVE_CHAIN = """
            update journal.chain set seq = ?, hash = ? where district = ? and subject_type = ? and subject_id = ?
            """;

    private final JdbcTemplate jdbc;

    BatchAppend(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where each chain ends, locked until commit; begins those that are not there. */
    Map<Subject, Journal.End> lock(Collection<Subject> subjects) {
        var sorted = new TreeMap<String, TreeSet<String>>();
        var kinds = new HashMap<String, Subject>();
        for (var subject : subjects) {
            var kind = subject.district() + " " + subject.type();
            kinds.putIfAbsent(kind, subject);
            sorted.computeIfAbsent(kind, k -> new TreeSet<>()).add(subject.id());
        }
        var ends = new HashMap<Subject, Journal.End>();
        sorted.forEach((kind, ids) -> {
            var one = kinds.get(kind);
            jdbc.batchUpdate(BEGIN_CHAIN, ids, PAGE, (statement, id) -> {
                statement.setString(1, one.district());
                statement.setString(2, one.type());
                statement.setString(3, id);
                statement.setBytes(4, HEX.parseHex(Event.NO_HASH));
            });
            jdbc.query(
                    LOCK_CHAINS,
                    row -> {
                        ends.put(
                                new Subject(one.district(), one.type(), row.getString("subject_id")),
                                new Journal.End(row.getInt("seq"), HEX.formatHex(row.getBytes("hash"))));
                    },
                    one.district(),
                    one.type(),
                    ids.toArray(String[]::new));
        });
        return ends;
    }

    /** In this order; of each subject the last is the new end of its chain. */
    void write(List<Event> events) {
        jdbc.batchUpdate(APPEND, events, PAGE, (statement, event) -> {
            statement.setString(1, event.subject().district());
            statement.setString(2, event.subject().type());
            statement.setString(3, event.subject().id());
            statement.setInt(4, event.seq());
            statement.setTimestamp(5, java.sql.Timestamp.from(event.at()));
            statement.setString(6, event.who());
            statement.setString(7, event.action());
            statement.setString(8, Journal.text(event.before()));
            statement.setString(9, Journal.text(event.after()));
            statement.setString(10, event.packVersion());
            statement.setBytes(11, HEX.parseHex(event.previousHash()));
            statement.setBytes(12, HEX.parseHex(event.hash()));
        });
        var last = new LinkedHashMap<Subject, Event>();
        events.forEach(event -> last.put(event.subject(), event));
        jdbc.batchUpdate(MOVE_CHAIN, new ArrayList<>(last.values()), PAGE, (statement, event) -> {
            statement.setInt(1, event.seq());
            statement.setBytes(2, HEX.parseHex(event.hash()));
            statement.setString(3, event.subject().district());
            statement.setString(4, event.subject().type());
            statement.setString(5, event.subject().id());
        });
    }
}
