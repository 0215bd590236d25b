package hongqiao.register.record;

import static hongqiao.register.RegisterProblem.RECORD_CHANGED_MEANWHILE;
import static hongqiao.register.RegisterProblem.RECORD_TWICE;
import static hongqiao.shared.CommonProblem.OUT_OF_SCOPE;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.register.Registers;
import hongqiao.register.definition.Definitions.Inward;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.scope.Scopes;
import hongqiao.shared.ColumnBatch;
import hongqiao.shared.ColumnBatch.Statement;
import hongqiao.shared.District;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one way a record is written, alone or by the thousand: the record, what it was before, the words it is found by,
 * references that waited for it, and an event in the journal, all in the caller's transaction.
 */
@Component
public class RecordWriter {

    /** What journal subjects of records are called; the id is {@code register:id}. */
    public static final String SUBJECT = "record";

    /** What an edition that is over has left in the records stays in their past too: another may know it again. */
    private static final String REST_IN_PAST = """
            update register.past p set data = register.resting(to_jsonb(t), ?) || p.data
              from %s t, (select cast(unnest(?) as bigint) as id, cast(unnest(?) as integer) as version) u
             where p.district = ? and p.register = ? and p.record = u.id and p.version = u.version
               and t.district = p.district and t.id = u.id
            """;

    /** Beside the fields of an event; no field is called so. */
    static final String NOTE = "@note";

    /** Likewise: in every event that wrote a version, and in no other. */
    static final String VALID_FROM = "@validFrom";

    /** Where the record belongs now is where its past may be seen. */
    private static final String FOLLOW = """
            update register.%s p set unit = cast(u.unit as integer), area = cast(u.area as integer)
              from (select unnest(?) as id, unnest(?) as unit, unnest(?) as area) u
             where p.district = ? and p.register = ? and p.record = cast(u.id as bigint)
               and (p.unit is distinct from cast(u.unit as integer) or p.area is distinct from cast(u.area as integer))
            """;

    private final RecordStore store;
    private final Registers registers;
    private final Placings places;
    private final WordsOfRecords words;
    private final RecordFiles files;
    private final Journal journal;
    private final JdbcTemplate jdbc;
    private final String district;

