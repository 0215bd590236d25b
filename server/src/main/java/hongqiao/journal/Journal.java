package hongqiao.journal;

import hongqiao.journal.BatchAppend.Written;
import hongqiao.shared.ColumnBatch.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way in. An event is appended inside the caller's transaction, so that a change and its record are kept or lost
 * together; without a transaction it refuses.
 */
@Component
public class Journal {

    private static final HexFormat HEX = HexFormat.of();
    private static final End NOTHING = new End(0, Event.NO_HASH);

    /** Locks the end of the chain until commit. */
    private static final String LOCK_CHAIN = """
            select seq, hash from journal.chain
             where district = :district and subject_type = :type and subject_id = :id
               for update
            """;

    /** Likewise, and makes it for a new subject; somebody else may have made it at the same moment. */
    private static final String MAKE_CHAIN = """
            insert into journal.chain (district, subject_type, subject_id, seq, hash)
            values (:district, :type, :id, 0, :none)
            on conflict (district, subject_type, subject_id) do update set seq = chain.seq
            returning seq, hash
            """;

    /** Moves the end of the chain and writes the event behind it. */
    private static final String APPEND = """
            with moved as (
                update journal.chain
                   set seq = :seq, hash = :hash
                 where district = :district and subject_type = :type and subject_id = :id)
            insert into journal.event
                   (district, subject_type, subject_id, seq, at, who, action, before, after, pack_version,
                    prev_hash, hash)
            values (:district, :type, :id, :seq, :at, :who, :action, cast(:before as jsonb), cast(:after as jsonb),
                    :pack, :previous, :hash)
            returning position
            """;

    private final JdbcClient jdbc;
    private final BatchAppend batch;
    private final JsonMapper json;
    private final Clock clock;

    Journal(JdbcClient jdbc, JdbcTemplate template, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batch = new BatchAppend(template);
        this.json = json;
        this.clock = clock;
    }

    record End(int seq, String hash) {}

    /** @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction */
    @Transactional(propagation = Propagation.MANDATORY)
    public Event append(Entry entry) {
        var subject = entry.subject();
        var end = chain(LOCK_CHAIN, subject)
                .query(Journal::end)
                .optional()
                .orElseGet(() -> chain(MAKE_CHAIN, subject)
                        .param("none", HEX.parseHex(Event.NO_HASH))
                        .query(Journal::end)
                        .single());
        var written = Written.of(draft(entry, end));
        var event = written.event();
        var position = jdbc.sql(APPEND)
                .param("district", subject.district())
                .param("type", subject.type())
                .param("id", subject.id())
                .param("seq", event.seq())
                .param("at", java.sql.Timestamp.from(event.at()))
                .param("who", event.who())
                .param("action", event.action())
                .param("before", written.before(), Types.VARCHAR)
                .param("after", written.after(), Types.VARCHAR)
                .param("pack", event.packVersion(), Types.VARCHAR)
                .param("previous", HEX.parseHex(end.hash()))
                .param("hash", HEX.parseHex(event.hash()))
                .query(Long.class)
                .single();
        return EventRow.withHash(event, position, event.hash());
    }

    private JdbcClient.StatementSpec chain(String sql, Subject subject) {
        return jdbc.sql(sql)
                .param("district", subject.district())
                .param("type", subject.type())
                .param("id", subject.id());
    }

    private static End end(ResultSet row, int n) throws SQLException {
        return new End(row.getInt("seq"), HEX.formatHex(row.getBytes("hash")));
    }

    /**
     * As {@link #append}, one after the other, with few statements: 20,000 events in some seconds.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var ends = batch.lock(entries.stream().map(Entry::subject).toList());
        var events = new ArrayList<Written>(entries.size());
        for (var entry : entries) {
            var draft = draft(entry, Objects.requireNonNull(ends.get(entry.subject())));
            var written = Written.of(draft);
            ends.put(entry.subject(), new End(draft.seq(), written.event().hash()));
            events.add(written);
        }
        batch.write(events);
    }

    /** First events, ready to be appended. */
    public static final class Firsts {
        private final List<Statement> statements;

        private Firsts(List<Statement> statements) {
            this.statements = statements;
        }
    }

    /**
     * The first event of each of these subjects, which the caller's transaction has just made or is about to: under an id
     * that nobody else can have there is no chain to look for, and half as much to write. Asks no database, so that
     * another thread may do it.
     */
    public Firsts firsts(List<Entry> entries) {
        return new Firsts(
                entries.isEmpty()
                        ? List.of()
                        : BatchAppend.firsts(entries.stream()
                                .map(entry -> Written.of(draft(entry, NOTHING)))
                                .toList()));
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException something has happened to one of them before
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Firsts firsts) {
        batch.run(firsts.statements);
    }

    private Event draft(Entry entry, End end) {
        return new Event(
                entry.subject(),
                end.seq() + 1,
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                entry.who(),
                entry.action(),
                tree(entry.before()),
                tree(entry.after()),
                entry.packVersion(),
                end.hash(),
                "");
    }

    /** The whole chain of a subject, first event first; empty if nothing ever happened to it. */
    public List<Event> list(Subject subject) {
        return list(jdbc, subject);
    }

    /** As {@link #list(Subject)}, where no server runs. */
    public static List<Event> list(JdbcClient jdbc, Subject subject) {
        return jdbc.sql(EventRow.SELECT + """
                 where district = :district and subject_type = :type and subject_id = :id
                 order by seq
                """)
                .param("district", subject.district())
                .param("type", subject.type())
                .param("id", subject.id())
                .query(EventRow::read)
                .list();
    }

    /** All subjects of a type to which something ever happened; for where no server runs. */
    public static List<Subject> subjects(JdbcClient jdbc, String type) {
        return jdbc.sql("""
                        select distinct district, subject_type, subject_id from journal.event
                         where subject_type = :type
                         order by district, subject_type, subject_id
                        """)
                .param("type", type)
                .query((row, n) -> EventRow.subject(row))
                .list();
    }

    private @Nullable JsonNode tree(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case JsonNode tree -> tree;
            default -> json.valueToTree(value);
        };
    }
}
