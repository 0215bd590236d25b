package hongqiao.organisation.responsibility;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of responsibilities as it lies in the database. */
@Component
class ResponsibilityStore {

    private static final int PAGE = 5_000;

    private static final String SELECT = """
            select * from organisation.responsibility_version v where v.district = :district
            """;

    private static final String ASKED = """
             and (v.kind = 'FALLBACK'
                  or (v.subject = any (:subjects) and v.area = any (:areas)
                      and (v.place_kind is null or v.place_kind = :placeKind)))
            """;

    private static final String INSERT_VERSION = """
            insert into organisation.responsibility_version
                   (district, responsibility, kind, subject, area, place_kind, lead, assisting, basis, recorded_by,
                    valid_from, valid_to, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final NewIds ids;
    private final JdbcTemplate batch;
    private final String district;

    ResponsibilityStore(JdbcClient jdbc, NewIds ids, JdbcTemplate batch, District district) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.batch = batch;
        this.district = district.code();
    }

    record Row(int id, Span<ResponsibilityFacts> span) {}

    /** What may decide a question. */
    List<Responsibility> asked(List<String> subjects, List<Integer> areas, @Nullable String placeKind, AsOf asOf) {
        return jdbc.sql(SELECT + " and " + asOf.holds("v") + ASKED)
                .params(asOf.params())
                .param("district", district)
                .param("subjects", subjects.toArray(String[]::new))
                .param("areas", areas.toArray(Integer[]::new))
                .param("placeKind", placeKind == null ? "" : placeKind)
                .query((row, n) -> responsibility(row))
                .list();
    }

    /** @param conditions on {@code v}, with their parameters */
    List<Responsibility> list(AsOf asOf, List<String> conditions, Map<String, ?> params) {
        var sql = new StringBuilder(SELECT + " and " + asOf.holds("v"));
        conditions.forEach(condition -> sql.append(" and ").append(condition));
        return jdbc.sql(sql + " order by v.subject, v.kind, v.area, v.responsibility")
                .params(asOf.params())
                .params(params)
                .param("district", district)
                .query((row, n) -> responsibility(row))
                .list();
    }

    /** Everything known now, on whatever day. */
    List<Responsibility> known() {
        return jdbc.sql(SELECT + " and v.superseded_at is null")
                .param("district", district)
                .query((row, n) -> responsibility(row))
                .list();
    }

    Timeline<ResponsibilityFacts> timeline(int id) {
        return new Timeline<>(jdbc.sql(SELECT + " and v.responsibility = :id and v.superseded_at is null")
                .params(Map.of("district", district, "id", id))
                .query((row, n) -> {
                    var it = responsibility(row);
                    return new Timeline.Known<>(row.getLong("version"), new Span<>(it.from(), it.to(), it.facts()));
                })
                .list());
    }

    List<Integer> ids(int count) {
        return ids.of("responsibility", count);
    }

    void insert(Collection<Row> rows, String by, Instant now) {
        batch.batchUpdate(
                "insert into organisation.responsibility (id, district) values (?, ?)",
                rows,
                PAGE,
                (statement, row) -> {
                    statement.setInt(1, row.id());
                    statement.setString(2, district);
                });
        insertVersions(rows, by, now);
    }

    void insertVersions(Collection<Row> rows, String by, Instant now) {
        batch.batchUpdate(INSERT_VERSION, rows, PAGE, (statement, row) -> {
            var facts = row.span().value();
            statement.setString(1, district);
            statement.setInt(2, row.id());
            statement.setString(3, facts.kind().name());
            statement.setString(4, facts.subject());
            statement.setObject(5, facts.area());
            statement.setString(6, facts.placeKind());
            statement.setInt(7, facts.lead());
            statement.setArray(
                    8,
                    statement
                            .getConnection()
                            .createArrayOf("integer", facts.assisting().toArray()));
            statement.setString(9, facts.basis());
            statement.setString(10, by);
            statement.setObject(11, row.span().from());
            statement.setObject(12, row.span().to());
            statement.setTimestamp(13, Timestamp.from(now));
        });
    }

    int supersede(List<Long> versions, Instant now) {
        var params = new HashMap<String, Object>();
        params.put("now", Timestamp.from(now));
        params.put("versions", versions.toArray(Long[]::new));
        return jdbc.sql("""
                        update organisation.responsibility_version set superseded_at = :now
                         where version = any (:versions) and superseded_at is null
                        """).params(params).update();
    }

    private static Responsibility responsibility(ResultSet row) throws SQLException {
        @Nullable Integer area = row.getObject("area", Integer.class);
        var facts = new ResponsibilityFacts(
                ResponsibilityKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                area,
                row.getString("place_kind"),
                row.getInt("lead"),
                List.of((Integer[]) row.getArray("assisting").getArray()),
                row.getString("basis"));
        return new Responsibility(
                row.getInt("responsibility"),
                facts,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Instants.get(row, "recorded_at"));
    }
}
