package hongqiao.organisation;

import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units and their versions as they lie in the database. */
@Component
class UnitStore {

    private static final String COLUMNS = """
            u.id, u.code, u.simulated, v.*
              from organisation.unit u
              join organisation.unit_version v on v.unit = u.id
             where u.district = :district and v.district = :district
            """;

    private static final String SELECT = "select " + COLUMNS;

    private static final String INSERT_VERSION = """
            insert into organisation.unit_version
                   (district, unit, parent, kind, name, name_en, short_name, uscc, area, first, change, reason,
                    recorded_by, valid_from, valid_to, recorded_at)
            values (:district, :unit, :parent, :kind, :name, :nameEn, :shortName, :uscc, :area, :first, :change, :reason,
                    :by, :from, :to, :now)
            """;

    /** Whom it belonged to last: today, else when it ended, else when it will begin. */
    private static final String LAST_PARENTS = """
            select distinct on (unit) unit, parent,
                   case when valid_from <= :today and (valid_to is null or valid_to > :today) then area end as area
              from organisation.unit_version
             where district = :district and superseded_at is null
             order by unit, valid_from <= :today desc,
                      case when valid_from <= :today then valid_from - date '2000-01-01' end desc, valid_from
            """;

    private final JdbcClient jdbc;
    private final String district;

    UnitStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** How a version came to be. */
    record Origin(UnitAction change, @Nullable String reason, String by, Instant now, boolean first) {}

    /** @param area what it covers today */
    record Below(
            int unit, @Nullable Integer parent, @Nullable Integer area) {}

    /** Differs after each change: versions are added and superseded, never edited or removed. */
    record Stamp(long versions, long superseded, long newest) {}

    List<Unit> list(AsOf asOf) {
        return jdbc.sql(SELECT + " and " + asOf.holds("v") + " order by u.code")
                .params(asOf.params())
                .param("district", district)
                .query(UnitStore::unit)
                .list();
    }

    Optional<Unit> find(String code, AsOf asOf) {
        return jdbc.sql(SELECT + " and u.code = :code and " + asOf.holds("v"))
                .params(asOf.params())
                .param("district", district)
                .param("code", code)
                .query(UnitStore::unit)
                .optional();
    }

    Optional<Unit> find(int id, AsOf asOf) {
        return jdbc.sql(SELECT + " and u.id = :id and " + asOf.holds("v"))
                .params(asOf.params())
                .param("district", district)
                .param("id", id)
                .query(UnitStore::unit)
                .optional();
    }

    /** As it is, was or will be last. */
    Optional<Unit> last(int id) {
        return jdbc.sql(SELECT + " and u.id = :id and v.superseded_at is null order by v.valid_from desc limit 1")
                .param("district", district)
                .param("id", id)
                .query(UnitStore::unit)
                .optional();
    }

    /** As {@link #last(int)}, of many; those that never were are left out. */
    List<Unit> last(Collection<Integer> ids) {
        return jdbc.sql("select distinct on (u.id) " + COLUMNS
                        + " and u.id in (:ids) and v.superseded_at is null order by u.id, v.valid_from desc")
                .param("district", district)
                .param("ids", ids)
                .query(UnitStore::unit)
                .list();
    }

    Optional<Integer> idOf(String code) {
        return jdbc.sql("select id from organisation.unit where district = ? and code = ?")
                .params(district, code)
                .query(Integer.class)
                .optional();
    }

    Timeline<UnitFacts> timeline(int id) {
        return new Timeline<>(jdbc.sql(SELECT + " and u.id = :id and v.superseded_at is null")
                .param("district", district)
                .param("id", id)
                .query((row, n) -> new Timeline.Known<>(row.getLong("version"), span(row)))
                .list());
    }

    /** Everything ever recorded of it, by day and then by when we knew it. */
    List<UnitVersion> history(int id) {
        return jdbc.sql(SELECT + " and u.id = :id order by v.valid_from, v.recorded_at, v.version")
                .param("district", district)
                .param("id", id)
                .query((row, n) -> new UnitVersion(
                        facts(row),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        Instants.get(row, "recorded_at"),
                        Instants.find(row, "superseded_at"),
                        row.getString("recorded_by"),
                        UnitAction.valueOf(row.getString("change")),
                        row.getString("reason")))
                .list();
    }

    List<Below> lastParents(LocalDate today) {
        return jdbc.sql(LAST_PARENTS)
                .param("district", district)
                .param("today", today)
                .query((row, n) -> new Below(row.getInt("unit"), integer(row, "parent"), integer(row, "area")))
                .list();
    }

    Stamp stamp() {
        return jdbc.sql("""
                        select count(*), count(superseded_at), coalesce(max(version), 0)
                          from organisation.unit_version
                         where district = :district
                        """)
                .param("district", district)
                .query((row, n) -> new Stamp(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** Days from that one on, itself too, on which the tree changes as far as we know. */
    List<LocalDate> turningDays(LocalDate from) {
        return jdbc.sql("""
                        select distinct greatest(valid_from, :from) from organisation.unit_version
                         where district = :district and superseded_at is null
                           and (valid_to is null or valid_to > :from)
                        """)
                .param("district", district)
                .param("from", from)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    int insert(String code, boolean simulated) {
        return jdbc.sql("insert into organisation.unit (district, code, simulated) values (?, ?, ?) returning id")
                .params(district, code, simulated)
                .query(Integer.class)
                .single();
    }

    void insertVersion(int unit, Span<UnitFacts> span, Origin origin) {
        var facts = span.value();
        jdbc.sql(INSERT_VERSION)
                .param("district", district)
                .param("unit", unit)
                .param("parent", facts.parent())
                .param("kind", facts.kind().name())
                .param("name", facts.name().zh())
                .param("nameEn", facts.name().en())
                .param("shortName", facts.shortName())
                .param("uscc", facts.uscc())
                .param("area", facts.area())
                .param("first", origin.first())
                .param("change", origin.change().name())
                .param("reason", origin.reason())
                .param("by", origin.by())
                .param("from", span.from())
                .param("to", span.to())
                .param("now", Timestamp.from(origin.now()))
                .update();
    }

    /** How many it could: those out of scope it cannot. */
    int supersede(List<Long> versions, Instant now) {
        return jdbc.sql("""
                        update organisation.unit_version set superseded_at = ?
                         where version = any (?) and superseded_at is null
                        """)
                .params(Timestamp.from(now), versions.toArray(Long[]::new))
                .update();
    }

    private static Unit unit(ResultSet row, int n) throws SQLException {
        return new Unit(
                row.getInt("id"),
                row.getString("code"),
                facts(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("simulated"));
    }

    private static Span<UnitFacts> span(ResultSet row) throws SQLException {
        return new Span<>(
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class), facts(row));
    }

    private static UnitFacts facts(ResultSet row) throws SQLException {
        return new UnitFacts(
                integer(row, "parent"),
                UnitKind.valueOf(row.getString("kind")),
                new Name(row.getString("name"), row.getString("name_en")),
                row.getString("short_name"),
                row.getString("uscc"),
                integer(row, "area"));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
