package hongqiao.register.record;

import static hongqiao.register.RegisterProblem.EVIDENCE_NEEDED;
import static hongqiao.register.RegisterProblem.MOVE_NOT_ALLOWED;
import static hongqiao.register.RegisterProblem.MOVE_NOT_READY;
import static hongqiao.register.RegisterProblem.MOVE_NOT_YOURS;
import static hongqiao.register.RegisterProblem.REASON_NEEDED;

import hongqiao.organisation.Today;
import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Stages;
import hongqiao.register.definition.Stages.Move;
import hongqiao.register.record.RecordWriter.Change;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Moves records from stage to stage, as their pack lets them. */
@Component
public class Moves {

    private final Registers registers;
    private final Records records;
    private final RecordStore store;
    private final RecordWriter writer;
    private final RecordCheck check;
    private final Overlaps overlaps;
    private final Beyonds beyonds;
    private final RecordFiles files;
    private final Placings places;
    private final JdbcClient jdbc;
    private final Today today;
    private final String district;

    Moves(
            Registers registers,
            Records records,
            RecordStore store,
            RecordWriter writer,
            RecordCheck check,
            Overlaps overlaps,
            Beyonds beyonds,
            RecordFiles files,
            Placings places,
            JdbcClient jdbc,
            Today today,
            District district) {
        this.registers = registers;
        this.records = records;
        this.store = store;
        this.writer = writer;
        this.check = check;
        this.overlaps = overlaps;
        this.beyonds = beyonds;
        this.files = files;
        this.places = places;
        this.jdbc = jdbc;
        this.today = today;
        this.district = district.code();
    }

    /**
     * What comes with a move.
     *
     * @param fields those it asks for
     * @param evidence documents by name, as a field of kind files has them
     */
    public record Given(
            @Nullable String reason,
            @Nullable JsonNode fields,
            @Nullable JsonNode evidence) {

        public static final Given NOTHING = new Given(null, null, null);
    }

    /** One move that was made. */
    public record Made(
            int no,
            String move,
            String from,
            String to,
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable JsonNode evidence,
            JsonNode given) {}

    /** A move as it stands for one record and one officer; @param why not, where it cannot be made now */
    public record Possible(Move move, @Nullable Words why) {}

    /**
     * @param roles of who moves
     * @throws Problem {@code move-not-allowed}, {@code move-not-yours}, {@code move-not-ready}, {@code reason-needed},
     *     {@code evidence-needed}, {@code record-not-valid}, {@code record-changed-meanwhile}
     */
    @Transactional
    public Kept make(Register register, long id, int version, String key, Given asGiven, Set<String> roles) {
        var before = records.locked(register, id, version);
        var given = new Given(asGiven.reason(), asGiven.fields(), files.evidence(register, before, asGiven.evidence()));
        var move = Optional.ofNullable(register.stages())
                .flatMap(stages -> stages.move(key))
                .orElseThrow(MOVE_NOT_ALLOWED::problem);
        requirePossible(register, before, move, roles);
        requireGiven(move, given);
        var asked = asked(register, before, move, given);
        if (move.when() != null && !beyonds.holds(register, asked, move.when())) {
            throw notReady(move);
        }
        for (var field : move.requires()) {
            if (asked.value(field) == null) {
                throw Records.refused(List.of(new RecordFault(field, "required", new Words("此时必填", "needed by now"))));
            }
        }
        var after = filled(register, asked, move);
        var number = number(register, id);
        var created = updateOther(register, after, move, roles);
        var done = created == null ? after : after.with(with(after.values(), created), after.keys(), after.place());
        var next = done.at(move.to(), today.now())
                .recorded(later(before), today.now(), Scopes.current().self());
        overlaps.refuse(register, next);
        writer.write(
                register, List.of(new Change(before, next, "record-moved", List.of(), RecordWriter.note("move", key))));
        insert(register, next, number, move, before, given);
        files.attach(register, next, given.evidence());
        return next;
    }

    private java.time.LocalDate later(Kept before) {
        return before.validFrom().isAfter(today.day()) ? before.validFrom() : today.day();
    }

    private static Map<String, Object> with(Map<String, Object> values, Map.Entry<String, Object> more) {
        var all = new HashMap<>(values);
        all.put(more.getKey(), more.getValue());
        return all;
    }

    /** In the order of the pack; those from other stages are left out. */
    @Transactional(readOnly = true)
    public List<Possible> possible(Register register, Kept record, Set<String> roles) {
        var possible = new ArrayList<Possible>();
        if (register.stages() == null || record.mergedInto() != null) {
            return possible;
        }
        for (var move : register.stages().moves()) {
            if (record.stage() != null && move.from().contains(record.stage()) && mayMake(register, move, roles)) {
                possible.add(new Possible(move, why(register, record, move)));
            }
        }
        return possible;
    }

