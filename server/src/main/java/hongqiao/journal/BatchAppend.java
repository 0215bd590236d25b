package hongqiao.journal;

import hongqiao.shared.ColumnBatch;
import hongqiao.shared.ColumnBatch.Statement;
import java.util.ArrayList;
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
 * The statements of {@link Journal#appendAll} and {@link Journal#begin}, a few thousand rows each. The ends of all chains
 * are locked in one order, so that two who append many never wait for each other in a circle.
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

    /** An event with its hash, and what it says in the spelling that both the hash and the table take. */
    record Written(
            Event event, @Nullable String before, @Nullable String after) {

        static Written of(Event draft) {
            var before = Event.canonical(draft.before());
            var after = Event.canonical(draft.after());
            return new Written(EventRow.withHash(draft, 0, draft.computedHash(before, after)), before, after);
        }
    }

    /** In this order; of each subject the last is the new end of its chain. */
    void write(List<Written> written) {
        run(appending(written));
        var events = written.stream().map(Written::event).toList();
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

    /** Writes the first event of each of these subjects, whose chains nobody else can have begun. */
    static List<Statement> firsts(List<Written> events) {
        var all = new ArrayList<>(appending(events));
        all.add(new ColumnBatch<>(events)
                .column("subject_id", "text", one -> one.event().subject().id())
                .bytes("hash", one -> one.event().hash())
                .column("district", "text", one -> one.event().subject().district())
                .column("subject_type", "text", one -> one.event().subject().type())
                .column("seq", "integer", one -> String.valueOf(one.event().seq()))
                .insertInto("journal.chain"));
        return all;
    }

    void run(List<Statement> statements) {
        statements.forEach(statement -> statement.run(jdbc));
    }

    private static List<Statement> appending(List<Written> all) {
        var pages = new ArrayList<Statement>();
        for (int from = 0; from < all.size(); from += PAGE) {
            pages.add(appendingPage(all.subList(from, Math.min(all.size(), from + PAGE))));
        }
        return pages;
    }

    private static Statement appendingPage(List<Written> events) {
        return new ColumnBatch<>(events)
                .column("subject_id", "text", one -> one.event().subject().id())
                .column("seq", "integer", one -> String.valueOf(one.event().seq()))
                .bytes("hash", one -> one.event().hash())
                .bytes("prev_hash", one -> one.event().previousHash())
                .column("district", "text", one -> one.event().subject().district())
                .column("subject_type", "text", one -> one.event().subject().type())
                .column("at", "timestamptz", one -> one.event().at().toString())
                .column("who", "text", one -> one.event().who())
                .column("action", "text", one -> one.event().action())
                .column("before", "jsonb", Written::before)
                .column("after", "jsonb", Written::after)
                .column("pack_version", "text", one -> one.event().packVersion())
                .insertInto("journal.event");
    }

    private static Object texts(List<Event> events, Function<Event, @Nullable String> part) {
        return events.stream().map(part).toArray(String[]::new);
    }
}
