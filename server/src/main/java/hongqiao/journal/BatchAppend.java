package hongqiao.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The statements of {@link Journal#appendAll}, a few thousand rows each. The ends of all chains are locked in one order, so
 * that two who append many never wait for each other in a circle.
 */
final class BatchAppend {

    private static final int PAGE = 5_000;
    private static final HexFormat HEX = HexFormat.of();

    private static final String BEGIN_CHAINS = """
            insert into journal.chain (district, subject_type, subject_id, seq, hash)
            select ?, ?, unnest(?), 0, decode(?, 'hex')
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
            select unnest(?), unnest(?), unnest(?), unnest(?), cast(unnest(?) as timestamptz), unnest(?), unnest(?),
                   cast(unnest(?) as jsonb), cast(unnest(?) as jsonb), unnest(?), decode(unnest(?), 'hex'),
                   decode(unnest(?), 'hex')
            """;

    private static final String MOVE_CHAINS = """
            update journal.chain
               set seq = moved.seq, hash = decode(moved.hash, 'hex')
              from (select unnest(?) as district, unnest(?) as type, unnest(?) as id, unnest(?) as seq,
                           unnest(?) as hash) moved
             where chain.district = moved.district and subject_type = moved.type and subject_id = moved.id
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
            var one = Objects.requireNonNull(kinds.get(kind));
            jdbc.update(BEGIN_CHAINS, one.district(), one.type(), ids.toArray(String[]::new), Event.NO_HASH);
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
        for (int from = 0; from < events.size(); from += PAGE) {
            append(events.subList(from, Math.min(events.size(), from + PAGE)));
        }
        var last = new LinkedHashMap<Subject, Event>();
        events.forEach(event -> last.put(event.subject(), event));
        var moved = List.copyOf(last.values());
        jdbc.update(
                MOVE_CHAINS,
                texts(moved, event -> event.subject().district()),
                texts(moved, event -> event.subject().type()),
                texts(moved, event -> event.subject().id()),
                moved.stream().map(Event::seq).toArray(Integer[]::new),
                texts(moved, Event::hash));
    }

    private void append(List<Event> events) {
        jdbc.update(
                APPEND,
                texts(events, event -> event.subject().district()),
                texts(events, event -> event.subject().type()),
                texts(events, event -> event.subject().id()),
                events.stream().map(Event::seq).toArray(Integer[]::new),
                texts(events, event -> event.at().toString()),
                texts(events, Event::who),
                texts(events, Event::action),
                texts(events, event -> Journal.text(event.before())),
                texts(events, event -> Journal.text(event.after())),
                texts(events, Event::packVersion),
                texts(events, Event::previousHash),
                texts(events, Event::hash));
    }

    private static Object texts(List<Event> events, Function<Event, @Nullable String> part) {
        return events.stream().map(part).toArray(String[]::new);
    }
}
