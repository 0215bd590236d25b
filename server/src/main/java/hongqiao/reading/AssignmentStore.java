package hongqiao.reading;

import hongqiao.indicator.Assignment;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the city assigned, each version of it. */
@Component
class AssignmentStore {

    private static final String KNOWN = """
            select * from reading.assignment
             where district = :district and plan = any(:plans) and recorded_at <= :known
             order by id
            """;

    private static final String INSERT = """
            insert into reading.assignment (district, plan, indicator, year, value, document_no, received_on, state, simulated,
                   supersedes, recorded_at, recorded_by)
            values (:district, :plan, :indicator, :year, :value, :document, :received, :state, :simulated, :supersedes, :at, :by)
            """;

    private final JdbcClient jdbc;
    private final String district;

    AssignmentStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** All that had been recorded by that moment, superseded ones too, in that order. */
    List<KeptAssignment> known(List<String> plans, Instant knownAt) {
        return jdbc.sql(KNOWN)
                .param("district", district)
                .param("plans", plans.toArray(String[]::new))
                .param("known", Timestamp.from(knownAt))
                .query(AssignmentStore::read)
                .list();
    }

    void insert(
            String plan,
            String indicator,
            Assignment assignment,
            boolean simulated,
            @Nullable Long supersedes,
            Instant at,
            String by) {
        jdbc.sql(INSERT)
                .param("district", district)
                .param("plan", plan)
                .param("indicator", indicator)
                .param("year", assignment.year())
                .param("value", assignment.value(), Types.NUMERIC)
                .param("document", assignment.documentNo())
                .param("received", assignment.receivedOn())
                .param("state", assignment.state().name())
                .param("simulated", simulated)
                .param("supersedes", supersedes, Types.BIGINT)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    private static KeptAssignment read(ResultSet row, int n) throws SQLException {
        return new KeptAssignment(
                row.getLong("id"),
                row.getString("indicator"),
                new Assignment(
                        row.getInt("year"),
                        row.getBigDecimal("value"),
                        row.getString("document_no"),
                        row.getObject("received_on", LocalDate.class),
                        Assignment.State.valueOf(row.getString("state"))),
                row.getBoolean("simulated"),
                row.getObject("supersedes", Long.class),
                Instants.get(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
