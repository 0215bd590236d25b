package hongqiao.organisation.people;

import hongqiao.organisation.AsOf;
import hongqiao.organisation.Name;
import hongqiao.organisation.NewIds;
import hongqiao.organisation.Span;
import hongqiao.organisation.Timeline;
import hongqiao.shared.District;
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

/** Posts as they lie in the database; of those, only who is in scope. */
@Component
class PostStore {

    private static final int PAGE = 5_000;

    private static final String SELECT = """
            select p.id, p.simulated, v.version, v.unit, v.area, v.kind, v.title, v.title_en, v.valid_from, v.valid_to
              from organisation.post p
              join organisation.post_version v on v.post = p.id
             where p.district = :district
            """;

    private static final String INSERT = """
            insert into organisation.post (id, district, unit, simulated)
            select unnest(:ids), :district, unnest(:units), unnest(:simulated)
            """;

    private static final String INSERT_VERSION = """
            insert into organisation.post_version
                   (district, post, unit, area, kind, title, title_en, recorded_by, valid_from, valid_to, recorded_at)
            select :district, unnest(:ids), unnest(:units), unnest(:areas), unnest(:kinds), unnest(:titles),
                   unnest(:titlesEn), :by, cast(unnest(:from) as date), cast(unnest(:to) as date), :now
            """;

    private final JdbcClient jdbc;
    private final NewIds ids;
    private final String district;

    PostStore(JdbcClient jdbc, NewIds ids, District district) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.district = district.code();
    }

    record Row(int id, Span<PostFacts> span, boolean simulated) {}

    /** @param condition on {@code v} or {@code p}, with its parameters */
    List<Post> list(AsOf asOf, String condition, Map<String, ?> params) {
        return jdbc.sql(SELECT + " and " + asOf.holds("v") + " and " + condition + " order by p.id")
                .params(asOf.params())
                .params(params)
                .param("district", district)
                .query((row, n) -> post(row))
                .list();
    }

    Optional<Post> find(int id, AsOf asOf) {
        return list(asOf, "p.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Of several posts what each was on its last day; also of those that have ended. */
    List<Post> last(Collection<Integer> ids) {
        return jdbc.sql(SELECT + " and v.superseded_at is null and p.id = any (:ids) order by p.id, v.valid_from")
                .param("district", district)
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, n) -> post(row))
                .list();
    }

    Timeline<PostFacts> timeline(int id) {
        return new Timeline<>(jdbc.sql(SELECT + " and p.id = :id and v.superseded_at is null")
                .param("district", district)
                .param("id", id)
                .query((row, n) -> new Timeline.Known<>(row.getLong("version"), span(row)))
                .list());
    }

    List<Integer> ids(int count) {
        return ids.of("post", count);
    }

    void insert(List<Row> rows, String by, Instant now) {
        for (int from = 0; from < rows.size(); from += PAGE) {
            var page = rows.subList(from, Math.min(rows.size(), from + PAGE));
            jdbc.sql(INSERT)
                    .param("district", district)
                    .param("ids", integers(page, Row::id))
                    .param("units", integers(page, row -> row.span().value().unit()))
                    .param("simulated", page.stream().map(Row::simulated).toArray(Boolean[]::new))
                    .update();
            insertVersions(page, by, now);
        }
    }

    void insertVersions(List<Row> rows, String by, Instant now) {
        jdbc.sql(INSERT_VERSION)
                .param("district", district)
                .param("ids", integers(rows, Row::id))
                .param("units", integers(rows, row -> row.span().value().unit()))
                .param("areas", integers(rows, row -> row.span().value().area()))
                .param("kinds", texts(rows, row -> row.span().value().kind()))
                .param("titles", texts(rows, row -> row.span().value().title().zh()))
                .param("titlesEn", texts(rows, row -> row.span().value().title().en()))
                .param("by", by)
                .param("from", texts(rows, row -> row.span().from().toString()))
                .param(
                        "to",
                        texts(
                                rows,
                                row -> row.span().to() == null
                                        ? null
                                        : row.span().to().toString()))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Object integers(List<Row> rows, Function<Row, @Nullable Integer> part) {
        return rows.stream().map(part).toArray(Integer[]::new);
    }

    private static Object texts(List<Row> rows, Function<Row, @Nullable String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }

    int supersede(List<Long> versions, Instant now) {
        return jdbc.sql("""
                        update organisation.post_version set superseded_at = ?
                         where version = any (?) and superseded_at is null
                        """)
                .params(Timestamp.from(now), versions.toArray(Long[]::new))
                .update();
    }

    void moveTo(int post, int unit) {
        jdbc.sql("update organisation.post set unit = ? where id = ?")
                .params(unit, post)
                .update();
    }

    private static Post post(ResultSet row) throws SQLException {
        var span = span(row);
        return new Post(row.getInt("id"), span.value(), span.from(), span.to(), row.getBoolean("simulated"));
    }

    private static Span<PostFacts> span(ResultSet row) throws SQLException {
        @Nullable Integer area = row.getObject("area", Integer.class);
        var facts = new PostFacts(
                row.getInt("unit"),
                area,
                row.getString("kind"),
                new Name(row.getString("title"), row.getString("title_en")));
        return new Span<>(
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class), facts);
    }
}
