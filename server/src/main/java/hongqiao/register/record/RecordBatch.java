package hongqiao.register.record;

import hongqiao.organisation.Today;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Register.Conflict;
import hongqiao.register.record.RecordWriter.Change;
import hongqiao.scope.Scopes;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many records at once, each found again by what makes it unique: new ones are added, others changed, the same ones left
 * alone. What is wrong with one keeps none of the others out.
 */
@Component
public class RecordBatch {

    private final Records records;
    private final RecordStore store;
    private final RecordCheck check;
    private final References references;
    private final Overlaps overlaps;
    private final RecordWriter writer;
    private final Today today;

    RecordBatch(
            Records records,
            RecordStore store,
            RecordCheck check,
            References references,
            Overlaps overlaps,
            RecordWriter writer,
            Today today) {
        this.records = records;
        this.store = store;
        this.check = check;
        this.references = references;
        this.overlaps = overlaps;
        this.writer = writer;
        this.today = today;
    }

    public enum Outcome {
        ADDED,
        CHANGED,
        SAME,
        /** Taken but for fields in which it differs from what we hold; those wait for an officer. */
        HELD,
        REFUSED
    }

    /** A field in which a file says otherwise than we do; both sealed where personal. */
    public record Difference(
            long record,
            Kept.Placing place,
            String field,
            @Nullable Object ours,
            @Nullable Object theirs) {}

    /** What became of one row. */
    public record Taken(
            Outcome outcome, List<RecordFault> faults, List<RecordFault> warnings, List<Difference> differences) {

        static Taken refused(List<RecordFault> faults) {
            return new Taken(Outcome.REFUSED, faults, List.of(), List.of());
        }
    }

    /**
     * @param conflict what happens to a value that differs from ours
     * @param origin key of the exchange; null: none
     * @param seen keys that stood in earlier rows of the same file; those of these rows are added
     * @param apply false: nothing is written
     */
    public record Terms(Conflict conflict, @Nullable String origin, Set<List<String>> seen, boolean apply) {}

    private record Row(
            int at, WireReader.Read read, @Nullable List<String> key) {}

    /** Rows as they were read; what they refer to has not been looked for. */
    public static final class Reads {
        private final List<WireReader.Read> reads;

        private Reads(List<WireReader.Read> reads) {
            this.reads = reads;
        }
    }

    /** Rows checked, in the order they were read in, and what there is to write of them. */
    public static final class Page {
        private final Register register;
        private final List<Taken> taken;
        private final List<Kept> added;
        private final List<Change> changes;

        private Page(Register register, List<Taken> taken, List<Kept> added, List<Change> changes) {
            this.register = register;
            this.taken = taken;
            this.added = added;
            this.changes = changes;
        }

        public List<Taken> taken() {
            return taken;
        }
    }

    /** @param bodies as {@link Records#create} takes them; another thread may read them, in the same scope */
    public Reads read(Register register, List<JsonNode> bodies) {
        var reader = records.reader(register);
        return new Reads(bodies.stream().map(reader::read).toList());
    }

    /** Whether a record may depend on one of an earlier page: that has to be written first. */
    public boolean isChained(Register register) {
        return register.stored().stream().anyMatch(field -> register.key().equals(field.register()));
    }

    /** Whether a row is checked without the database, so that another thread may do it. */
    public boolean isCheckedAlone(Register register) {
        return check.isAlone(register);
    }

    /** Rows with all that the database knows of them; not checked yet. */
    public static final class Found {
        private final Register register;
        private final Terms terms;
        private final List<Field> keyFields;
        private final List<@Nullable Taken> taken;
        private final List<Row> rows;
        private final Map<List<String>, Kept> known;
        private final Map<List<String>, Kept> merged;
        private final List<Long> ids;