    private @Nullable Words why(Register register, Kept record, Move move) {
        if (madeBySelf(register, record, move)) {
            return MOVE_NOT_YOURS.title();
        }
        if (move.when() != null && move.asks().isEmpty() && !beyonds.holds(register, record, move.when())) {
            return move.message() == null ? MOVE_NOT_READY.title() : move.message();
        }
        return null;
    }

    @Transactional(readOnly = true)
    public List<Made> list(Register register, long id) {
        return jdbc.sql("""
                        select no, move, from_stage, to_stage, at, by, reason, evidence, given from register.move
                         where district = :district and register = :register and record = :record
                         order by no
                        """)
                .param("district", district)
                .param("register", register.key())
                .param("record", id)
                .query((row, n) -> new Made(
                        row.getInt("no"),
                        row.getString("move"),
                        row.getString("from_stage"),
                        row.getString("to_stage"),
                        Instants.get(row, "at"),
                        row.getString("by"),
                        row.getString("reason"),
                        json(row.getString("evidence")),
                        Objects.requireNonNull(json(row.getString("given")))))
                .list();
    }

    private void requirePossible(Register register, Kept record, Move move, Set<String> roles) {
        if (record.stage() == null || !move.from().contains(record.stage())) {
            throw MOVE_NOT_ALLOWED.because(
                    "“%s”阶段不能“%s”",
                    "“%2$s” is not possible while it is “%1$s”",
                    record.stage() == null
                            ? ""
                            : title(register, record.stage()).zh(),
                    move.title().zh());
        }
        if (!mayMake(register, move, roles) || madeBySelf(register, record, move)) {
            throw MOVE_NOT_YOURS.problem();
        }
    }

    public static boolean mayMake(Register register, Move move, Set<String> roles) {
        return roles.stream()
                .anyMatch(role -> register.lets(hongqiao.register.definition.Verb.MOVE, role)
                        && (move.by().isEmpty() || move.by().contains(role)));
    }

    /** Who made the earlier move that this one must not be made by the same hand as. */
    private boolean madeBySelf(Register register, Kept record, Move move) {
        return move.notBy() != null
                && list(register, record.id()).stream()
                        .filter(made -> made.move().equals(move.notBy()))
                        .reduce((one, other) -> other)
                        .filter(made -> made.by().equals(Scopes.current().self()))
                        .isPresent();
    }

    private static void requireGiven(Move move, Given given) {
        var reason = given.reason();
        if (move.reason() && (reason == null || reason.strip().length() < 2)
                || reason != null && reason.length() > 2_000) {
            throw REASON_NEEDED.problem().atField("reason");
        }
        if (move.evidence() && (given.evidence() == null || given.evidence().isEmpty())) {
            throw EVIDENCE_NEEDED.problem().atField("evidence");
        }
        if (move.attached() && Documents.files(given.evidence()).isEmpty()) {
            throw EVIDENCE_NEEDED.because("请上传依据材料的文件", "Attach a file").atField("evidence");
        }
    }

    private Kept asked(Register register, Kept before, Move move, Given given) {
        if (given.fields() == null || given.fields().isEmpty()) {
            return before;
        }
        var read = files.resolve(register, before, records.reader(register).read(given.fields()));
        var faults = new ArrayList<>(read.faults());
        read.given().stream()
                .filter(field -> !move.asks().contains(field))
                .forEach(field -> faults.add(new RecordFault(
                        field, "field-not-asked", new Words("此操作不填这个字段", "this move does not ask for it"))));
        if (!faults.isEmpty()) {
            throw Records.refused(faults);
        }
        return records.replaced(register, before, Records.merged(before, read));
    }

    private Kept filled(Register register, Kept asked, Move move) {
        var values = new HashMap<>(asked.values());
        var reading = beyonds.values(register, asked);
        move.sets().forEach((field, expression) -> put(values, register.field(field), expression.evaluate(reading)));
        var filled = asked.with(values, asked.keys(), places.placing(register, values));
        var checked = check.check(register, filled);
        if (!checked.faults().isEmpty()) {
            throw Records.refused(checked.faults());
        }
        return checked.record();
    }

    static void put(Map<String, Object> values, Field field, @Nullable Object value) {
        if (value == null) {
            values.remove(field.key());
        } else {
            values.put(field.key(), value instanceof java.math.BigDecimal number ? kept(field, number) : value);
        }
    }

