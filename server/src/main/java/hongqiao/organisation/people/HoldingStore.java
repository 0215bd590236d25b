package hongqiao.organisation.people;

import hongqiao.organisation.AsOf;
import hongqiao.organisation.NewIds;
import hongqiao.organisation.Span;
import hongqiao.organisation.Timeline;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds a post, as it lies in the database; of that, only what is in scope. */
@Component
class HoldingStore {

    private static final int PAGE = 5_000;

    private static final String SELECT = """
            select h.id, h.post, h.person, v.version, v.unit, v.substitute, v.valid_from, v.valid_to, v.recorded_at,
                   v.superseded_at
              from organisation.holding h
              join organisation.holding_version v on v.holding = h.id
             where h.district = :district
            """;

    private static final String INSERT = """
            insert into organisation.holding (id, district, post, person)
            select unnest(:ids), :district, unnest(:posts), unnest(:people)
            """;

    private static final String INSERT_VERSION = """
            insert into organisation.holding_version
                   (district, holding, unit, substitute, recorded_by, valid_from, valid_to, recorded_at)
            select :district, unnest(:ids), unnest(:units), unnest(:substitutes), :by, cast(unnest(:from) as date),
                   cast(unnest(:to) as date), :now
            """;

    private final JdbcClient jdbc;
    private final NewIds ids;
    private final String district;

    HoldingStore(JdbcClient jdbc, NewIds ids, District district) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.district = district.code();
    }

    /** What may change about a holding. */
    record Facts(int unit, boolean substitute) {}

    record Version(
            Holding holding, Instant recordedAt, @Nullable Instant supersededAt) {}

    /** On one day. */
    List<Holding> ofPosts(Collection<Integer> posts, AsOf asOf) {
        return list(asOf.holds("v") + " and h.post = any (:ids)", asOf, posts);
    }

    /** On any day. */
    List<Holding> ofPeople(Collection<Integer> people, AsOf asOf) {
        return list(asOf.known("v") + " and h.person = any (:ids)", asOf, people);
    }

    /** All that was ever recorded, also what is no longer believed. */
    List<Version> history(int person) {
        return jdbc.sql(SELECT + " and h.person = :person order by v.valid_from, v.recorded_at, v.version")
                .params(Map.of("district", district, "person", person))
                .query((row, n) -> new Version(
                        holding(row), Instants.get(row, "recorded_at"), Instants.find(row, "superseded_at")))
                .list();
    }

    private List<Holding> list(String condition, AsOf asOf, Collection<Integer> ids) {
        return jdbc.sql(SELECT + " and " + condition + " order by v.substitute, v.valid_from, h.id")
                .params(asOf.params())
                .param("district", district)
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, n) -> holding(row))
                .list();
    }

    Optional<Holding> last(int id) {
        return jdbc.sql(SELECT + " and h.id = :id and v.superseded_at is null order by v.valid_from desc limit 1")
                .params(Map.of("district", district, "id", id))
                .query((row, n) -> holding(row))
                .optional();
    }

    Timeline<Facts> timeline(int id) {
        return new Timeline<>(jdbc.sql(SELECT + " and h.id = :id and v.superseded_at is null")
                .params(Map.of("district", district, "id", id))
                .query((row, n) -> new Timeline.Known<>(row.getLong("version"), span(row)))
                .list());
    }

    List<Integer> ids(int count) {
        return ids.of("holding", count);
    }

    void insert(List<Holding> rows, String by, Instant now) {
        for (int from = 0; from < rows.size(); from += PAGE) {
            var page = rows.subList(from, Math.min(rows.size(), from + PAGE));
            jdbc.sql(INSERT)
                    .param("ids", integers(page, Holding::id))
                    .param("district", district)
                    .param("posts", integers(page, Holding::post))
                    .param("people", integers(page, Holding::person))
                    .update();
            insertVersions(page, by, now);
        }
    }

    void insertVersions(List<Holding> rows, String by, Instant now) {
        jdbc.sql(INSERT_VERSION)
                .param("district", district)
                .param("ids", integers(rows, Holding::id))
                .param("units", integers(rows, Holding::unit))
                .param("substitutes", rows.stream().map(Holding::substitute).toArray(Boolean[]::new))
                .param("by", by)
                .param("from", rows.stream().map(row -> row.from().toString()).toArray(String[]::new))
                .param(
                        "to",
                        rows.stream()
                                .map(row -> row.to() == null ? null : row.to().toString())
                                .toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Object integers(List<Holding> rows, Function<Holding, Integer> part) {
        return rows.stream().map(part).toArray(Integer[]::new);
    }

    int supersede(List<Long> versions, Instant now) {
        return jdbc.sql("""
                        update organisation.holding_version set superseded_at = ?
                         where version = any (?) and superseded_at is null
                        """)
                .params(Timestamp.from(now), versions.toArray(Long[]::new))
                .update();
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                row.getInt("id"),
                row.getInt("post"),
                row.getInt("person"),
                row.getInt("unit"),
                row.getBoolean("substitute"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Span<Facts> span(ResultSet row) throws SQLException {
        return new Span<>(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new Facts(row.getInt("unit"), row.getBoolean("substitute")));
    }
}
