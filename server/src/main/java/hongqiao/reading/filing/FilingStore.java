package hongqiao.reading.filing;

import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Vintage;
import hongqiao.reading.NewReading;
import hongqiao.reading.filing.Filing.Decision;
import hongqiao.reading.filing.Filing.Outcome;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was filed and what was decided; the database refuses to change either, and shows those in scope only. */
@Component
class FilingStore {

    private static final String OF_PLAN = """
            select f.*, d.outcome, d.grounds, d.recorded_at as decided_at, d.recorded_by as decided_by,
                   exists (select 1 from reading.filing after where after.follows = f.id) as replaced
              from reading.filing f left join reading.decision d on d.filing = f.id
             where f.district = :district and f.plan = :plan
            """;

    private static final String INSERT = """
            insert into reading.filing (district, plan, indicator, period, value, missing, vintage, published_on, source, note,
                   simulated, unit, verifier, corrects, follows, questions, confirmed, recorded_at, recorded_by)
            values (:district, :plan, :indicator, :period, :value, :missing, :vintage, :published, :source, :note, :simulated,
                    :unit, :verifier, :corrects, :follows, cast(:questions as jsonb), :confirmed, :at, :by)
            returning id
            """;

    private static final String DECIDE = """
            insert into reading.decision (filing, district, outcome, grounds, recorded_at, recorded_by)
            values (:filing, :district, :outcome, :grounds, :at, :by)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String district;

    FilingStore(JdbcClient jdbc, JsonMapper json, District district) {
        this.jdbc = jdbc;
        this.json = json;
        this.district = district.code();
    }

    /** All filings of a plan in scope, in the order in which they were made. */
    List<Filing> list(String plan) {
        return jdbc.sql(OF_PLAN + " order by f.id")
                .param("district", district)
                .param("plan", plan)
                .query(this::read)
                .list();
    }

    List<Filing> list(String plan, String indicator, ReportingPeriod period) {
        return jdbc.sql(OF_PLAN + " and f.indicator = :indicator and f.period = :period order by f.id")
                .param("district", district)
                .param("plan", plan)
                .param("indicator", indicator)
                .param("period", period.toString())
                .query(this::read)
                .list();
    }

    Optional<Filing> find(String plan, long id) {
        return jdbc.sql(OF_PLAN + " and f.id = :id")
                .param("district", district)
                .param("plan", plan)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Nobody else files or decides of that period until the transaction ends. */
    void waitForTurn(String plan, String indicator, ReportingPeriod period) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("filing/%s/%s/%s/%s".formatted(district, plan, indicator, period))
                .query(row -> {});
    }

    /** Whose it is, what it corrects and follows, what was asked. */
    record About(
            @Nullable Integer unit,
            @Nullable Integer verifier,
            @Nullable Long corrects,
            @Nullable Long follows,
            List<Question> questions,
            @Nullable String confirmed) {}

    long insert(String plan, String indicator, NewReading reading, About about, Instant at, String by) {
        return jdbc.sql(INSERT)
                .param("district", district)
                .param("plan", plan)
                .param("indicator", indicator)
                .param("period", reading.period().toString())
                .param("value", reading.value(), Types.NUMERIC)
                .param("missing", reading.missing(), Types.VARCHAR)
                .param("vintage", reading.vintage().name())
                .param("published", reading.publishedOn(), Types.DATE)
                .param("source", reading.source())
                .param("note", reading.note(), Types.VARCHAR)
                .param("simulated", reading.simulated())
                .param("unit", about.unit(), Types.INTEGER)
                .param("verifier", about.verifier(), Types.INTEGER)
                .param("corrects", about.corrects(), Types.BIGINT)
                .param("follows", about.follows(), Types.BIGINT)
                .param("questions", json.writeValueAsString(about.questions()))
                .param("confirmed", about.confirmed(), Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    void decide(long filing, Decision decision) {
        jdbc.sql(DECIDE)
                .param("filing", filing)
                .param("district", district)
                .param("outcome", decision.outcome().name())
                .param("grounds", decision.grounds(), Types.VARCHAR)
                .param("at", Timestamp.from(decision.at()))
                .param("by", decision.by())
                .update();
    }

    private Filing read(ResultSet row, int n) throws SQLException {
        var outcome = row.getString("outcome");
        return new Filing(
                row.getLong("id"),
                row.getString("indicator"),
                ReportingPeriod.of(row.getString("period")),
                row.getBigDecimal("value"),
                row.getString("missing"),
                Vintage.valueOf(row.getString("vintage")),
                row.getObject("published_on", LocalDate.class),
                row.getString("source"),
                row.getString("note"),
                row.getBoolean("simulated"),
                row.getObject("unit", Integer.class),
                row.getObject("verifier", Integer.class),
                row.getObject("corrects", Long.class),
                row.getObject("follows", Long.class),
                json.readValue(row.getString("questions"), new TypeReference<List<Question>>() {}),
                row.getString("confirmed"),
                Instants.get(row, "recorded_at"),
                row.getString("recorded_by"),
                outcome == null
                        ? null
                        : new Decision(
                                Outcome.valueOf(outcome),
                                row.getString("grounds"),
                                Instants.get(row, "decided_at"),
                                row.getString("decided_by")),
                row.getBoolean("replaced"));
    }
}
