package hongqiao.evaluation;

import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what units state; a later one takes the place of an earlier one, which stays. */
@Component
class StatementStore {

    private static final String CURRENT = """
            select * from evaluation.statement s
             where district = :district and round = :round
               and not exists (select 1 from evaluation.statement n where n.supersedes = s.id)
             order by kind, code
            """;

    private static final String INSERT = """
            insert into evaluation.statement (district, round, unit, kind, code, rating, value, says, source, simulated, supersedes,
                   at, by)
            values (:district, :round, :unit, :kind, :code, :rating, :value, :says, :source, :simulated, :supersedes, :at, :by)
            """;

    private final JdbcClient jdbc;
    private final String district;

    StatementStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** Those that count, and are in scope. */
    List<Statement> current(long round) {
        return jdbc.sql(CURRENT)
                .param("district", district)
                .param("round", round)
                .query((row, n) -> new Statement(
                        row.getLong("id"),
                        row.getInt("unit"),
                        PromiseKind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        Rating.valueOf(row.getString("rating")),
                        row.getBigDecimal("value"),
                        row.getString("says"),
                        row.getString("source"),
                        row.getBoolean("simulated"),
                        Instants.get(row, "at"),
                        row.getString("by")))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException somebody else stated it meanwhile */
    void insert(long round, Statement.New statement, @Nullable Long supersedes, Instant at, String by) {
        jdbc.sql(INSERT)
                .param("district", district)
                .param("round", round)
                .param("unit", statement.unit())
                .param("kind", statement.kind().name())
                .param("code", statement.code())
                .param("rating", statement.rating().name())
                .param("value", statement.value(), Types.NUMERIC)
                .param("says", statement.says())
                .param("source", statement.source())
                .param("simulated", statement.simulated())
                .param("supersedes", supersedes, Types.BIGINT)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }
}
