package hongqiao.area.change;

import static hongqiao.area.AreaProblem.AREA_CHANGED_MEANWHILE;

import hongqiao.area.Area;
import hongqiao.area.AreaKind;
import hongqiao.area.AreaRows;
import hongqiao.area.AreaVersion;
import hongqiao.area.Shape;
import hongqiao.shared.CommonProblem;
import hongqiao.shared.District;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a {@link Redrawing} found out, in the caller's transaction; the database holds each row against his scope. */
@Component
class AreaWriter {

    private static final String MAKE = "insert into area.area (district, code, under) values (?, ?, ?)";

    private static final String MADE = """
            select id, code from area.area where district = :district and code = any(:codes)
            """;

    private static final String SUPERSEDE = """
            update area.version set superseded_at = :at where no = any(:numbers) and superseded_at is null
            """;

    private static final String RECORD = """
            insert into area.version
                   (district, area, valid_from, valid_to, recorded_at, parent, kind, name_zh, name_en, special, enclave,
                    simulated, geometry, west, south, east, north, center_lon, center_lat, area_m2, change, reason,
                    changed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final AreaRows rows;
    private final District district;
    private final Clock clock;

    AreaWriter(JdbcClient jdbc, JdbcTemplate batch, AreaRows rows, District district, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.rows = rows;
        this.district = district;
        this.clock = clock;
    }

    /** From here to the end of the transaction nobody else changes areas of this district, in whichever process. */
    void waitForTurn() {
        jdbc.sql("select area.take_turn(:district)")
                .param("district", district.code())
                .query(row -> {});
    }

    List<String> usedCodes() {
        return jdbc.sql("select code from area.area where district = :district")
                .param("district", district.code())
                .query((row, n) -> row.getString("code"))
                .list();
    }

    /** Ids of the areas that began, by the ids the redrawing gave them. */
    Map<Integer, Integer> write(Redrawing drawn) {
        var at = moment();
        supersede(drawn.superseded(), at);
        var ids = make(drawn.begun());
        var rows = new ArrayList<@Nullable Object[]>();
        for (var version : drawn.recorded()) {
            rows.add(values(version, at, ids));
        }
        batch.batchUpdate(RECORD, rows);
        return ids;
    }

    /** Later than all that has been recorded, even where the clock went back. */
    private Instant moment() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var last = rows.lastTurn(Instant.parse("9999-01-01T00:00:00Z"));
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    private void supersede(List<Long> numbers, Instant at) {
        if (numbers.isEmpty()) {
            return;
        }
        int superseded = jdbc.sql(SUPERSEDE)
                .param("at", Timestamp.from(at))
                .param("numbers", numbers.toArray(Long[]::new))
                .update();
        if (superseded < numbers.size()) {
            int seen = jdbc.sql("select count(*) from area.version where no = any(:numbers) and superseded_at is null")
                    .param("numbers", numbers.toArray(Long[]::new))
                    .query(Integer.class)
                    .single();
            // Rows that are still there and did not change are another's.
            throw seen > 0 ? CommonProblem.OUT_OF_SCOPE.problem() : AREA_CHANGED_MEANWHILE.problem();
        }
    }

    /** Kind by kind, since a child needs its parent's id. */
    private Map<Integer, Integer> make(List<Area> begun) {
        var ids = new HashMap<Integer, Integer>();
        for (var kind : AreaKind.values()) {
            var made = begun.stream().filter(area -> area.kind() == kind).toList();
            if (!made.isEmpty()) {
                batch.batchUpdate(
                        MAKE,
                        made.stream()
                                .map(area ->
                                        new @Nullable Object[] {district.code(), area.code(), id(area.parent(), ids)})
                                .toList());
                var byCode = ids(made);
                made.forEach(area -> ids.put(area.id(), byCode.get(area.code())));
            }
        }
        return ids;
    }

    private Map<String, Integer> ids(List<Area> areas) {
        var ids = new HashMap<String, Integer>();
        jdbc.sql(MADE)
                .param("district", district.code())
                .param("codes", areas.stream().map(Area::code).toArray(String[]::new))
                .query(row -> {
                    ids.put(row.getString("code"), row.getInt("id"));
                });
        return ids;
    }

    private @Nullable Object[] values(AreaVersion version, Instant at, Map<Integer, Integer> ids) {
        var area = version.area();
        var shape = area.shape();
        var box = shape == null ? null : shape.box();
        return new @Nullable Object[] {
            district.code(),
            id(area.id(), ids),
            area.validFrom(),
            area.validTo(),
            Timestamp.from(at),
            id(area.parent(), ids),
            area.kind().name(),
            area.name().zh(),
            area.name().en(),
            area.special().name(),
            area.enclave(),
            area.simulated(),
            wkb(shape),
            box == null ? null : box.getMinX(),
            box == null ? null : box.getMinY(),
            box == null ? null : box.getMaxX(),
            box == null ? null : box.getMaxY(),
            shape == null ? null : shape.center().x,
            shape == null ? null : shape.center().y,
            shape == null ? null : shape.areaM2(),
            version.change().name(),
            version.reason(),
            version.by()
        };
    }

    private static byte @Nullable [] wkb(@Nullable Shape shape) {
        return shape == null ? null : new WKBWriter().write(shape.geometry());
    }

    private static @Nullable Integer id(@Nullable Integer id, Map<Integer, Integer> made) {
        return id == null ? null : made.getOrDefault(id, id);
    }
}
