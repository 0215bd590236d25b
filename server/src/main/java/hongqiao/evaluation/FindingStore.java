package hongqiao.evaluation;

import hongqiao.shared.District;
import hongqiao.shared.Instants;
import hongqiao.shared.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps findings and how each ended. */
@Component
class FindingStore {

    private static final String FINDINGS = """
            select f.*, o.finding as ended, o.revision, o.grounds, o.at as ended_at, o.by as ended_by
              from evaluation.finding f
              left join evaluation.outcome o on o.finding = f.id
             where f.district = :district and (:round = 0 or f.round = :round) and (:id = 0 or f.id = :id)
             order by f.id
            """;

    private final JdbcClient jdbc;
    private final String district;

    FindingStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    List<Finding> list(long round) {
        return jdbc.sql(FINDINGS)
                .param("district", district)
                .param("round", round)
                .param("id", 0L)
                .query(FindingStore::read)
                .list();
    }

    Optional<Finding> find(long id) {
        return jdbc.sql(FINDINGS)
                .param("district", district)
                .param("round", 0L)
                .param("id", id)
                .query(FindingStore::read)
                .optional();
    }

    long insert(long round, Finding.New finding, boolean byHand, Instant at, String by) {
        return jdbc.sql("""
                        insert into evaluation.finding (district, round, kind, code, says_zh, says_en, by_hand, at, by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        district,
                        round,
                        finding.kind().name(),
                        finding.code(),
                        finding.says().zh(),
                        finding.says().en(),
                        byHand,
                        Timestamp.from(at),
                        by)
                .query(Long.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException it has ended */
    void end(long finding, @Nullable Long revision, String grounds, Instant at, String by) {
        jdbc.sql("""
                        insert into evaluation.outcome (finding, district, revision, grounds, at, by)
                        values (:finding, :district, :revision, :grounds, :at, :by)
                        """)
                .param("finding", finding)
                .param("district", district)
                .param("revision", revision, Types.BIGINT)
                .param("grounds", grounds)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    private static Finding read(ResultSet row, int n) throws SQLException {
        var revision = row.getObject("revision", Long.class);
        var outcome = row.getObject("ended", Long.class) == null
                ? null
                : new Finding.Outcome(
                        revision, row.getString("grounds"), Instants.get(row, "ended_at"), row.getString("ended_by"));
        return new Finding(
                row.getLong("id"),
                row.getLong("round"),
                Finding.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                new Words(row.getString("says_zh"), row.getString("says_en")),
                row.getBoolean("by_hand"),
                Instants.get(row, "at"),
                row.getString("by"),
                outcome);
    }
}