    /** Expressions know one kind of number; columns know three. */
    private static Object kept(Field field, java.math.BigDecimal number) {
        return switch (field.kind()) {
            case INTEGER -> number.longValueExact();
            case AREA, UNIT -> number.intValueExact();
            default -> Objects.requireNonNull(Values.plain(number));
        };
    }

    /** @return the field that refers to the other record and its id, where one was made */
    private Map.@Nullable Entry<String, Object> updateOther(
            Register register, Kept record, Move move, Set<String> roles) {
        var update = move.updates();
        if (update == null) {
            return null;
        }
        var other = registers
                .definitions()
                .get(Objects.requireNonNull(register.field(update.record()).register()));
        var values = new HashMap<String, Object>();
        var reading = beyonds.values(register, record);
        update.sets().forEach((field, expression) -> {
            var value = expression.evaluate(reading);
            if (value != null) {
                put(values, other.field(field), value);
            }
        });
        if (record.value(update.record()) instanceof Long id) {
            change(other, id, values, update, by(register, record), roles);
            return null;
        }
        var fresh = records.fresh(other, store.ids(1).getFirst(), values, Map.of(), today.day(), record.simulated());
        var checked = check.check(other, fresh);
        if (!checked.faults().isEmpty()) {
            throw Records.refused(checked.faults());
        }
        writer.write(
                other, List.of(new Change(null, checked.record(), "record-created", List.of(), by(register, record))));
        if (update.move() != null) {
            make(other, fresh.id(), 1, update.move(), Given.NOTHING, roles);
        }
        return Map.entry(update.record(), fresh.id());
    }

    private static ObjectNode by(Register register, Kept record) {
        return RecordWriter.note("other", register.key() + ":" + record.id());
    }

    private void change(
            Register other,
            long id,
            Map<String, Object> values,
            Stages.Update update,
            ObjectNode note,
            Set<String> roles) {
        var before = store.lock(other, List.of(id)).stream()
                .findFirst()
                .orElseThrow(hongqiao.register.RegisterProblem.RECORD_NOT_FOUND::problem);
        var all = new HashMap<>(before.values());
        all.putAll(values);
        var checked = check.check(other, before.with(all, before.keys(), places.placing(other, all)));
        if (!checked.faults().isEmpty()) {
            throw Records.refused(checked.faults());
        }
        var after = checked.record()
                .recorded(later(before), today.now(), Scopes.current().self());
        writer.write(other, List.of(new Change(before, after, "record-changed", List.of(), note)));
        if (update.move() != null) {
            make(other, id, after.version(), update.move(), Given.NOTHING, roles);
        }
    }

    private Problem notReady(Move move) {
        return move.message() == null ? MOVE_NOT_READY.problem() : new Problem(MOVE_NOT_READY, move.message());
    }

    private int number(Register register, long id) {
        return jdbc.sql(
                        "select coalesce(max(no), 0) + 1 from register.move where district = ? and register = ? and record = ?")
                .params(district, register.key(), id)
                .query(Integer.class)
                .single();
    }

    private void insert(Register register, Kept next, int no, Move move, Kept before, Given given) {
        jdbc.sql("""
                        insert into register.move (district, register, record, no, unit, area, move, from_stage, to_stage, at, by,
                                                   reason, evidence, given)
                        values (:district, :register, :record, :no, :unit, :area, :move, :from, :to, :at, :by, :reason,
                                cast(:evidence as jsonb), cast(:given as jsonb))
                        """)
                .param("district", district)
                .param("register", register.key())
                .param("record", next.id())
                .param("no", no)
                .param("unit", next.place().unit())
                .param("area", next.place().area())
                .param("move", move.key())
                .param("from", before.stage())
                .param("to", move.to())
                .param("at", Timestamp.from(today.now()))
                .param("by", Scopes.current().self())
                .param("reason", given.reason())
                .param(
                        "evidence",
                        given.evidence() == null ? null : given.evidence().toString())
                .param("given", given(register, next, move))
                .update();
    }

    /** What it filled in; personal fields are not repeated. */
    private String given(Register register, Kept next, Move move) {
        var fields = move.asks().stream()
                .filter(field -> !register.field(field).isPersonal())
                .toList();
        var node = WireWriter.sealed(register, places).write(next, fields);
        return node.toString();
    }

    private static Words title(Register register, String stage) {
        return register.stageTitle(stage);
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null
                ? null
                : tools.jackson.databind.json.JsonMapper.shared().readTree(text);
    }
}
