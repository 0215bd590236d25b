package hongqiao.cases;

import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseType.Relation;
import hongqiao.expression.Sql;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of cases: what waits for somebody, what runs out first, what is newest; a page at a time. */
@Component
public class CaseLists {

    static final String COLUMNS = """
            select id, number, type, definition, version, state, title, matter, area, lead, opened_at, changed_at, closed_at,
                   nullif(due_at, 'infinity') as due_at, due_clock, overdue, level, simulated,
                   merged_into, units, opened_by, lon, lat
              from cases.case_file f
             where district = ?\
            """;

    private static final String RUNNING = """
            select case_id, json_agg(to_jsonb(c) - 'lines' order by no)::text as clocks
              from cases.clock c
             where district = ? and case_id = any (?) and stopped_at is null
             group by case_id
            """;

    static final String SAME_PERSON = "select case_id from cases.person where district = ? and type = ? and (%s)";

    private final JdbcTemplate jdbc;
    private final CaseCatalogue catalogue;
    private final Definitions definitions;
    private final CaseParts parts;
    private final String district;

    CaseLists(JdbcTemplate jdbc, CaseCatalogue catalogue, Definitions definitions, CaseParts parts, District district) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.parts = parts;
        this.district = district.code();
    }

    public enum Order {
        /** What runs out first; what has no clock last. */
        DUE,
        NEWEST
    }

    /** What may wait in a case besides its next step. */
    public enum After {
        /** It cannot be settled now, and is looked at again (挂账). */
        DEFERRED,
        /** It has closed, and was drawn for a call-back. */
        CALL
    }

    /**
     * Which cases; what is null does not matter.
     *
     * @param types those he may see
     * @param waiting only those in which he can take a step
     * @param open true: not closed; false: closed
     * @param areas ids, with all below
     * @param words ids of those in which the words were found that somebody searches for
     * @param item of the plan for which they are work, {@code PLAN/CODE}
     */
    public record Asked(
            Collection<CaseType> types,
            boolean waiting,
            @Nullable String state,
            @Nullable Boolean open,
            boolean overdue,
            @Nullable String matter,
            @Nullable Integer lead,
            @Nullable Collection<Integer> areas,
            @Nullable Long about,
            @Nullable Collection<Long> words,
            @Nullable After after,
            @Nullable String item) {

        /** Whatever becomes of them. */
        public Asked(
                Collection<CaseType> types,
                boolean waiting,
                @Nullable String state,
                @Nullable Boolean open,
                boolean overdue,
                @Nullable String matter,
                @Nullable Integer lead,
                @Nullable Collection<Integer> areas,
                @Nullable Long about,
                @Nullable Collection<Long> words) {
            this(types, waiting, state, open, overdue, matter, lead, areas, about, words, null, null);
        }

        public Asked of(Collection<CaseType> others) {
            return new Asked(others, waiting, state, open, overdue, matter, lead, areas, about, words, after, item);
        }

        /** Only those in which this waits. */
        public Asked waitingFor(@Nullable After what) {
            return new Asked(types, waiting, state, open, overdue, matter, lead, areas, about, words, what, item);
        }

        /** Only work for that item of the plan. */
        public Asked workFor(@Nullable String planItem) {
            return new Asked(types, waiting, state, open, overdue, matter, lead, areas, about, words, after, planItem);
        }

        /** What came of a case. */
        public static Asked about(Collection<CaseType> types, long file) {
            return new Asked(types, false, null, null, false, null, null, null, file, null);
        }

        /** Those of them that are there. */
        public static Asked among(Collection<CaseType> types, Collection<Long> ids) {
            return new Asked(types, false, null, null, false, null, null, null, null, ids);
        }

        public static Asked all(Collection<CaseType> types) {
            return new Asked(types, false, null, null, false, null, null, null, null, null);
        }
    }

    /** Where a page ended. @param due null: without a clock, or in the order of age */
    public record Cursor(@Nullable Instant due, long id) {}

    /** In the scope of who asks. @param after null: from the beginning */
    @Transactional(readOnly = true)
    public List<CaseLine> page(Asked asked, Order order, @Nullable Cursor after, int limit, Actor actor) {
        var sql = new StringBuilder(COLUMNS);
        var parameters = new ArrayList<@Nullable Object>(List.of(district));
        restrict(asked, actor, sql, parameters);
        if (order == Order.DUE) {
            if (after != null) {
                sql.append(" and (due_at, id) > (coalesce(cast(? as timestamptz), 'infinity'), ?)");
                parameters.add(CaseStore.timestamp(after.due()));
                parameters.add(after.id());
            }
            sql.append(" order by f.due_at, id limit ?");
        } else {
            if (after != null) {
                sql.append(" and id < ?");
                parameters.add(after.id());
            }
            sql.append(" order by id desc limit ?");
        }
        parameters.add(limit);
        return jdbc.query(sql.toString(), (row, n) -> line(row), parameters.toArray());
    }

    /**
     * Earlier cases of its type that tell of the same person by one of its fields, newest first: only such as that reader may see. Whom they
     * are shown to {@link Callers} decides.
     */
    @Transactional(readOnly = true)
    public List<CaseLine> repeats(CaseFile file, Actor reader) {
        var parameters =
                new ArrayList<Object>(List.of(district, district, file.type().key()));
        var same = new ArrayList<String>();
        for (var field : file.type().repeats()) {
            var hash = file.form().keys().get("#" + field);
            if (hash != null) {
                same.add("field = ? and hash = ?");
                parameters.add(field);
                parameters.add(hash);
            }
        }
        if (same.isEmpty()) {
            return List.of();
        }
        var openedAt = Timestamp.from(file.head().openedAt());
        parameters.addAll(List.of(openedAt, openedAt, file.id()));
        return seen(
                COLUMNS + " and id in (" + SAME_PERSON.formatted(String.join(" or ", same))
                        + ") and (opened_at < ? or opened_at = ? and id < ?) order by opened_at desc, id desc",
                reader,
                parameters.toArray());
    }

    /** Newest first, in the scope of who asks. @param condition over {@code f} @param after id of the last one; null: from the first */
    @Transactional(readOnly = true)
    public List<CaseLine> newest(Sql condition, @Nullable Long after, int limit) {
        var parameters = new ArrayList<@Nullable Object>(List.of(district));
        parameters.addAll(condition.parameters());
        parameters.add(after == null ? Long.MAX_VALUE : after);
        parameters.add(limit);
        return jdbc.query(
                COLUMNS + " and " + condition.text() + " and f.id < ? order by f.id desc limit ?",
                (row, n) -> line(row),
                parameters.toArray());
    }

    /** Those merged into it, oldest first: only such as that reader may see. */
    @Transactional(readOnly = true)
    public List<CaseLine> merged(CaseFile main, Actor reader) {
        return !main.merged().main()
                ? List.of()
                : seen(COLUMNS + " and merged_into = ? order by id", reader, district, main.id());
    }

    /** Of what that finds, those that this reader may see. */
    List<CaseLine> seen(String sql, Actor reader, Object... parameters) {
        return jdbc
                .query(
                        sql,
                        (row, n) -> reads(reader, row) ? Optional.of(line(row)) : Optional.<CaseLine>empty(),
                        parameters)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** One role may read less far than another that was asked for. */
    boolean reads(Actor reader, ResultSet row) throws SQLException {
        var type = catalogue.types().find(row.getString("type"));
        return type.isPresent()
                && reader.reads(
                        type.get(),
                        row.getObject("area", Integer.class),
                        List.of((Integer[]) row.getArray("units").getArray()),
                        row.getString("opened_by"));
    }

    /** Their clocks that have not stopped, by case, without the arithmetic. */
    @Transactional(readOnly = true)
    public Map<Long, List<Clock>> running(Collection<Long> ids) {
        var running = new HashMap<Long, List<Clock>>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    RUNNING,
                    (RowCallbackHandler)
                            row -> running.put(row.getLong("case_id"), parts.clocks(row.getString("clocks"))),
                    district,
                    ids.toArray(Long[]::new));
        }
        return running;
    }

    /** What was filled in, as {@code Forms} keeps it, by case; in the scope of who asks. */
    @Transactional(readOnly = true)
    public Map<Long, String> filledIn(Collection<Long> ids) {
        var data = new HashMap<Long, String>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    "select id, data::text as data from cases.case_file where district = ? and id = any (?)",
                    (RowCallbackHandler) row -> data.put(row.getLong("id"), row.getString("data")),
                    district,
                    ids.toArray(Long[]::new));
        }
        return data;
    }

    /** In the scope of who asks. */
    @Transactional(readOnly = true)
    public long count(Asked asked, Actor actor) {
        var sql = new StringBuilder("select count(*) from cases.case_file f where district = ?");
        var parameters = new ArrayList<@Nullable Object>(List.of(district));
        restrict(asked, actor, sql, parameters);
        return Objects.requireNonNull(jdbc.queryForObject(sql.toString(), Long.class, parameters.toArray()));
    }

    /** Of these ids those that are there, in the scope of who asks. */
    @Transactional(readOnly = true)
    public Set<Long> seen(Collection<CaseType> types, Collection<Long> ids) {
        return Set.copyOf(jdbc.queryForList(
                "select id from cases.case_file where district = ? and id = any (?) and type = any (?)",
                Long.class,
                district,
                ids.toArray(Long[]::new),
                types.stream().map(CaseType::key).toArray(String[]::new)));
    }

    private void restrict(Asked asked, Actor actor, StringBuilder sql, List<@Nullable Object> parameters) {
        if (asked.waiting()) {
            waiting(asked.types(), actor, sql, parameters);
        } else {
            sql.append(" and type = any (?)");
            parameters.add(asked.types().stream().map(CaseType::key).toArray(String[]::new));
        }
        if (asked.state() != null) {
            sql.append(" and state = ?");
            parameters.add(asked.state());
        }
        if (asked.waiting() || Boolean.TRUE.equals(asked.open())) {
            sql.append(asked.waiting() ? " and closed_at is null and merged_into is null" : " and closed_at is null");
        } else if (Boolean.FALSE.equals(asked.open())) {
            sql.append(" and closed_at is not null");
        }
        if (asked.overdue()) {
            sql.append(" and overdue");
        }
        if (asked.matter() != null) {
            sql.append(" and matter = ?");
            parameters.add(asked.matter());
        }
        if (asked.lead() != null) {
            sql.append(" and lead = ?");
            parameters.add(asked.lead());
        }
        if (asked.areas() != null) {
            sql.append(" and area = any (?)");
            parameters.add(asked.areas().toArray(Integer[]::new));
        }
        if (asked.about() != null) {
            sql.append(" and about = ?");
            parameters.add(asked.about());
        }
        if (asked.after() == After.DEFERRED) {
            sql.append(" and closed_at is null and type || '/' || state || '/' || definition = any (?)");
            parameters.add(definitions.inUse(asked.types()).stream()
                    .flatMap(type -> type.states().values().stream()
                            .filter(CaseType.State::deferred)
                            .map(state -> key(type, state.key())))
                    .toArray(String[]::new));
        } else if (asked.after() == After.CALL) {
            sql.append(" and call_waiting");
        }
        if (asked.item() != null) {
            var uses = asked.types().stream()
                    .filter(type -> type.forPlan() != null)
                    .toList();
            sql.append(
                    uses.isEmpty()
                            ? " and false"
                            : " and (" + "type = ? and data ->> ? = ? or ".repeat(uses.size()) + "false)");
            for (var type : uses) {
                parameters.addAll(List.of(
                        type.key(), Objects.requireNonNull(type.forPlan()).item(), asked.item()));
            }
        }
        if (asked.words() != null) {
            sql.append(" and id = any (?)");
            parameters.add(asked.words().toArray(Long[]::new));
        }
    }

    /** States of types in which one of his parts can take a step, by how he stands to the case. */
    private void waiting(
            Collection<CaseType> types, Actor actor, StringBuilder sql, List<@Nullable Object> parameters) {
        Map<Relation, TreeSet<String>> states = new EnumMap<>(Relation.class);
        var roles = actor.roles();
        for (var type : definitions.inUse(types)) {
            for (var step : type.steps().values()) {
                for (var key : step.by()) {
                    var part = type.part(key);
                    if (part.roles().stream().anyMatch(roles::contains)) {
                        step.from()
                                .forEach(from -> states.computeIfAbsent(part.is(), k -> new TreeSet<>())
                                        .add(key(type, from)));
                    }
                }
            }
        }
        var units = actor.speaking().toArray(Integer[]::new);
        sql.append(" and (type || '/' || state || '/' || definition = any (?)");
        parameters.add(keys(states, Relation.ANY));
        sql.append(" or (type || '/' || state || '/' || definition = any (?) and lead = any (?))");
        parameters.add(keys(states, Relation.LEAD));
        parameters.add(units);
        sql.append(
                " or (type || '/' || state || '/' || definition = any (?) and lead = any (?) and exists (select 1 from cases.assignment a"
                        + " where a.district = f.district and a.case_id = f.id and a.relation = 'LEAD' and a.by = ?))");
        parameters.add(keys(states, Relation.SIGNED));
        parameters.add(units);
        parameters.add(actor.self());
        sql.append(" or (type || '/' || state || '/' || definition = any (?) and assisting && ?)");
        parameters.add(keys(states, Relation.ASSISTING));
        parameters.add(units);
        sql.append(" or (type || '/' || state || '/' || definition = any (?) and origin = any (?))");
        parameters.add(keys(states, Relation.ORIGIN));
        parameters.add(units);
        sql.append(" or (type || '/' || state || '/' || definition = any (?) and opened_by = ?))");
        parameters.add(keys(states, Relation.OPENER));
        parameters.add(actor.self());
    }

    private static String key(CaseType type, String state) {
        return type.key() + "/" + state + "/" + type.definition();
    }

    private static String[] keys(Map<Relation, TreeSet<String>> states, Relation relation) {
        return states.getOrDefault(relation, new TreeSet<>()).toArray(String[]::new);
    }

    static CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(
                row.getLong("id"),
                row.getString("number"),
                row.getString("type"),
                row.getString("definition"),
                row.getInt("version"),
                row.getString("state"),
                row.getString("title"),
                row.getString("matter"),
                row.getObject("area", Integer.class),
                row.getObject("lead", Integer.class),
                Instants.get(row, "opened_at"),
                Instants.get(row, "changed_at"),
                Instants.find(row, "closed_at"),
                Instants.find(row, "due_at"),
                row.getString("due_clock"),
                row.getBoolean("overdue"),
                row.getInt("level"),
                row.getBoolean("simulated"),
                row.getObject("merged_into", Long.class));
    }
}
