package hongqiao.area;

import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads versions of areas, of this district, in the caller's transaction and scope. */
@Component
public class AreaRows {

    private static final String SELECT = """
            select v.no, v.area, a.code, v.valid_from, v.valid_to, v.recorded_at, v.superseded_at, v.parent, v.kind,
                   v.name_zh, v.name_en, v.special, v.enclave, v.simulated, v.geometry, v.center_lon, v.center_lat,
                   v.area_m2, v.change, v.reason, v.changed_by
              from area.version v
              join area.area a on a.id = v.area
             where v.district = :district
            """;

    private static final String NOW = SELECT + " and v.superseded_at is null";

    private static final String THEN =
            SELECT + " and v.recorded_at <= :then and (v.superseded_at is null or v.superseded_at > :then)";

    private static final String HISTORY = SELECT + " and a.code = :code order by v.no";

    private static final String TURN = """
            select max(moment) from (
                select max(recorded_at) as moment from area.version where district = :district and recorded_at <= :then
                union all
                select max(superseded_at) from area.version where district = :district and superseded_at <= :then) moments
            """;

    private final JdbcClient jdbc;
    private final String district;

    AreaRows(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** All we know now. */
    public List<AreaVersion> now() {
        return jdbc.sql(NOW).param("district", district).query(AreaRows::read).list();
    }

    /** All we knew then. */
    List<AreaVersion> then(Instant then) {
        return jdbc.sql(THEN)
                .param("district", district)
                .param("then", Timestamp.from(then))
                .query(AreaRows::read)
                .list();
    }

    /** Everything ever recorded of an area, in the order of recording. */
    List<AreaVersion> history(String code) {
        return jdbc.sql(HISTORY)
                .param("district", district)
                .param("code", code)
                .query(AreaRows::read)
                .list();
    }

    /** The last moment up to then at which our knowledge changed; {@code EPOCH} if it had not begun. */
    public Instant lastTurn(Instant then) {
        return jdbc.sql(TURN)
                .param("district", district)
                .param("then", Timestamp.from(then))
                .query((row, n) -> {
                    var moment = row.getObject(1, OffsetDateTime.class);
                    return moment == null ? Instant.EPOCH : moment.toInstant();
                })
                .single();
    }

    /** Grows with each change by whichever process; 0 before the first. */
    long changes() {
        return jdbc.sql("select coalesce(max(changes), 0) from area.stamp where district = :district")
                .param("district", district)
                .query(Long.class)
                .single();
    }

    private static AreaVersion read(ResultSet row, int n) throws SQLException {
        var area = new Area(
                row.getInt("area"),
                row.getString("code"),
                new AreaName(row.getString("name_zh"), row.getString("name_en")),
                AreaKind.valueOf(row.getString("kind")),
                row.getObject("parent", Integer.class),
                Special.valueOf(row.getString("special")),
                row.getBoolean("enclave"),
                row.getBoolean("simulated"),
                shape(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
        return new AreaVersion(
                row.getLong("no"),
                area,
                Instants.get(row, "recorded_at"),
                Instants.find(row, "superseded_at"),
                ChangeKind.valueOf(row.getString("change")),
                row.getString("reason"),
                row.getString("changed_by"));
    }

    private static @Nullable Shape shape(ResultSet row) throws SQLException {
        var wkb = row.getBytes("geometry");
        if (wkb == null) {
            return null;
        }
        try {
            return new Shape(
                    new WKBReader().read(wkb),
                    new Coordinate(row.getDouble("center_lon"), row.getDouble("center_lat")),
                    row.getDouble("area_m2"));
        } catch (ParseException broken) {
            throw new IllegalStateException("geometry of version " + row.getLong("no"), broken);
        }
    }
}