    RecordWriter(
            RecordStore store,
            Registers registers,
            Placings places,
            WordsOfRecords words,
            RecordFiles files,
            Journal journal,
            JdbcTemplate jdbc,
            District district) {
        this.store = store;
        this.registers = registers;
        this.places = places;
        this.words = words;
        this.files = files;
        this.journal = journal;
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /**
     * @param before null: a new record
     * @param between versions entered behind the one in force; they go straight into the past
     * @param note goes into the journal beside the change
     */
    public record Change(
            @Nullable Kept before,
            Kept after,
            String action,
            List<Kept> between,
            @Nullable ObjectNode note) {

        public Change(@Nullable Kept before, Kept after, String action) {
            this(before, after, action, List.of(), null);
        }
    }

    /** A write with all of it worked out that needs no database. */
    public static final class Prepared {
        private final Register register;
        private final List<Change> changes;
        private final @Nullable Statement insertion;
        private final Words words;
        private final Journal.Firsts firsts;

        private Prepared(
                Register register,
                List<Change> changes,
                @Nullable Statement insertion,
                Words words,
                Journal.Firsts firsts) {
            this.register = register;
            this.changes = changes;
            this.insertion = insertion;
            this.words = words;
            this.firsts = firsts;
        }
    }

    /** Of all records, by id; what new ones are found by, and others whose words change. */
    private record Words(Map<Long, String> texts, WordsOfRecords.Found first, WordsOfRecords.Found changed) {}

    /** May be done by another thread than the one that writes, in the same scope. */
    public Prepared prepare(Register register, List<Change> changes) {
        var added = changes.stream().filter(change -> change.before() == null).toList();
        var texts = words(register, changes);
        return new Prepared(
                register,
                changes,
                added.isEmpty()
                        ? null
                        : store.insertion(
                                register, added.stream().map(Change::after).toList(), texts.texts()),
                texts,
                journal.firsts(
                        added.stream().map(change -> entry(register, change)).toList()));
    }

    /** @throws hongqiao.shared.Problem {@code record-twice}, {@code record-changed-meanwhile}, {@code out-of-scope} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Register register, List<Change> changes) {
        write(prepare(register, changes), words);
    }

    /** As {@link #write(Register, List)}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Prepared prepared, FirstWords firstWords) {
        var register = prepared.register;
        var changes = prepared.changes;
        if (changes.isEmpty()) {
            return;
        }
        changes.forEach(change -> requireScope(change.after()));
        var changed = changes.stream().filter(change -> change.before() != null).toList();
        try {
            if (prepared.insertion != null) {
                store.run(prepared.insertion);
            }
            if (!changed.isEmpty()) {
                update(register, changed);
            }
        } catch (DuplicateKeyException twice) {
            throw RECORD_TWICE.problem();
        }
        firstWords.rememberFirst(register, prepared.words.first());
        words.remember(register, prepared.words.changed());
        files.attach(register, changes);
        resolve(register, changes);
        mark(register, changes);
        journal.begin(prepared.firsts);
        journal.appendAll(
                changed.stream().map(change -> entry(register, change)).toList());
    }

    private void update(Register register, List<Change> changed) {
        changed.forEach(change -> requireScope(Objects.requireNonNull(change.before())));
        var written = store.update(
                register,
                changed.stream().map(Change::after).toList(),
                changed.stream()
                        .map(change -> Objects.requireNonNull(change.before()).version())
                        .toList());
        if (written.size() < changed.size()) {
            throw RECORD_CHANGED_MEANWHILE.problem();
        }
        var past = new ArrayList<Kept>();
        for (var change : changed) {
            var before = Objects.requireNonNull(change.before());
            past.add(before.with(before.values(), before.keys(), change.after().place()));
            change.between().forEach(past::add);
        }
        insertPast(register, past);
        var moved = changed.stream()
                .filter(change -> !Objects.requireNonNull(change.before())
                        .place()
                        .equals(change.after().place()))
                .map(Change::after)
                .toList();
        if (!moved.isEmpty()) {
            files.follow(register, moved);
            for (var table : List.of("past", "move")) {
                jdbc.update(
                        FOLLOW.formatted(table),
                        texts(moved, Kept::id),
                        texts(moved, one -> one.place().unit()),
                        texts(moved, one -> one.place().area()),
                        district,
                        register.key());
            }
        }
    }

    private void insertPast(Register register, List<Kept> past) {
        var batch = new ColumnBatch<>(past)
                .column("record", "bigint", one -> String.valueOf(one.id()))
                .column("version", "integer", one -> String.valueOf(one.version()))
                .column("district", "text", one -> district)
                .column("register", "text", one -> register.key())
                .column("unit", "integer", one -> Values.text(one.place().unit()))
                .column("area", "integer", one -> Values.text(one.place().area()))
                .column("valid_from", "date", one -> one.validFrom().toString())
                .column("recorded_at", "timestamptz", one -> one.recordedAt().toString())
                .column("recorded_by", "text", Kept::recordedBy)
                .column("stage", "text", Kept::stage)
                .column("data", "jsonb", Values::past);
        batch.insertInto("register.past").run(jdbc);
        if (store.hasResting(register)) {
            jdbc.update(
                    REST_IN_PAST.formatted(register.table()),
                    store.known(register),
                    texts(past, Kept::id),
                    texts(past, Kept::version),
                    district,
                    register.key());
        }
    }

    private static Words words(Register register, List<Change> changes) {
        var all = new HashMap<Long, String>();
        var first = new LinkedHashMap<Long, String>();
        var changed = new LinkedHashMap<Long, String>();
        for (var change : changes) {
            var id = change.after().id();
            var after = RecordWords.of(register, change.after());
            all.put(id, after);
            if (change.before() == null) {
                first.put(id, after);
            } else if (!after.equals(RecordWords.of(register, change.before()))) {
                changed.put(id, after);
            }
        }
        return new Words(all, WordsOfRecords.Found.by(first), WordsOfRecords.Found.by(changed));
    }

    /** Those that are to be held against the others anew: what is compared has changed, or whether and where they are. */
    private void mark(Register register, List<Change> changes) {
        if (register.matching() == null) {
            return;
        }
        var ids = changes.stream()
                .filter(change -> isToBeMatched(register.matching(), change))
                .map(change -> change.after().id())
                .toArray(Long[]::new);
        if (ids.length > 0) {
            jdbc.update(
                    "insert into register.unmatched (district, register, record) select ?, ?, unnest(?)",
                    district,
                    register.key(),
                    ids);
        }
    }

    private static boolean isToBeMatched(Register.Matching matching, Change change) {
        var before = change.before();
        var after = change.after();
        return before == null
                || !before.place().equals(after.place())
                || !Objects.equals(before.mergedInto(), after.mergedInto())
                || !Objects.equals(before.removedAt(), after.removedAt())
                || matching.fields().stream()
                        .anyMatch(one -> !Objects.equals(before.value(one.field()), after.value(one.field())));
    }

    /** Those that named this record before it was there now refer to it. */
    private void resolve(Register register, List<Change> changes) {
        for (Inward inward : registers.definitions().inward(register)) {
            var by = inward.field().by();
            if (by == null) {
                continue;
            }
            var ids = new HashMap<String, Long>();
            for (var change : changes) {
                var key = change.after().value(by);
                if (key != null
                        && (change.before() == null
                                || !key.equals(change.before().value(by)))) {
                    ids.put(key.toString(), change.after().id());
                }
            }
            if (!ids.isEmpty()) {
                store.resolve(inward.from(), inward.field(), ids);
            }
        }
    }

    private Entry entry(Register register, Change change) {
        var writer = WireWriter.sealed(register, places);
        var after = JsonNodeFactory.instance.objectNode();
        ObjectNode before = null;
        if (change.before() == null) {
            after.setAll(writer.write(change.after(), change.after().values().keySet()));
        } else {
            before = JsonNodeFactory.instance.objectNode();
            for (var key : change.before().differing(change.after()).keySet()) {
                var field = register.find(key).filter(Field::isStored);
                if (field.isPresent()) {
                    before.set(key, writer.value(field.get(), change.before().value(key)));
                    after.set(key, writer.value(field.get(), change.after().value(key)));
                }
            }
            if (!Objects.equals(change.before().stage(), change.after().stage())) {
                before.put("stage", change.before().stage());
                after.put("stage", change.after().stage());
            }
        }
        after.put(VALID_FROM, change.after().validFrom().toString());
        if (change.note() != null) {
            after.set(NOTE, change.note());
        }
        return new Entry(
                new Subject(
                        district, SUBJECT, register.key() + ":" + change.after().id()),
                Scopes.current().self(),
                change.action(),
                before,
                after,
                registers.packVersion());
    }

    static ObjectNode note(String key, String value) {
        return JsonNodeFactory.instance.objectNode().put(key, value);
    }

    private static void requireScope(Kept record) {
        if (!record.place().isIn(Scopes.current())) {
            throw OUT_OF_SCOPE.problem();
        }
    }

    private static Object texts(List<Kept> records, java.util.function.Function<Kept, @Nullable Object> part) {
        return records.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
