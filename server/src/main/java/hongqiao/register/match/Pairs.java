package hongqiao.register.match;

import static hongqiao.register.RegisterProblem.NOT_MATCHED;
import static hongqiao.register.RegisterProblem.PAIR_NOT_VALID;
import static hongqiao.register.RegisterProblem.REASON_NEEDED;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.Today;
import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.record.Kept;
import hongqiao.register.record.RecordStore;
import hongqiao.register.record.RecordWriter;
import hongqiao.register.record.Records;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import hongqiao.shared.Problem;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** “Same firm?”: pairs of records that may be one, for officers to decide. One sees those of which one sees both records. */
@Component
public class Pairs {

    /** Row level security holds for the records too, so a record that has just moved out of sight takes its pairs along. */
    private static final String OPEN = """
            from register.pair p
            join %1$s a on a.district = p.district and a.id = p.a and a.merged_into is null and a.removed_at is null
            join %1$s b on b.district = p.district and b.id = p.b and b.merged_into is null and b.removed_at is null
            where p.district = ? and p.register = ? and p.decision is null
            """;

    private final Registers registers;
    private final Records records;
    private final RecordStore store;
    private final MatchStore matches;
    private final PlaceNames places;
    private final Journal journal;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Today today;
    private final String district;

    Pairs(
            Registers registers,
            Records records,
            RecordStore store,
            MatchStore matches,
            PlaceNames places,
            Journal journal,
            JdbcTemplate jdbc,
            JsonMapper json,
            Today today,
            District district) {
        this.registers = registers;
        this.records = records;
        this.store = store;
        this.matches = matches;
        this.places = places;
        this.journal = journal;
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
        this.district = district.code();
    }

    /** Where the queue goes on. */
    public record Cursor(BigDecimal score, long a, long b) {}

    /**
     * A page of the queue.
     *
     * @param open how many pairs wait in all
     * @param waiting records that were written and not yet held against the others
     * @param wide keys that so many records share that these were not held against each other
     * @param next null: that was all
     */
    public record Queue(
            List<Pair> pairs,
            long open,
            long waiting,
            long wide,
            @Nullable Cursor next) {}

    private record Row(long a, long b, BigDecimal score, String parts, java.time.Instant foundAt) {}

    /** Likeliest first. */
    @Transactional(readOnly = true)
    public Queue queue(Register register, @Nullable Cursor after, int limit) {
        requireMatched(register);
        var open = OPEN.formatted(register.table());
        var parameters = new ArrayList<Object>(List.of(district, register.key()));
        var more = "";
        if (after != null) {
            more = " and (p.score < ? or p.score = ? and (p.a, p.b) > (?, ?))";
            parameters.addAll(List.of(after.score(), after.score(), after.a(), after.b()));
        }
        parameters.add(limit + 1);
        var rows = jdbc.query(
                "select p.a, p.b, p.score, p.parts, p.found_at " + open + more
                        + " order by p.score desc, p.a, p.b limit ?",
                (row, n) -> new Row(
                        row.getLong("a"),
                        row.getLong("b"),
                        row.getBigDecimal("score"),
                        row.getString("parts"),
                        Instants.get(row, "found_at")),
                parameters.toArray());
        var page = rows.subList(0, Math.min(limit, rows.size()));
        return new Queue(
                pairs(register, page),
                Objects.requireNonNull(
                        jdbc.queryForObject("select count(*) " + open, Long.class, district, register.key())),
                matches.waiting(register),
                matches.wideKeys(register, Matcher.MOST_IN_COMMON),
                rows.size() > limit
                        ? new Cursor(
                                page.getLast().score(),
                                page.getLast().a(),
                                page.getLast().b())
                        : null);
    }

    private List<Pair> pairs(Register register, List<Row> rows) {
        var ids = new TreeSet<Long>();
        rows.forEach(row -> ids.addAll(List.of(row.a(), row.b())));
        Map<Long, Kept> known = new HashMap<>();
        if (!ids.isEmpty()) {
            store.list(register, ids).forEach(record -> known.put(record.id(), record));
        }
        return rows.stream()
                .map(row -> new Pair(
                        Objects.requireNonNull(known.get(row.a())),
                        Objects.requireNonNull(known.get(row.b())),
                        row.score(),
                        json.readTree(row.parts()),
                        row.foundAt()))
                .toList();
    }

    /**
     * Any two records held against each other, as they are now.
     *
     * @throws Problem {@code record-not-found}, {@code not-matched}, {@code pair-not-valid}
     */
    @Transactional(readOnly = true)
    public Pair compare(Register register, long one, long other) {
        requireMatched(register);
        if (one == other) {
            throw PAIR_NOT_VALID.because("要选两条不同的记录", "Choose two records");
        }
        var a = records.get(register, Math.min(one, other));
        var b = records.get(register, Math.max(one, other));
        var score = new Comparer(register, places.known()).score(a, b);
        return new Pair(a, b, score.value(), json.valueToTree(score.parts()), null);
    }

    /** Fields in which the two differ, and the id of the record whose value is taken unless somebody chooses. */
    public Map<String, Long> defaults(Register register, Kept survivor, Kept merged) {
        var defaults = new java.util.LinkedHashMap<String, Long>();
        Defaults.of(register, survivor, merged).forEach(choice -> defaults.put(choice.field(), choice.from()));
        return defaults;
    }

    /**
     * The two are not one; nobody is asked again unless what was compared changes.
     *
     * @throws Problem {@code record-not-found}, {@code reason-needed}, {@code out-of-scope}
     */
    @Transactional
    public void keepApart(Register register, long one, long other, @Nullable String reason) {
        var pair = compare(register, one, other);
        Merges.requireMine(pair.a(), Scopes.current());
        Merges.requireMine(pair.b(), Scopes.current());
        var why = reason(reason);
        decide(register, pair.a(), pair.b(), "DIFFERENT", why);
        for (var record : List.of(pair.a(), pair.b())) {
            var twin = record == pair.a() ? pair.b() : pair.a();
            journal.append(new Entry(
                    new Subject(district, RecordWriter.SUBJECT, register.key() + ":" + record.id()),
                    Scopes.current().self(),
                    "record-not-same",
                    null,
                    Map.of("other", twin.id(), "score", pair.score(), "reason", why),
                    registers.packVersion()));
        }
    }

    /** Notes the decision with what it was made on; also of a pair that nobody had found. */
    @Transactional(propagation = Propagation.MANDATORY)
    BigDecimal decide(Register register, Kept a, Kept b, String decision, String reason) {
        var comparer = new Comparer(register, places.known());
        var score = comparer.score(a, b);
        matches.put(
                register,
                List.of(new MatchStore.Found(a, b, score, Matcher.compared(register, comparer, a, b))),
                today.now());
        jdbc.update(
                "update register.pair set decision = ?, decided_by = ?, decided_at = ?, reason = ?"
                        + " where district = ? and register = ? and a = ? and b = ?",
                decision,
                Scopes.current().self(),
                Timestamp.from(today.now()),
                reason,
                district,
                register.key(),
                a.id(),
                b.id());
        return score.value();
    }

    static String reason(@Nullable String reason) {
        if (reason == null || reason.strip().length() < 2 || reason.length() > 2_000) {
            throw REASON_NEEDED.problem().atField("reason");
        }
        return reason.strip();
    }

    static void requireMatched(Register register) {
        if (register.matching() == null) {
            throw NOT_MATCHED.problem();
        }
    }
}