        private Found(
                Register register,
                Terms terms,
                List<Field> keyFields,
                List<@Nullable Taken> taken,
                List<Row> rows,
                Map<List<String>, Kept> known,
                Map<List<String>, Kept> merged,
                List<Long> ids) {
            this.register = register;
            this.terms = terms;
            this.keyFields = keyFields;
            this.taken = taken;
            this.rows = rows;
            this.known = known;
            this.merged = merged;
            this.ids = ids;
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Found find(Register register, Reads page, Terms terms) {
        var reads = references.resolveAll(register, page.reads);
        var keyFields = keyFields(register);
        var taken = new ArrayList<@Nullable Taken>(java.util.Collections.nCopies(reads.size(), null));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < reads.size(); i++) {
            var read = reads.get(i);
            var key = key(keyFields, read);
            if (!read.faults().isEmpty()) {
                taken.set(i, Taken.refused(read.faults()));
            } else if (key != null && !terms.seen().add(key)) {
                taken.set(
                        i,
                        Taken.refused(List.of(new RecordFault(
                                keyFields.getFirst().key(),
                                "row-twice",
                                new Words("与前面的行是同一条记录", "the same record as a row before")))));
            } else {
                rows.add(new Row(i, read, key));
            }
        }
        var keys = rows.stream()
                .map(Row::key)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        var known = store.byKeys(register, keyFields, keys);
        var unknown = keys.stream().filter(key -> !known.containsKey(key)).toList();
        var merged = store.mergedByKeys(register, keyFields, unknown);
        var ids = terms.apply() ? store.ids(rows.size() - known.size()) : List.<Long>of();
        return new Found(register, terms, keyFields, taken, rows, known, merged, ids);
    }

    /** In a transaction, unless {@link #isCheckedAlone}. */
    public Page check(Found found) {
        var register = found.register;
        var terms = found.terms;
        var taken = found.taken;
        var changes = new ArrayList<Change>();
        var added = new ArrayList<Kept>();
        for (var row : found.rows) {
            var before = row.key() == null ? null : found.known.get(row.key());
            var gone = row.key() == null ? null : found.merged.get(row.key());
            taken.set(
                    row.at(),
                    before != null
                            ? change(register, before, row, terms, changes)
                            : gone != null
                                    ? Taken.refused(List.of(merged(found.keyFields, gone)))
                                    : add(register, row, terms, added));
        }
        if (terms.apply()) {
            for (int i = 0; i < added.size(); i++) {
                added.set(i, added.get(i).identified(found.ids.get(i)));
                changes.add(new Change(
                        null,
                        added.get(i),
                        "record-imported",
                        List.of(),
                        note(added.get(i).origin())));
            }
        }
        return new Page(register, taken.stream().map(Objects::requireNonNull).toList(), added, changes);
    }

    /** What a file says of it may not hold for the one that it went into: somebody has to look. */
    private static RecordFault merged(List<Field> keyFields, Kept gone) {
        return new RecordFault(
                keyFields.getFirst().key(),
                "record-merged",
                new Words(
                        "该记录已并入 #%d，请改用其代码，或先拆开".formatted(gone.mergedInto()),
                        "it was merged into #%d: use the code of that one, or part them first"
                                .formatted(gone.mergedInto())));
    }

    /** May be done by another thread, in the same scope. */
    public Ready prepare(Page page) {
        return new Ready(page, writer.prepare(page.register, page.changes));
    }

    /** A page that only needs to be written. */
    public static final class Ready {
        private final Page page;
        private final RecordWriter.Prepared prepared;

        private Ready(Page page, RecordWriter.Prepared prepared) {
            this.page = page;
            this.prepared = prepared;
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Ready ready, FirstWords firstWords) {
        ready.page.added.forEach(record -> overlaps.refuse(ready.page.register, record));
        writer.write(ready.prepared, firstWords);
    }

    private static @Nullable ObjectNode note(@Nullable String exchange) {
        return exchange == null ? null : RecordWriter.note("exchange", exchange);
    }

