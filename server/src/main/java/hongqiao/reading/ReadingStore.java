package hongqiao.reading;

import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Vintage;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps readings; the database refuses to change one, and shows those in scope only. */
@Component
class ReadingStore {

    private static final String KNOWN = """
            select * from reading.reading
             where district = :district and plan = any(:plans) and (:indicator = '' or indicator = :indicator)
               and recorded_at <= :known and (not :public or published_on is not null)
             order by id
            """;

    private static final String INSERT = """
            insert into reading.reading (district, plan, indicator, series, period, value, missing, vintage, published_on,
                   source, file, cell, note, simulated, unit, filing, verifier, approved_by, supersedes, recorded_at, recorded_by)
            values (:district, :plan, :indicator, :series, :period, :value, :missing, :vintage, :published, :source, :file,
                    :cell, :note, :simulated, :unit, :filing, :verifier, :approved, :supersedes, :at, :by)
            returning *
            """;

    private final JdbcClient jdbc;
    private final String district;

    ReadingStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /**
     * All that had been recorded by that moment, superseded ones too, in that order.
     *
     * @param plans a revised plan and those that it goes on from
     * @param indicator empty: of the whole plan
     */
    List<KeptReading> known(List<String> plans, String indicator, Instant knownAt, boolean publicOnly) {
        return jdbc.sql(KNOWN)
                .param("district", district)
                .param("plans", plans.toArray(String[]::new))
                .param("indicator", indicator)
                .param("known", Timestamp.from(knownAt))
                .param("public", publicOnly)
                .query(ReadingStore::read)
                .list();
    }

    Optional<KeptReading> find(long id) {
        return jdbc.sql("select * from reading.reading where district = :district and id = :id")
                .param("district", district)
                .param("id", id)
                .query(ReadingStore::read)
                .optional();
    }

    boolean any(List<String> plans) {
        return jdbc.sql(
                        "select exists (select 1 from reading.reading where district = :district and plan = any(:plans))")
                .param("district", district)
                .param("plans", plans.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Of which filing, by which unit, by whom; all null where the planning office records it itself. */
    public record Approval(
            @Nullable Long filing,
            @Nullable Integer verifier,
            @Nullable String by) {
        static final Approval OWN = new Approval(null, null, null);
    }

    KeptReading insert(
            String plan,
            String indicator,
            NewReading reading,
            @Nullable Integer unit,
            Approval approval,
            @Nullable Long supersedes,
            Instant at,
            String by) {
        return jdbc.sql(INSERT)
                .param("district", district)
                .param("plan", plan)
                .param("indicator", indicator)
                .param("series", reading.series().name())
                .param("period", reading.period().toString())
                .param("value", reading.value(), java.sql.Types.NUMERIC)
                .param("missing", reading.missing(), java.sql.Types.VARCHAR)
                .param("vintage", reading.vintage().name())
                .param("published", reading.publishedOn(), java.sql.Types.DATE)
                .param("source", reading.source())
                .param("file", reading.file(), java.sql.Types.VARCHAR)
                .param("cell", reading.cell(), java.sql.Types.VARCHAR)
                .param("note", reading.note(), java.sql.Types.VARCHAR)
                .param("simulated", reading.simulated())
                .param("unit", unit, java.sql.Types.INTEGER)
                .param("filing", approval.filing(), java.sql.Types.BIGINT)
                .param("verifier", approval.verifier(), java.sql.Types.INTEGER)
                .param("approved", approval.by(), java.sql.Types.VARCHAR)
                .param("supersedes", supersedes, java.sql.Types.BIGINT)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(ReadingStore::read)
                .single();
    }

    private static KeptReading read(ResultSet row, int n) throws SQLException {
        return new KeptReading(
                row.getLong("id"),
                row.getString("indicator"),
                SeriesKind.valueOf(row.getString("series")),
                ReportingPeriod.of(row.getString("period")),
                row.getBigDecimal("value"),
                row.getString("missing"),
                Vintage.valueOf(row.getString("vintage")),
                row.getObject("published_on", LocalDate.class),
                row.getString("source"),
                row.getString("file"),
                row.getString("cell"),
                row.getString("note"),
                row.getBoolean("simulated"),
                row.getObject("unit", Integer.class),
                row.getObject("filing", Long.class),
                row.getString("approved_by"),
                row.getObject("supersedes", Long.class),
                Instants.get(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
