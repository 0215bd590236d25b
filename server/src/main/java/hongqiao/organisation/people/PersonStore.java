package hongqiao.organisation.people;

import hongqiao.organisation.NewIds;
import hongqiao.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People as they lie in the database; of those, only who is in scope. */
@Component
class PersonStore {

    private static final int PAGE = 5_000;

    /** Behind the last one seen, so that page 10,000 costs what page 1 does. */
    private static final String FOUND = """
            select * from organisation.person
             where district = :district
               and (cast(:like as text) is null or name like :like or staff_no like :like)
               and (cast(:all as boolean) or unit = any (:units))
            """;

    private static final String INSERT = """
            insert into organisation.person
                   (id, district, staff_no, name, mobile, unit, account, simulated, version, changed_at)
            select unnest(:ids), :district, unnest(:staffNos), unnest(:names), unnest(:mobiles), unnest(:units),
                   unnest(:accounts), :simulated, 1, :now
            on conflict (district, staff_no) do nothing
            returning id
            """;

    private static final String UPDATE = """
            update organisation.person
               set name = ?, mobile = ?, unit = ?, account = ?, version = version + 1, changed_at = ?
             where id = ? and version = ?
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final NewIds ids;
    private final String district;

    PersonStore(JdbcClient jdbc, JdbcTemplate batch, NewIds ids, District district) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.ids = ids;
        this.district = district.code();
    }

    /** A person with everything we hold of him; does not leave this package but masked. */
    record Row(int id, PersonFacts facts, boolean simulated, int version) {

        Person person() {
            return new Person(
                    id,
                    facts.staffNo(),
                    facts.name(),
                    facts.unit(),
                    Personal.masked(facts.mobile()),
                    facts.account(),
                    simulated,
                    version);
        }
    }

    /** @param like pattern of names and staff numbers; null: all @param units null: all in scope */
    record Wanted(@Nullable String like, @Nullable List<Integer> units) {}

    List<Row> page(Wanted wanted, String after, int limit) {
        return found(FOUND + " and staff_no > :after order by staff_no limit :limit", wanted)
                .param("after", after)
                .param("limit", limit)
                .query(PersonStore::row)
                .list();
    }

    long count(Wanted wanted) {
        return found(FOUND.replace("select *", "select count(*)"), wanted)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec found(String sql, Wanted wanted) {
        return jdbc.sql(sql)
                .param("district", district)
                .param("like", wanted.like())
                .param("all", wanted.units() == null)
                .param(
                        "units",
                        wanted.units() == null ? new Integer[0] : wanted.units().toArray(Integer[]::new));
    }

    Map<Integer, Long> countByUnit() {
        var counts = new HashMap<Integer, Long>();
        jdbc.sql("select unit, count(*) as people from organisation.person where district = ? group by unit")
                .param(district)
                .query(row -> {
                    counts.put(row.getInt("unit"), row.getLong("people"));
                });
        return counts;
    }

    Optional<Row> find(int id) {
        return jdbc.sql("select * from organisation.person where district = ? and id = ?")
                .params(district, id)
                .query(PersonStore::row)
                .optional();
    }

    Optional<Row> findByAccount(String account) {
        return jdbc.sql("select * from organisation.person where district = ? and account = ?")
                .params(district, account)
                .query(PersonStore::row)
                .optional();
    }

    Map<String, Row> byStaffNo(Collection<String> staffNos) {
        var rows = new HashMap<String, Row>();
        jdbc.sql("select * from organisation.person where district = ? and staff_no = any (?)")
                .params(district, staffNos.toArray(String[]::new))
                .query(PersonStore::row)
                .list()
                .forEach(row -> rows.put(row.facts().staffNo(), row));
        return rows;
    }

    Map<Integer, Row> byId(Collection<Integer> ids) {
        var rows = new HashMap<Integer, Row>();
        jdbc.sql("select * from organisation.person where district = ? and id = any (?)")
                .params(district, ids.toArray(Integer[]::new))
                .query(PersonStore::row)
                .list()
                .forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    List<Integer> ids(int count) {
        return ids.of("person", count);
    }

    /**
     * Ids of those it could: whose staff number is taken, perhaps by somebody out of sight, it cannot.
     *
     * @param simulated of all of them
     */
    Set<Integer> insert(List<Row> rows, boolean simulated, Instant now) {
        var inserted = new HashSet<Integer>();
        for (int from = 0; from < rows.size(); from += PAGE) {
            var page = rows.subList(from, Math.min(rows.size(), from + PAGE));
            inserted.addAll(jdbc.sql(INSERT)
                    .param("ids", page.stream().map(Row::id).toArray(Integer[]::new))
                    .param("district", district)
                    .param("staffNos", texts(page, PersonFacts::staffNo))
                    .param("names", texts(page, PersonFacts::name))
                    .param("mobiles", texts(page, PersonFacts::mobile))
                    .param("units", page.stream().map(row -> row.facts().unit()).toArray(Integer[]::new))
                    .param("accounts", texts(page, PersonFacts::account))
                    .param("simulated", simulated)
                    .param("now", Timestamp.from(now))
                    .query((row, n) -> row.getInt(1))
                    .list());
        }
        return inserted;
    }

    private static Object texts(List<Row> rows, Function<PersonFacts, @Nullable String> part) {
        return rows.stream().map(row -> part.apply(row.facts())).toArray(String[]::new);
    }

    private static boolean[] done(int[][] pages) {
        var all = Arrays.stream(pages).flatMapToInt(Arrays::stream).toArray();
        var done = new boolean[all.length];
        for (int i = 0; i < all.length; i++) {
            done[i] = all[i] != 0;
        }
        return done;
    }

    /** False for who is out of scope, or was changed since he was read. */
    boolean[] update(List<Row> rows, Instant now) {
        var counts = batch.batchUpdate(UPDATE, rows, PAGE, (statement, row) -> {
            statement.setString(1, row.facts().name());
            statement.setString(2, row.facts().mobile());
            statement.setInt(3, row.facts().unit());
            statement.setString(4, row.facts().account());
            statement.setTimestamp(5, Timestamp.from(now));
            statement.setInt(6, row.id());
            statement.setInt(7, row.version());
        });
        return done(counts);
    }

    /** All of a unit, in scope or not: only for whoever has the whole district. */
    List<Row> ofUnit(int unit) {
        return jdbc.sql("select * from organisation.person where district = ? and unit = ? order by staff_no")
                .params(district, unit)
                .query(PersonStore::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getInt("id"),
                new PersonFacts(
                        row.getString("staff_no"),
                        row.getString("name"),
                        row.getString("mobile"),
                        row.getInt("unit"),
                        row.getString("account")),
                row.getBoolean("simulated"),
                row.getInt("version"));
    }
}