    private Taken add(Register register, Row row, Terms terms, List<Kept> added) {
        var draft = records.fresh(register, 0, row.read().values(), row.read().keys(), today.day(), false)
                .from(terms.origin());
        var checked = check.check(register, draft);
        var faults = inScope(checked.record(), checked.faults());
        if (!faults.isEmpty()) {
            return Taken.refused(faults);
        }
        added.add(checked.record());
        return new Taken(Outcome.ADDED, List.of(), warnings(row, checked), List.of());
    }

    private Taken change(Register register, Kept before, Row row, Terms terms, List<Change> changes) {
        var differences = new ArrayList<Difference>();
        var settled = settled(register, before, row.read(), terms.conflict(), differences);
        var draft = records.replaced(register, before, Records.merged(before, settled));
        var checked = check.check(register, draft);
        var faults = inScope(checked.record(), inScope(before, checked.faults()));
        if (!faults.isEmpty()) {
            return Taken.refused(faults);
        }
        var same = before.differing(checked.record()).isEmpty()
                && before.keys().equals(checked.record().keys());
        if (!same) {
            changes.add(new Change(
                    before,
                    checked.record()
                            .recorded(
                                    before.validFrom().isAfter(today.day()) ? before.validFrom() : today.day(),
                                    today.now(),
                                    Scopes.current().self()),
                    "record-imported",
                    List.of(),
                    note(terms.origin())));
        }
        var outcome = !differences.isEmpty() ? Outcome.HELD : same ? Outcome.SAME : Outcome.CHANGED;
        return new Taken(outcome, List.of(), warnings(row, checked), differences);
    }

    /** What of a file is taken, where it differs from what we hold. A personal field is the same where its hash is. */
    private WireReader.Read settled(
            Register register, Kept before, WireReader.Read read, Conflict conflict, List<Difference> differences) {
        var values = new HashMap<>(read.values());
        var keys = new HashMap<>(read.keys());
        var given = new ArrayList<>(read.given());
        for (var field : read.given()) {
            var ours = before.value(field);
            var theirs = read.values().get(field);
            var isSame = register.field(field).isPersonal()
                    ? Objects.equals(before.keys().get("#" + field), keys.get("#" + field))
                    : Objects.equals(ours, theirs);
            if (isSame || conflict != Conflict.TAKE && ours != null) {
                given.remove(field);
                values.remove(field);
                keys.remove("#" + field);
                keys.remove(field);
            }
            if (!isSame && conflict == Conflict.HOLD && ours != null && theirs != null) {
                differences.add(new Difference(before.id(), before.place(), field, ours, theirs));
            }
        }
        return new WireReader.Read(values, keys, given, read.faults(), read.warnings());
    }

    private static List<RecordFault> warnings(Row row, RecordCheck.Checked checked) {
        var warnings = new ArrayList<>(row.read().warnings());
        warnings.addAll(checked.warnings());
        return warnings;
    }

    private static List<RecordFault> inScope(Kept record, List<RecordFault> faults) {
        if (faults.isEmpty() && !record.place().isIn(Scopes.current())) {
            return List.of(new RecordFault("", "out-of-scope", new Words("不在您的管辖范围", "it lies outside your scope")));
        }
        return faults;
    }

    /** What makes a record of this register unique; empty: nothing does, and every row is a new record. */
    private static List<Field> keyFields(Register register) {
        for (var field : register.stored()) {
            if (field.with() != null) {
                var fields = new ArrayList<>(List.of(field));
                field.with().forEach(other -> fields.add(register.field(other)));
                return fields;
            }
        }
        return List.of();
    }

    private static @Nullable List<String> key(List<Field> fields, WireReader.Read read) {
        var key = new ArrayList<String>();
        for (var field : fields) {
            var text = field.isPersonal()
                    ? read.keys().get("#" + field.key())
                    : Values.text(read.values().get(field.key()));
            if (text == null) {
                return null;
            }
            key.add(text);
        }
        return key.isEmpty() ? null : key;
    }
}
