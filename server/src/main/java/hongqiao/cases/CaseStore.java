package hongqiao.cases;

import hongqiao.cases.definition.CaseType;
import hongqiao.register.record.Forms;
import hongqiao.register.record.Kept;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases as they lie in their tables: one read whole in one statement, and written with few. */
@Component
class CaseStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String READ = """
            select f.*,
                   (select coalesce(json_agg(a order by a.no), '[]') from cases.assignment a
                     where a.district = f.district and a.case_id = f.id)::text as assignments,
                   (select coalesce(json_agg(c order by c.no), '[]') from cases.clock c
                     where c.district = f.district and c.case_id = f.id)::text as clocks
              from cases.case_file f
             where f.district = ? and f.\
            """;

    private static final String INSERT = """
            insert into cases.case_file
                   (district, id, number, type, version, state, title, matter, area, areas, lead, assisting, units, origin,
                    channel, opened_at, opened_by, changed_at, closed_at, due_at, due_clock, overdue, about, about_clock,
                    level, simulated, source_system, external_id, taken, data, pack_version, clock_figures, lon, lat, confidential,
                    confided, hushed, definition, order_number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(cast(? as timestamptz), 'infinity'), ?, ?, ?, ?, ?, ?, ?, ?,
                    cast(? as jsonb), cast(? as jsonb), ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE = """
            update cases.case_file
               set revision = revision + 1, version = ?, state = ?, title = ?, matter = ?, area = ?, areas = ?, lead = ?, assisting = ?, units = ?,
                   changed_at = ?, closed_at = ?, due_at = coalesce(cast(? as timestamptz), 'infinity'), due_clock = ?, overdue = ?, level = ?,
                   taken = cast(? as jsonb), data = cast(? as jsonb), clock_figures = cast(? as jsonb), lon = ?, lat = ?,
                   merged_into = ?, merged = cast(? as jsonb), untold = ?, calling = cast(? as jsonb),
                   call_waiting = ?, confidential = hushed or ?, confided = ?, order_number = ?
             where district = ? and id = ? and revision = ?
            """;

    private static final String GOES_BY =
            "update cases.case_file set definition = ? where district = ? and id = ? and revision = ?";

    private static final String FORGET_PERSONS = "delete from cases.person where district = ? and case_id = ?";

    private static final String WRITE_PERSONS = """
            insert into cases.person (district, case_id, type, field, hash)
            select ?, ?, ?, one.key, one.value from jsonb_each_text(cast(? as jsonb)) as one
            """;

    private static final String SERIAL = """
            insert into cases.serial (district, prefix, day, last) values (?, ?, ?, 1)
            on conflict (district, prefix, day) do update set last = serial.last + 1
            returning last, nextval('cases.case_id') as id
            """;

    private final JdbcTemplate jdbc;
    private final CaseCatalogue catalogue;
    private final Definitions definitions;
    private final Forms forms;
    private final CaseParts parts;
    private final Confidences confidences;
    private final String district;

    CaseStore(
            JdbcTemplate jdbc,
            CaseCatalogue catalogue,
            Definitions definitions,
            Forms forms,
            CaseParts parts,
            Confidences confidences,
            District district) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.forms = forms;
        this.parts = parts;
        this.confidences = confidences;
        this.district = district.code();
    }

    /** @param serial the next of that day */
    record NewNumber(long id, LocalDate day, int serial) {}

    /** One case after the other: the row is locked until commit. */
    NewNumber number(String prefix, LocalDate day) {
        return Objects.requireNonNull(jdbc.queryForObject(
                SERIAL, (row, n) -> new NewNumber(row.getLong("id"), day, row.getInt("last")), district, prefix, day));
    }

    /** Empty also where it is out of scope. */
    Optional<CaseFile> find(long id) {
        return read("id = ?", id);
    }

    Optional<CaseFile> find(String number) {
        return read("number = ?", number);
    }

    Optional<CaseFile> find(String sourceSystem, String externalId) {
        return read("source_system = ? and f.external_id = ?", sourceSystem, externalId);
    }

    /** Those that came of it, the oldest first. */
    List<CaseFile> about(long id) {
        return list("about = ? order by f.id", id);
    }

    /** Those in scope, in no order. */
    List<CaseFile> list(Collection<Long> ids) {
        return list("id = any (?)", (Object) ids.toArray(Long[]::new));
    }

    private Optional<CaseFile> read(String which, Object... parameters) {
        return list(which, parameters).stream().findFirst();
    }

    private List<CaseFile> list(String which, Object... parameters) {
        var all = new Object[parameters.length + 1];
        all[0] = district;
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        return jdbc.query(
                READ + which,
                (row, n) -> {
                    var type = definitions.of(row.getString("type"), row.getString("definition"));
                    return new CaseFile(
                            new CaseFile.Head(
                                    row.getLong("id"),
                                    row.getString("number"),
                                    type,
                                    row.getObject("origin", Integer.class),
                                    row.getString("channel"),
                                    Instants.get(row, "opened_at"),
                                    row.getString("opened_by"),
                                    row.getObject("about", Long.class),
                                    row.getString("about_clock"),
                                    row.getBoolean("simulated"),
                                    row.getString("source_system"),
                                    row.getString("external_id")),
                            row.getInt("revision"),
                            row.getInt("version"),
                            row.getString("state"),
                            forms.kept(
                                    type.form(),
                                    row.getString("data"),
                                    new Kept.Placing(null, row.getObject("area", Integer.class), List.of((Integer[])
                                            row.getArray("areas").getArray()))),
                            parts.assignments(row.getString("assignments")),
                            parts.clocks(row.getString("clocks")),
                            taken(row.getString("taken")),
                            row.getInt("level"),
                            Instants.get(row, "changed_at"),
                            Instants.find(row, "closed_at"),
                            merged(row),
                            calling(row.getString("calling")));
                },
                all);
    }

    boolean isConfidential(long id) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select bool_or(confidential) from cases.case_file where district = ? and id = ?",
                Boolean.class,
                district,
                id));
    }

    /** @param hushed whether it came of a confidential case, and so is one */
    void insert(CaseFile file, boolean hushed) {
        var due = file.nextDue();
        var writing = new CaseParts.Writing()
                .and(
                        INSERT,
                        district,
                        file.id(),
                        file.head().number(),
                        file.type().key(),
                        file.version(),
                        file.state(),
                        file.title(),
                        text(file.matter()),
                        whole(file.area()),
                        file.form().place().areas().toArray(Integer[]::new),
                        whole(lead(file)),
                        assisting(file),
                        file.units().toArray(Integer[]::new),
                        whole(file.head().origin()),
                        text(file.head().channel()),
                        timestamp(file.head().openedAt()),
                        file.head().openedBy(),
                        timestamp(file.changedAt()),
                        timestamp(file.closedAt()),
                        due.map(Clock::dueAt).map(CaseStore::timestamp).orElse(null),
                        text(due.map(Clock::key).orElse(null)),
                        file.isOverdue(),
                        new SqlParameterValue(Types.BIGINT, file.head().about()),
                        text(file.head().aboutClock()),
                        file.level(),
                        file.head().simulated(),
                        text(file.head().sourceSystem()),
                        text(file.head().externalId()),
                        JSON.writeValueAsString(file.taken()),
                        forms.stored(file.form()),
                        catalogue.packVersion(),
                        ClockFigures.of(file.clocks()).toString(),
                        degrees(file, "lon"),
                        degrees(file, "lat"),
                        hushed || confidences.isConfidential(file),
                        Confidences.confided(file.type()),
                        hushed,
                        file.type().definition(),
                        text(orderNumber(file)));
        parts.write(writing, file.id(), List.of(), file.assignments(), List.of(), file.clocks());
        persons(writing, Map.of(), file);
        writing.run(jdbc);
    }

    /**
     * Nobody is kept waiting: what was read is written only where nobody else has written meanwhile.
     *
     * @return as it is now kept
     * @throws hongqiao.shared.Problem {@code case-changed-meanwhile}
     */
    CaseFile update(CaseFile before, CaseFile after) {
        var due = after.nextDue();
        var writing = new CaseParts.Writing()
                .and(
                        UPDATE,
                        after.version(),
                        after.state(),
                        after.title(),
                        text(after.matter()),
                        whole(after.area()),
                        after.form().place().areas().toArray(Integer[]::new),
                        whole(lead(after)),
                        assisting(after),
                        after.units().toArray(Integer[]::new),
                        timestamp(after.changedAt()),
                        timestamp(after.closedAt()),
                        due.map(Clock::dueAt).map(CaseStore::timestamp).orElse(null),
                        text(due.map(Clock::key).orElse(null)),
                        after.isOverdue(),
                        after.level(),
                        JSON.writeValueAsString(after.taken()),
                        forms.stored(after.form()),
                        ClockFigures.of(after.clocks()).toString(),
                        degrees(after, "lon"),
                        degrees(after, "lat"),
                        new SqlParameterValue(Types.BIGINT, after.merged().into()),
                        merged(after.merged()),
                        after.merged().untold(),
                        text(after.calling() == null ? null : JSON.writeValueAsString(after.calling())),
                        after.calling() != null && after.calling().waiting(),
                        confidences.isConfidential(after),
                        Confidences.confided(after.type()),
                        text(orderNumber(after)),
                        district,
                        after.id(),
                        before.revision());
        parts.write(writing, after.id(), before.assignments(), after.assignments(), before.clocks(), after.clocks());
        persons(writing, hashes(before), after);
        if (!isWritten(writing)) {
            throw CaseProblem.CASE_CHANGED_MEANWHILE.problem().with("version", before.version());
        }
        return after.revised(before.revision() + 1);
    }

    /** Whoever was first may have added a clock or an assignment under the same number. */
    private boolean isWritten(CaseParts.Writing writing) {
        try {
            return writing.run(jdbc) == 1;
        } catch (DuplicateKeyException beforeUs) {
            return false;
        }
    }

    private void persons(CaseParts.Writing writing, Map<String, String> before, CaseFile after) {
        var now = hashes(after);
        if (now.equals(before)) {
            return;
        }
        if (!before.isEmpty()) {
            writing.and(FORGET_PERSONS, district, after.id());
        }
        writing.and(WRITE_PERSONS, district, after.id(), after.type().key(), JSON.writeValueAsString(now));
    }

    /** By field: what finds a personal value without telling it. */
    private static Map<String, String> hashes(CaseFile file) {
        var hashes = new TreeMap<String, String>();
        file.form().keys().forEach((key, hash) -> {
            if (key.startsWith("#")) {
                hashes.put(key.substring(1), hash);
            }
        });
        return hashes;
    }

    /**
     * From now on it goes by that definition; the rest of it stays as it is.
     *
     * @return as it is read by that one
     * @throws hongqiao.shared.Problem {@code case-changed-meanwhile}
     */
    CaseFile goesBy(CaseFile file, CaseType other) {
        if (jdbc.update(GOES_BY, other.definition(), district, file.id(), file.revision()) != 1) {
            throw CaseProblem.CASE_CHANGED_MEANWHILE.problem().with("version", file.version());
        }
        return find(file.id()).orElseThrow();
    }

    // A null that tells its type: PostgreSQL plans a statement anew where the types of its parameters change.

    private static SqlParameterValue text(@Nullable String text) {
        return new SqlParameterValue(Types.VARCHAR, text);
    }

    private static SqlParameterValue whole(@Nullable Integer number) {
        return new SqlParameterValue(Types.INTEGER, number);
    }

    private static SqlParameterValue degrees(CaseFile file, String axis) {
        return new SqlParameterValue(Types.DOUBLE, file.degrees(axis));
    }

    /** Null where its type takes no orders, or it is none of another hotline. */
    private static @Nullable String orderNumber(CaseFile file) {
        var orders = file.type().orders();
        return orders != null && file.form().value(orders.number()) instanceof String number ? number : null;
    }

    private static @Nullable Integer lead(CaseFile file) {
        return file.lead().map(Assignment::unit).orElse(null);
    }

    private static Integer[] assisting(CaseFile file) {
        return file.open(CaseType.Relation.ASSISTING).stream()
                .map(Assignment::unit)
                .distinct()
                .toArray(Integer[]::new);
    }

    private static Merged merged(ResultSet row) throws SQLException {
        var more = row.getString("merged");
        if (more.equals("{}")) {
            return Merged.NONE;
        }
        var node = JSON.readTree(more);
        return new Merged(
                row.getObject("merged_into", Long.class),
                node.path("held").valueStream().map(JsonNode::asInt).toList(),
                node.path("main").asBoolean(),
                node.path("handlers").valueStream().map(JsonNode::asInt).toList(),
                row.getBoolean("untold"));
    }

    private static @Nullable Calling calling(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Calling.class);
    }

    private static String merged(Merged merged) {
        return merged.equals(Merged.NONE)
                ? "{}"
                : JSON.writeValueAsString(
                        Map.of("held", merged.held(), "main", merged.main(), "handlers", merged.handlers()));
    }

    private static Map<String, Integer> taken(String json) {
        var taken = new HashMap<String, Integer>();
        JSON.readTree(json)
                .propertyStream()
                .forEach(entry -> taken.put(entry.getKey(), entry.getValue().asInt()));
        return taken;
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
