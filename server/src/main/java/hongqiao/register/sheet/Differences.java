package hongqiao.register.sheet;

import static hongqiao.register.RegisterProblem.HELD_NOT_FOUND;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.Today;
import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.record.RecordBatch.Difference;
import hongqiao.register.record.RecordView;
import hongqiao.register.record.RecordWriter;
import hongqiao.register.record.Records;
import hongqiao.register.record.WireWriter;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where another body's file says otherwise than we do: both are kept until an officer decides. */
@Component
public class Differences {

    private static final String INSERT = """
            insert into register.held (district, register, record, unit, area, field, ours, theirs, exchange, intake, at)
            values (?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?)
            on conflict (district, register, record, field, exchange) where decision is null
            do update set ours = excluded.ours, theirs = excluded.theirs, intake = excluded.intake, at = excluded.at
            """;

    private final Registers registers;
    private final Records records;
    private final RecordView view;
    private final Journal journal;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Today today;
    private final String district;

    Differences(
            Registers registers,
            Records records,
            RecordView view,
            Journal journal,
            JdbcTemplate jdbc,
            JsonMapper json,
            Today today,
            District district) {
        this.registers = registers;
        this.records = records;
        this.view = view;
        this.journal = journal;
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
        this.district = district.code();
    }

    /** One that waits, as it is kept. @param ours what we had when it came */
    public record Held(
            long no,
            long record,
            String field,
            @Nullable JsonNode ours,
            @Nullable JsonNode theirs,
            String exchange,
            Instant at) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Register register, String exchange, long intake, List<Difference> differences) {
        for (var one : differences) {
            jdbc.update(
                    INSERT,
                    district,
                    register.key(),
                    one.record(),
                    one.place().unit(),
                    one.place().area(),
                    one.field(),
                    text(one.ours()),
                    text(one.theirs()),
                    exchange,
                    intake,
                    Timestamp.from(today.now()));
        }
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Held> list(Register register, int limit) {
        return waiting(register, "order by no limit ?", limit);
    }

    /**
     * @param takeTheirs else ours stays
     * @throws hongqiao.shared.Problem {@code held-not-found}; and of the change, if theirs is taken
     */
    @Transactional
    public void decide(Register register, long no, boolean takeTheirs, @Nullable String reason) {
        var held = waiting(register, "and no = ?", no).stream().findFirst().orElseThrow(HELD_NOT_FOUND::problem);
        if (takeTheirs) {
            var now = records.get(register, held.record());
            var change = json.createObjectNode();
            change.set(held.field(), view.whole(register, register.field(held.field()), held.theirs()));
            records.changeAsIn(register, now.id(), now.version(), change, held.exchange());
        }
        journal.append(new Entry(
                new Subject(district, RecordWriter.SUBJECT, register.key() + ":" + held.record()),
                Scopes.current().self(),
                "difference-decided",
                null,
                note(held, takeTheirs, reason),
                registers.packVersion()));
        jdbc.update(
                "update register.held set decision = ?, decided_by = ?, decided_at = ?, reason = ? where no = ? and decision is null",
                takeTheirs ? "THEIRS" : "OURS",
                Scopes.current().self(),
                Timestamp.from(today.now()),
                reason,
                no);
    }

    private ObjectNode note(Held held, boolean takeTheirs, @Nullable String reason) {
        return json.createObjectNode()
                .put("field", held.field())
                .put("exchange", held.exchange())
                .put("take", takeTheirs ? "theirs" : "ours")
                .put("reason", reason);
    }

    /** How many wait. */
    @Transactional(readOnly = true)
    public long count(Register register) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from register.held where district = ? and register = ? and decision is null",
                Long.class,
                district,
                register.key()));
    }

    /** @param which ends the statement, with one parameter */
    private List<Held> waiting(Register register, String which, long parameter) {
        return jdbc.query(
                "select no, record, field, ours, theirs, exchange, at from register.held"
                        + " where district = ? and register = ? and decision is null " + which,
                (row, n) -> new Held(
                        row.getLong("no"),
                        row.getLong("record"),
                        row.getString("field"),
                        tree(row.getString("ours")),
                        tree(row.getString("theirs")),
                        row.getString("exchange"),
                        Instants.get(row, "at")),
                district,
                register.key(),
                parameter);
    }

    private static @Nullable String text(@Nullable Object value) {
        var node = WireWriter.plain(value);
        return node == null ? null : node.toString();
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }
}
