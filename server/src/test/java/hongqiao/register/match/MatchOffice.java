package hongqiao.register.match;

import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.record.History;
import hongqiao.register.record.Kept;
import hongqiao.register.record.RecordStore;
import hongqiao.register.record.Records;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import hongqiao.support.SetClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office that decides which firms are one, by a clock that is set. */
public final class MatchOffice implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    final SetClock clock = SetClock.at("2026-03-02T01:00:00Z");
    public final Running server = Running.with(Map.of(Clock.class, clock), "hongqiao.measures.after=1h");
    public final Registers registers = server.bean(Registers.class);
    public final Records records = server.bean(Records.class);
    final RecordStore store = server.bean(RecordStore.class);
    final History history = server.bean(History.class);
    final Matcher matcher = server.bean(Matcher.class);
    final Pairs pairs = server.bean(Pairs.class);
    final Merges merges = server.bean(Merges.class);
    final Register firm = registers.get("firm");

    /** Past every policy. */
    final JdbcTemplate owner = new JdbcTemplate(server.database().dataSource());

    public static JsonNode json(String text, Object... arguments) {
        return JsonMapper.shared().readTree(text.formatted(arguments).replace('\'', '"'));
    }

    public static <T extends @Nullable Object> T as(String who, Supplier<T> work) {
        return Scopes.during(Scope.district(who), work);
    }

    /** Codes so far apart that none is another's slip of the pen. */
    public static String uscc() {
        return "91120106W%09d".formatted(COUNT.incrementAndGet() * 98_765_431L % 1_000_000_000L);
    }

    public Kept create(String register, JsonNode values) {
        return as(
                "officer",
                () -> records.create(registers.get(register), values, null).record());
    }

    public Kept firm(String name, String more) {
        return create("firm", json("{'name': '%s', 'uscc': '%s', 'registeredOn': '2020-01-01'%s}", name, uscc(), more));
    }

    public Kept again(String register, long id) {
        return as("officer", () -> records.get(registers.get(register), id));
    }

    public Kept change(String register, long id, JsonNode values) {
        var now = again(register, id);
        return as(
                "officer",
                () -> records.change(registers.get(register), id, now.version(), values, null)
                        .record());
    }

    public Merge merge(String who, Kept survivor, Kept merged, Map<String, Long> take) {
        return as(
                who,
                () -> merges.merge(
                        firm,
                        new Merges.Request(
                                survivor.id(), survivor.version(), merged.id(), merged.version(), take, "同一家，登记了两次")));
    }

    public Merges.Parting part(Merge merge) {
        return as("officer", () -> merges.part(firm, merge.no(), "核实是两家"));
    }

    /** The open pairs, each as the ids of its records. */
    Set<List<Long>> open(Scope scope) {
        return Scopes.during(scope, () -> pairs.queue(firm, null, 200)).pairs().stream()
                .map(pair -> List.of(pair.a().id(), pair.b().id()))
                .collect(Collectors.toSet());
    }

    static List<Long> pair(Kept one, Kept other) {
        return List.of(Math.min(one.id(), other.id()), Math.max(one.id(), other.id()));
    }

    void tomorrow() {
        clock.advance(Duration.ofDays(1));
    }

    /** What is whole of a personal field; past the journal. */
    @Nullable
    String whole(Kept record, String field) {
        return record.value(field) == null
                ? null
                : server.bean(hongqiao.register.record.Seals.class)
                        .open(
                                firm,
                                firm.field(field),
                                Objects.requireNonNull(record.value(field)).toString());
    }

    List<String> journal(Kept record) {
        return owner.query(
                "select action from journal.event where subject_id = 'firm:' || ? order by seq",
                (row, n) -> row.getString("action"),
                record.id());
    }

    public <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(server.bean(TransactionTemplate.class).execute(status -> work.get()));
    }

    @Override
    public void close() {
        server.close();
    }
}
