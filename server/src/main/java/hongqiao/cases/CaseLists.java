package hongqiao.cases;

import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseType.Relation;
import hongqiao.expression.Sql;
import hongqiao.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of cases: what waits for somebody, what runs out first, what is newest; a page at a time. */
@Component
public class CaseLists {

    private static final String COLUMNS = """
            select id, number, type, version, state, title, matter, area, lead, opened_at, changed_at, closed_at,
                   nullif(due_at, 'infinity') as due_at, due_clock, overdue, level, simulated
              from cases.case_file f
             where district = ?\
            """;

    private final JdbcTemplate jdbc;
    private final String district;

    CaseLists(JdbcTemplate jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    public enum Order {
        /** What runs out first; what has no clock last. */
        DUE,
        NEWEST
    }

    /**
     * Which cases; what is null does not matter.
     *
     * @param types those he may see
     * @param waiting only those in which he can take a step
     * @param open true: not closed; false: closed
     * @param areas ids, with all below
     * @param words a number, or part of a title
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
            @Nullable String words) {

        public Asked of(Collection<CaseType> others) {
            return new Asked(others, waiting, state, open, overdue, matter, lead, areas, about, words);
        }

        /** What came of a case. */
        public static Asked about(Collection<CaseType> types, long file) {
            return new Asked(types, false, null, null, false, null, null, null, file, null);
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

    /** In the scope of who asks. */
    @Transactional(readOnly = true)
    public long count(Asked asked, Actor actor) {
        var sql = new StringBuilder("select count(*) from cases.case_file f where district = ?");
        var parameters = new ArrayList<@Nullable Object>(List.of(district));
        restrict(asked, actor, sql, parameters);
        return Objects.requireNonNull(jdbc.queryForObject(sql.toString(), Long.class, parameters.toArray()));
    }

    private static void restrict(Asked asked, Actor actor, StringBuilder sql, List<@Nullable Object> parameters) {
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
            sql.append(" and closed_at is null");
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
        if (asked.words() != null) {
            sql.append(" and (number = upper(?) or position(? in title) > 0)");
            parameters.add(asked.words());
            parameters.add(asked.words());
        }
    }

    /** States of types in which one of his parts can take a step, by how he stands to the case. */
    private static void waiting(
            Collection<CaseType> types, Actor actor, StringBuilder sql, List<@Nullable Object> parameters) {
        Map<Relation, TreeSet<String>> states = new EnumMap<>(Relation.class);
        var roles = actor.roles();
        for (var type : types) {
            for (var step : type.steps().values()) {
                for (var key : step.by()) {
                    var part = type.part(key);
                    if (part.roles().stream().anyMatch(roles::contains)) {
                        step.from()
                                .forEach(from -> states.computeIfAbsent(part.is(), k -> new TreeSet<>())
                                        .add(type.key() + "/" + from));
                    }
                }
            }
        }
        var units = actor.speaking().toArray(Integer[]::new);
        sql.append(" and (type || '/' || state = any (?)");
        parameters.add(keys(states, Relation.ANY));
        sql.append(" or (type || '/' || state = any (?) and lead = any (?))");
        parameters.add(keys(states, Relation.LEAD));
        parameters.add(units);
        sql.append(" or (type || '/' || state = any (?) and assisting && ?)");
        parameters.add(keys(states, Relation.ASSISTING));
        parameters.add(units);
        sql.append(" or (type || '/' || state = any (?) and origin = any (?))");
        parameters.add(keys(states, Relation.ORIGIN));
        parameters.add(units);
        sql.append(" or (type || '/' || state = any (?) and opened_by = ?))");
        parameters.add(keys(states, Relation.OPENER));
        parameters.add(actor.self());
    }

    private static String[] keys(Map<Relation, TreeSet<String>> states, Relation relation) {
        return states.getOrDefault(relation, new TreeSet<>()).toArray(String[]::new);
    }

    private static CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(
                row.getLong("id"),
                row.getString("number"),
                row.getString("type"),
                row.getInt("version"),
                row.getString("state"),
                row.getString("title"),
                row.getString("matter"),
                row.getObject("area", Integer.class),
                row.getObject("lead", Integer.class),
                Objects.requireNonNull(instant(row, "opened_at")),
                Objects.requireNonNull(instant(row, "changed_at")),
                instant(row, "closed_at"),
                instant(row, "due_at"),
                row.getString("due_clock"),
                row.getBoolean("overdue"),
                row.getInt("level"),
                row.getBoolean("simulated"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
