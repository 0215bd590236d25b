package hongqiao.register.record;

import static hongqiao.register.RegisterProblem.DATE_NOT_VALID;
import static hongqiao.register.RegisterProblem.FIELD_NOT_PERSONAL;
import static hongqiao.register.RegisterProblem.REASON_NEEDED;
import static hongqiao.register.RegisterProblem.RECORD_CHANGED_MEANWHILE;
import static hongqiao.register.RegisterProblem.RECORD_LOCKED;
import static hongqiao.register.RegisterProblem.RECORD_MERGED;
import static hongqiao.register.RegisterProblem.RECORD_NOT_FOUND;
import static hongqiao.register.RegisterProblem.RECORD_NOT_VALID;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.Today;
import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.register.record.RecordWriter.Change;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The records of all registers: one at a time. Lists are in {@code hongqiao.register.list}, files in {@code sheet}. */
@Component
public class Records {

    static final String UNMASKED = "record-unmasked";

    private final Registers registers;
    private final RecordStore store;
    private final RecordWriter writer;
    private final RecordCheck check;
    private final Overlaps overlaps;
    private final References references;
    private final RecordFiles files;
    private final Placings places;
    private final Seals seals;
    private final Journal journal;
    private final Today today;
    private final String district;

    Records(
            Registers registers,
            RecordStore store,
            RecordWriter writer,
            RecordCheck check,
            Overlaps overlaps,
            References references,
            RecordFiles files,
            Placings places,
            Seals seals,
            Journal journal,
            Today today,
            District district) {
        this.registers = registers;
        this.store = store;
        this.writer = writer;
        this.check = check;
        this.overlaps = overlaps;
        this.references = references;
        this.files = files;
        this.places = places;
        this.seals = seals;
        this.journal = journal;
        this.today = today;
        this.district = district.code();
    }

    /** A record that was written, and what its pack warns of. */
    public record Written(Kept record, List<RecordFault> warnings) {}

    /** @throws Problem {@code record-not-found}, also for one out of scope */
    @Transactional(readOnly = true)
    public Kept get(Register register, long id) {
        return store.find(register, id)
                .filter(record -> record.removedAt() == null)
                .orElseThrow(RECORD_NOT_FOUND::problem);
    }

    /**
     * @param body values by field
     * @param from day from which it is so; null: today
     * @throws Problem {@code record-not-valid} with all faults, {@code record-twice}, {@code record-overlaps}, {@code out-of-scope}
     */
    @Transactional
    public Written create(Register register, JsonNode body, @Nullable LocalDate from) {
        var read = read(register, body, null);
        var draft = fresh(register, 0, read.values(), read.keys(), day(from, null), false);
        var checked = sound(register, draft, read);
        var record = checked.record().identified(store.ids(1).getFirst());
        overlaps.refuse(register, record);
        writer.write(register, List.of(new Change(null, record, "record-created")));
        return new Written(record, checked.warnings());
    }

    /** Not a change where everything stays as it is. @param version the one the change was made on */
    @Transactional
    public Written change(Register register, long id, int version, JsonNode body, @Nullable LocalDate from) {
        var before = locked(register, id, version);
        requireOpen(register, before);
        var read = read(register, body, before);
        var day = day(from, before.validFrom());
        return day.isBefore(before.validFrom())
                ? correct(register, before, read, day)
                : write(register, before, read, day, null);
    }

    /** As {@link #change}, from today on, with what another body's file said. @param exchange through which it came */
    @Transactional
    public Written changeAsIn(Register register, long id, int version, JsonNode body, String exchange) {
        var before = locked(register, id, version);
        requireOpen(register, before);
        return write(
                register,
                before,
                read(register, body, before),
                day(null, before.validFrom()),
                RecordWriter.note("exchange", exchange));
    }

    /** As {@link #change}, from today on, with a reason that goes into the journal. */
    @Transactional
    public Written changeBecause(Register register, long id, int version, JsonNode body, String reason) {
        var before = locked(register, id, version);
        requireOpen(register, before);
        return write(
                register,
                before,
                read(register, body, before),
                day(null, before.validFrom()),
                RecordWriter.note("reason", reason));
    }

