package hongqiao.register.match;

import hongqiao.register.definition.Register;
import hongqiao.register.record.Kept;
import hongqiao.shared.District;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Markers, keys and pairs, as the matcher writes them. */
@Component
class MatchStore {

    /** A pair that was decided comes up again only if what was compared has changed since. */
    private static final String PUT = """
            insert into register.pair
                   (district, register, a, b, a_unit, a_area, b_unit, b_area, score, parts, compared, found_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
            on conflict (district, register, a, b) do update
               set a_unit = excluded.a_unit, a_area = excluded.a_area, b_unit = excluded.b_unit, b_area = excluded.b_area,
                   score = excluded.score, parts = excluded.parts, compared = excluded.compared,
                   found_at = case when pair.compared = excluded.compared then pair.found_at else excluded.found_at end,
                   decision = case when pair.compared = excluded.compared then pair.decision end,
                   decided_by = case when pair.compared = excluded.compared then pair.decided_by end,
                   decided_at = case when pair.compared = excluded.compared then pair.decided_at end,
                   reason = case when pair.compared = excluded.compared then pair.reason end
            """;

    private static final String FOLLOW = """
            update register.merge m
               set %1$s_unit = cast(u.unit as integer), %1$s_area = cast(u.area as integer)
              from (select unnest(?) as id, unnest(?) as unit, unnest(?) as area) u
             where m.district = ? and m.register = ? and m.%1$s = cast(u.id as bigint)
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final String district;

    MatchStore(JdbcTemplate jdbc, JsonMapper json, District district) {
        this.jdbc = jdbc;
        this.json = json;
        this.district = district.code();
    }

    /** One matcher at a time; until commit. */
    void takeTurn() {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended('register.match/' || ?, 0))", row -> {}, district);
    }

    /** Marks all records of a register where its rules are others than those by which they were matched last. */
    void markAllIfNew(Register register, String rules) {
        var isNew = jdbc.update("""
                        insert into register.matched (district, register, rules) values (?, ?, ?)
                        on conflict (district, register) do update set rules = excluded.rules
                         where matched.rules <> excluded.rules
                        """, district, register.key(), rules) > 0;
        if (isNew) {
            jdbc.update(
                    "insert into register.unmatched (district, register, record) select t.district, ?, t.id from "
                            + register.table()
                            + " t where t.district = ? and t.merged_into is null and t.removed_at is null order by t.id",
                    register.key(),
                    district);
        }
    }

    record Markers(List<Long> numbers, Set<Long> records) {}

    /** The oldest markers of a register. */
    Markers markers(String register, int limit) {
        var numbers = new ArrayList<Long>();
        var records = new java.util.TreeSet<Long>();
        jdbc.query(
                "select no, record from register.unmatched where district = ? and register = ? order by no limit ?",
                row -> {
                    numbers.add(row.getLong("no"));
                    records.add(row.getLong("record"));
                },
                district,
                register,
                limit);
        return new Markers(numbers, records);
    }

    /** Registers of which something waits. */
    List<String> waiting() {
        return jdbc.query(
                "select distinct register from register.unmatched where district = ?",
                (row, n) -> row.getString("register"),
                district);
    }

    /** Markers that wait; a record changed twice counts twice. */
    long waiting(Register register) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from register.unmatched where district = ? and register = ?",
                Long.class,
                district,
                register.key()));
    }

    void drop(Markers markers) {
        jdbc.update("delete from register.unmatched where no = any (?)", (Object)
                markers.numbers().toArray(Long[]::new));
    }

    void rememberKeys(Register register, Map<Long, Set<String>> keys) {
        var ids = keys.keySet().toArray(Long[]::new);
        var texts = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            texts[i] = String.join("\n", java.util.Objects.requireNonNull(keys.get(ids[i])));
        }
        jdbc.query("select register.remember_keys(?, ?, ?)", row -> {}, register.key(), ids, texts);
    }

    /** By record, ids of those that share a key with it. */
    Map<Long, Set<Long>> neighbours(Register register, Collection<Long> records, int atMost) {
        var neighbours = new HashMap<Long, Set<Long>>();
        jdbc.query(
                "select record, other from register.neighbours(?, ?, ?)",
                row -> {
                    neighbours
                            .computeIfAbsent(row.getLong("record"), k -> new java.util.TreeSet<>())
                            .add(row.getLong("other"));
                },
                register.key(),
                records.toArray(Long[]::new),
                atMost);
        return neighbours;
    }

    /** Keys that more records share than are compared with each other. */
    long wideKeys(Register register, int atMost) {
        return java.util.Objects.requireNonNull(
                jdbc.queryForObject("select register.wide_keys(?, ?)", Long.class, register.key(), atMost));
    }

    record Found(Kept a, Kept b, Score score, String compared) {}

    void put(Register register, List<Found> pairs, Instant now) {
        jdbc.batchUpdate(PUT, pairs, 500, (statement, pair) -> {
            var values =
                    List.of(district, register.key(), pair.a().id(), pair.b().id());
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.setObject(5, pair.a().place().unit(), java.sql.Types.INTEGER);
            statement.setObject(6, pair.a().place().area(), java.sql.Types.INTEGER);
            statement.setObject(7, pair.b().place().unit(), java.sql.Types.INTEGER);
            statement.setObject(8, pair.b().place().area(), java.sql.Types.INTEGER);
            statement.setBigDecimal(9, pair.score().value());
            statement.setString(10, json.writeValueAsString(pair.score().parts()));
            statement.setString(11, pair.compared());
            statement.setTimestamp(12, Timestamp.from(now));
        });
    }

    /** Open pairs of these records other than those that were found again; decided ones stay, so that nobody is asked twice. */
    void dropOthers(Register register, Collection<Long> records, List<Found> found) {
        jdbc.update(
                """
                delete from register.pair p
                 where p.district = ? and p.register = ? and p.decision is null and (p.a = any (?) or p.b = any (?))
                   and not exists (select 1 from unnest(?, ?) as f (a, b) where f.a = p.a and f.b = p.b)
                """,
                district,
                register.key(),
                records.toArray(Long[]::new),
                records.toArray(Long[]::new),
                found.stream().map(pair -> pair.a().id()).toArray(Long[]::new),
                found.stream().map(pair -> pair.b().id()).toArray(Long[]::new));
    }

    /** Where records belong now is where their merges, and pairs decided long ago, may be seen. */
    void follow(Register register, List<Kept> records) {
        var ids = records.stream().map(one -> String.valueOf(one.id())).toArray(String[]::new);
        var units = records.stream().map(one -> text(one.place().unit())).toArray(String[]::new);
        var areas = records.stream().map(one -> text(one.place().area())).toArray(String[]::new);
        for (var side : List.of("survivor", "merged")) {
            jdbc.update(FOLLOW.formatted(side), ids, units, areas, district, register.key());
        }
        for (var side : List.of("a", "b")) {
            jdbc.update(
                    FOLLOW.replace("register.merge", "register.pair").formatted(side),
                    ids,
                    units,
                    areas,
                    district,
                    register.key());
        }
    }

    private static @org.jspecify.annotations.Nullable String text(@org.jspecify.annotations.Nullable Integer id) {
        return id == null ? null : id.toString();
    }
}
