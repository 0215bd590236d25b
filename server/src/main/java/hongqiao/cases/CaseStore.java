package hongqiao.cases;

import hongqiao.register.record.Forms;
import hongqiao.register.record.Kept;
import hongqiao.shared.District;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
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
                    level, simulated, source_system, external_id, taken, data, pack_version, clock_figures)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(cast(? as timestamptz), 'infinity'), ?, ?, ?, ?, ?, ?, ?, ?,
                    cast(? as jsonb), cast(? as jsonb), ?, cast(? as jsonb))
            """;

    private static final String UPDATE = """
            update cases.case_file
               set revision = revision + 1, version = ?, state = ?, title = ?, matter = ?, area = ?, areas = ?, lead = ?, assisting = ?, units = ?,
                   changed_at = ?, closed_at = ?, due_at = coalesce(cast(? as timestamptz), 'infinity'), due_clock = ?, overdue = ?, level = ?,
                   taken = cast(? as jsonb), data = cast(? as jsonb), clock_figures = cast(? as jsonb)
             where district = ? and id = ? and revision = ?
            """;

    private static final String SERIAL = """
            insert into cases.serial (district, prefix, day, last) values (?, ?, ?, 1)
            on conflict (district, prefix, day) do update set last = serial.last + 1
            returning last
            """;

    private final JdbcTemplate jdbc;
    private final CaseCatalogue catalogue;
    private final Forms forms;
    private final CaseParts parts;
    private final String district;

    CaseStore(JdbcTemplate jdbc, CaseCatalogue catalogue, Forms forms, CaseParts parts, District district) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.forms = forms;
        this.parts = parts;
        this.district = district.code();
    }

    long newId() {
        return Objects.requireNonNull(jdbc.queryForObject("select nextval('cases.case_id')", Long.class));
    }

    /** The next of that day. One case after the other: the row is locked until commit. */
    int serial(String prefix, LocalDate day) {
        return Objects.requireNonNull(jdbc.queryForObject(SERIAL, Integer.class, district, prefix, day));
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

    private Optional<CaseFile> read(String which, Object... parameters) {
        var all = new Object[parameters.length + 1];
        all[0] = district;
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        return jdbc
                .query(
                        READ + which,
                        (row, n) -> {
                            var type = catalogue.get(row.getString("type"));
                            return new CaseFile(
                                    new CaseFile.Head(
                                            row.getLong("id"),
                                            row.getString("number"),
                                            type,
                                            row.getObject("origin", Integer.class),
                                            row.getString("channel"),
                                            instant(row.getObject("opened_at", OffsetDateTime.class)),
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
                                            new Kept.Placing(
                                                    null, row.getObject("area", Integer.class), List.of((Integer[])
                                                            row.getArray("areas")
                                                                    .getArray()))),
                                    parts.assignments(row.getString("assignments")),
                                    parts.clocks(row.getString("clocks")),
                                    taken(row.getString("taken")),
                                    row.getInt("level"),
                                    instant(row.getObject("changed_at", OffsetDateTime.class)),
                                    maybe(row.getObject("closed_at", OffsetDateTime.class)));
                        },
                        all)
                .stream()
                .findFirst();
    }

    void insert(CaseFile file) {
        var due = file.nextDue();
        jdbc.update(
                INSERT,
                district,
                file.id(),
                file.head().number(),
                file.type().key(),
                file.version(),
                file.state(),
                file.title(),
                file.matter(),
                file.area(),
                file.form().place().areas().toArray(Integer[]::new),
                lead(file),
                assisting(file),
                file.units().toArray(Integer[]::new),
                file.head().origin(),
                file.head().channel(),
                timestamp(file.head().openedAt()),
                file.head().openedBy(),
                timestamp(file.changedAt()),
                timestamp(file.closedAt()),
                due.map(Clock::dueAt).map(CaseStore::timestamp).orElse(null),
                due.map(Clock::key).orElse(null),
                file.isOverdue(),
                file.head().about(),
                file.head().aboutClock(),
                file.level(),
                file.head().simulated(),
                file.head().sourceSystem(),
                file.head().externalId(),
                JSON.writeValueAsString(file.taken()),
                forms.stored(file.form()),
                catalogue.packVersion(),
                ClockFigures.of(file.clocks()).toString());
        parts.write(file.id(), List.of(), file.assignments(), List.of(), file.clocks());
    }

    /**
     * Nobody is kept waiting: what was read is written only where nobody else has written meanwhile.
     *
     * @return as it is now kept
     * @throws hongqiao.shared.Problem {@code case-changed-meanwhile}
     */
    CaseFile update(CaseFile before, CaseFile after) {
        var due = after.nextDue();
        var written = jdbc.update(
                UPDATE,
                after.version(),
                after.state(),
                after.title(),
                after.matter(),
                after.area(),
                after.form().place().areas().toArray(Integer[]::new),
                lead(after),
                assisting(after),
                after.units().toArray(Integer[]::new),
                timestamp(after.changedAt()),
                timestamp(after.closedAt()),
                due.map(Clock::dueAt).map(CaseStore::timestamp).orElse(null),
                due.map(Clock::key).orElse(null),
                after.isOverdue(),
                after.level(),
                JSON.writeValueAsString(after.taken()),
                forms.stored(after.form()),
                ClockFigures.of(after.clocks()).toString(),
                district,
                after.id(),
                before.revision());
        if (written != 1) {
            throw CaseProblem.CASE_CHANGED_MEANWHILE.problem().with("version", before.version());
        }
        parts.write(after.id(), before.assignments(), after.assignments(), before.clocks(), after.clocks());
        return after.revised(before.revision() + 1);
    }

    private static @Nullable Integer lead(CaseFile file) {
        return file.lead().map(Assignment::unit).orElse(null);
    }

    private static Integer[] assisting(CaseFile file) {
        return file.open(hongqiao.cases.definition.CaseType.Relation.ASSISTING).stream()
                .map(Assignment::unit)
                .distinct()
                .toArray(Integer[]::new);
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

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static @Nullable Instant maybe(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