    private Written write(
            Register register, Kept before, WireReader.Read read, LocalDate day, @Nullable ObjectNode note) {
        var merged = merged(before, read);
        var checked = sound(register, replaced(register, before, merged), read);
        if (before.differing(checked.record()).isEmpty()
                && before.keys().equals(checked.record().keys())) {
            return new Written(before, checked.warnings());
        }
        var after = checked.record().recorded(day, today.now(), Scopes.current().self());
        overlaps.refuse(register, after);
        writer.write(register, List.of(new Change(before, after, "record-changed", List.of(), note)));
        return new Written(after, checked.warnings());
    }

    /** Of days that are over: what holds now stays as it is, and the past gets a version more. */
    private Written correct(Register register, Kept before, WireReader.Read read, LocalDate day) {
        var past = store.pastOn(register, before, day).orElse(before);
        var corrected = sound(register, replaced(register, past, merged(past, read)), read);
        var between = corrected
                .record()
                .numbered(
                        before.version() + 1, day, today.now(), Scopes.current().self());
        var after = before.numbered(before.version() + 2, before.validFrom(), before.recordedAt(), before.recordedBy());
        writer.write(
                register,
                List.of(new Change(
                        before,
                        after,
                        "record-corrected",
                        List.of(between),
                        RecordWriter.note("validFrom", day.toString()))));
        return new Written(after, corrected.warnings());
    }

    /** Whole, against a reason that goes into the journal. @return null where the record has no value */
    @Transactional
    public @Nullable String unmask(Register register, long id, String field, @Nullable String reason) {
        if (reason == null || reason.strip().length() < 2 || reason.length() > 200) {
            throw REASON_NEEDED.problem().atField("reason");
        }
        var personal = register.find(field).filter(Field::isPersonal).orElseThrow(FIELD_NOT_PERSONAL::problem);
        var record = get(register, id);
        journal.append(new Entry(
                new Subject(district, RecordWriter.SUBJECT, register.key() + ":" + id),
                Scopes.current().self(),
                UNMASKED,
                null,
                Map.of("field", field, "reason", reason.strip()),
                registers.packVersion()));
        return record.value(field) instanceof String sealed ? seals.open(register, personal, sealed) : null;
    }

    WireReader reader(Register register) {
        return new WireReader(register, registers.codes(), places, seals);
    }

    Kept locked(Register register, long id, int version) {
        return require(store.lock(register, List.of(id)).stream().findFirst(), version);
    }

    /**
     * Both locked until commit, the one with the smaller id first.
     *
     * @throws Problem {@code record-not-found}, {@code record-merged}, {@code record-changed-meanwhile}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Kept> lockedBoth(Register register, Map<Long, Integer> versions) {
        var locked = new HashMap<Long, Kept>();
        store.lock(register, versions.keySet()).forEach(record -> locked.put(record.id(), record));
        versions.forEach((id, version) -> require(Optional.ofNullable(locked.get(id)), version));
        return locked;
    }

    private static Kept require(Optional<Kept> found, int version) {
        var before = found.filter(record -> record.removedAt() == null).orElseThrow(RECORD_NOT_FOUND::problem);
        if (before.mergedInto() != null) {
            throw RECORD_MERGED.problem().with("mergedInto", before.mergedInto());
        }
        if (before.version() != version) {
            throw RECORD_CHANGED_MEANWHILE.problem().with("version", before.version());
        }
        return before;
    }

    /**
     * The next version of a record whose values come from elsewhere than a form; not written yet.
     *
     * @throws Problem {@code record-not-valid}, {@code record-locked}, {@code record-overlaps}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Kept rewritten(Register register, Kept before, Map<String, Object> values, Map<String, String> keys) {
        var checked = check.check(register, before.with(values, keys, places.placing(register, values)));
        if (!checked.faults().isEmpty()) {
            throw refused(checked.faults());
        }
        if (!before.differing(checked.record()).isEmpty()) {
            requireOpen(register, before);
        }
        var after = next(checked.record());
        overlaps.refuse(register, after);
        return after;
    }

    /** As it was: not held against rules that it met when it was so. Not written yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Kept restored(Register register, Kept before, Map<String, Object> values, Map<String, String> keys) {
        return next(before.with(values, keys, places.placing(register, values)));
    }

    /** The same record, another version, from today on. */
    public Kept next(Kept record) {
        return record.recorded(
                day(null, record.validFrom()), today.now(), Scopes.current().self());
    }

