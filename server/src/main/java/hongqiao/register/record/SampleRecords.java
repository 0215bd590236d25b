package hongqiao.register.record;

import hongqiao.organisation.Today;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Sample;
import hongqiao.register.record.RecordWriter.Change;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes a demonstration's records: checked as any others and marked simulated, each at the stage to which its moves have led.
 * The moves are told as made by the system.
 */
@Component
public class SampleRecords {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final Records records;
    private final RecordStore store;
    private final RecordCheck check;
    private final References references;
    private final Overlaps overlaps;
    private final RecordWriter writer;
    private final JdbcTemplate jdbc;
    private final Today today;
    private final District district;

    SampleRecords(
            Records records,
            RecordStore store,
            RecordCheck check,
            References references,
            Overlaps overlaps,
            RecordWriter writer,
            JdbcTemplate jdbc,
            Today today,
            District district) {
        this.records = records;
        this.store = store;
        this.check = check;
        this.references = references;
        this.overlaps = overlaps;
        this.writer = writer;
        this.jdbc = jdbc;
        this.today = today;
        this.district = district;
    }

    /** A row that could not be taken. */
    public record Refused(String file, int line, List<RecordFault> faults) {}

    private record Taken(Kept record, Sample.Row row) {}

    /** Whether the register has, or ever had, a record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isEmpty(Register register) {
        return jdbc.queryForList(
                        "select 1 from " + register.table() + " where district = ? limit 1",
                        Integer.class,
                        district.code())
                .isEmpty();
    }

    /** All that is sound; what is not is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Refused> write(Sample sample) {
        var register = sample.register();
        var reader = records.reader(register);
        var reads = references.resolveAll(
                register,
                sample.rows().stream().map(row -> reader.read(body(row))).toList());
        var refused = new ArrayList<Refused>();
        var taken = new ArrayList<Taken>();
        for (int i = 0; i < reads.size(); i++) {
            var row = sample.rows().get(i);
            var faults = reads.get(i).faults();
            if (faults.isEmpty()) {
                var checked = check.check(register, draft(register, reads.get(i), row));
                faults = checked.faults();
                taken.add(new Taken(checked.record(), row));
            }
            if (!faults.isEmpty()) {
                refused.add(new Refused(sample.path(), row.line(), faults));
            }
        }
        if (refused.isEmpty()) {
            write(register, taken);
        }
        return refused;
    }

    private void write(Register register, List<Taken> taken) {
        var ids = store.ids(taken.size());
        var changes = new ArrayList<Change>();
        var moves = new ArrayList<Object[]>();
        for (int i = 0; i < taken.size(); i++) {
            var record = taken.get(i).record().identified(ids.get(i));
            changes.add(new Change(null, record, "record-simulated"));
            moves.addAll(moves(register, record, taken.get(i).row()));
        }
        writer.write(register, changes);
        changes.forEach(change -> overlaps.refuse(register, change.after()));
        jdbc.batchUpdate("""
                insert into register.move (district, register, record, no, unit, area, move, from_stage, to_stage, at, by, given)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}')
                """, moves);
    }

    private List<Object[]> moves(Register register, Kept record, Sample.Row row) {
        var moves = new ArrayList<Object[]>();
        var from = register.stages() == null ? "" : register.stages().first();
        for (var step : row.steps()) {
            moves.add(new Object[] {
                district.code(),
                register.key(),
                record.id(),
                moves.size() + 1,
                record.place().unit(),
                record.place().area(),
                step.move().key(),
                from,
                step.move().to(),
                Timestamp.from(at(step.on())),
                Scopes.current().self()
            });
            from = step.move().to();
        }
        return moves;
    }

    /** Known since the day of its last move, so that lists of an earlier day do not show what was not so then. */
    private Kept draft(Register register, WireReader.Read read, Sample.Row row) {
        var from = row.steps().isEmpty() ? today.day() : row.steps().getLast().on();
        var draft = records.fresh(
                register, 0, read.values(), read.keys(), from.isAfter(today.day()) ? today.day() : from, true);
        return row.steps().isEmpty()
                ? draft
                : draft.at(
                        row.steps().getLast().move().to(),
                        at(row.steps().getLast().on()));
    }

    private Instant at(LocalDate day) {
        return day.atTime(OFFICE_OPENS).atZone(district.timezone()).toInstant();
    }

    private static JsonNode body(Sample.Row row) {
        var body = JsonNodeFactory.instance.objectNode();
        row.values().forEach((field, text) -> body.put(field, Objects.requireNonNull(text)));
        return body;
    }
}