    private static void requireOpen(Register register, Kept before) {
        if (register.stages() != null
                && before.stage() != null
                && register.stages()
                        .find(before.stage())
                        .map(stage -> stage.locked())
                        .orElse(false)) {
            throw RECORD_LOCKED.problem();
        }
    }

    /** Fields that stood in the request replace what was; the others stay. */
    static WireReader.Read merged(Kept before, WireReader.Read read) {
        var values = new HashMap<>(before.values());
        var keys = new HashMap<>(before.keys());
        read.given().forEach(field -> {
            values.remove(field);
            keys.remove(field);
            keys.remove("#" + field);
        });
        values.putAll(read.values());
        keys.putAll(read.keys());
        // Sealed anew each time: where the hash is the same, what is kept stays.
        read.given().forEach(field -> {
            var hash = keys.get("#" + field);
            if (hash != null && hash.equals(before.keys().get("#" + field))) {
                values.put(field, java.util.Objects.requireNonNull(before.value(field)));
            }
        });
        return new WireReader.Read(values, keys, read.given(), read.faults(), read.warnings());
    }

    Kept replaced(Register register, Kept before, WireReader.Read merged) {
        return before.with(merged.values(), merged.keys(), places.placing(register, merged.values()));
    }

    Kept fresh(
            Register register,
            long id,
            Map<String, Object> values,
            Map<String, String> keys,
            LocalDate from,
            boolean simulated) {
        var now = today.now();
        return new Kept(
                id,
                1,
                register.stages() == null ? null : register.stages().first(),
                register.stages() == null ? null : now,
                places.placing(register, values),
                simulated,
                from,
                now,
                Scopes.current().self(),
                null,
                null,
                null,
                values,
                keys);
    }

    /** @param before null: a new record */
    private WireReader.Read read(Register register, JsonNode body, @Nullable Kept before) {
        var read = reader(register).read(body);
        if (!read.faults().isEmpty()) {
            throw refused(read.faults());
        }
        var resolved = files.resolve(register, before, references.resolve(register, read));
        if (!resolved.faults().isEmpty()) {
            throw refused(resolved.faults());
        }
        return resolved;
    }

    private RecordCheck.Checked sound(Register register, Kept draft, WireReader.Read read) {
        var checked = check.check(register, draft);
        if (!checked.faults().isEmpty()) {
            throw refused(checked.faults());
        }
        var warnings = new ArrayList<>(read.warnings());
        warnings.addAll(checked.warnings());
        return new RecordCheck.Checked(checked.record(), List.of(), warnings);
    }

    static Problem refused(List<RecordFault> faults) {
        var first = faults.getFirst();
        return RECORD_NOT_VALID
                .because(
                        "%s：%s".formatted(first.field(), first.message().zh()).replace("%", "%%"),
                        "%s: %s".formatted(first.field(), first.message().en()).replace("%", "%%"))
                .atField(first.field())
                .with("faults", faults);
    }

    private LocalDate day(@Nullable LocalDate from, @Nullable LocalDate notBefore) {
        var day = from == null ? today.day() : from;
        if (day.isAfter(today.day())) {
            throw DATE_NOT_VALID
                    .because("生效日期不能晚于今天", "It cannot hold from a day that is still to come")
                    .atField("from");
        }
        return from == null && notBefore != null && day.isBefore(notBefore) ? notBefore : day;
    }
}
