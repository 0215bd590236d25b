package hongqiao.reading.warning;

import hongqiao.indicator.ReportingPeriod;
import hongqiao.reading.warning.Warning.Answer;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps warnings, answers, and which case presses; the database refuses to change any, and shows those in scope only. */
@Component
class WarningStore {

    private static final String OF_PLAN = """
            select w.*, a.text, a.recorded_at as answered_at, a.recorded_by as answered_by, p.case_number
              from reading.warning w left join reading.answer a on a.warning = w.id
                                     left join reading.pressed p on p.warning = w.id
             where w.district = :district and w.plan = :plan
            """;

    private static final String INSERT = """
            insert into reading.warning (district, plan, indicator, period, cause, says, unit, answer_by, simulated, recorded_at)
            values (:district, :plan, :indicator, :period, :cause, cast(:says as jsonb), :unit, :by, :simulated, :at)
            on conflict do nothing
            """;

    private static final String ANSWER = """
            insert into reading.answer (warning, district, text, recorded_at, recorded_by)
            values (:warning, :district, :text, :at, :by)
            """;

    private static final String PRESSED = """
            insert into reading.pressed (warning, district, case_number, recorded_at)
            values (:warning, :district, :number, :at)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String district;

    WarningStore(JdbcClient jdbc, JsonMapper json, District district) {
        this.jdbc = jdbc;
        this.json = json;
        this.district = district.code();
    }

    /** The newest first. */
    List<Warning> list(String plan) {
        return jdbc.sql(OF_PLAN + " order by w.id desc")
                .param("district", district)
                .param("plan", plan)
                .query(this::read)
                .list();
    }

    Optional<Warning> find(String plan, long id) {
        return jdbc.sql(OF_PLAN + " and w.id = :id")
                .param("district", district)
                .param("plan", plan)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Of one period there is one warning; a second changes nothing. @return whether it is new */
    boolean insert(String plan, Warning warning) {
        return jdbc.sql(INSERT)
                        .param("district", district)
                        .param("plan", plan)
                        .param("indicator", warning.indicator())
                        .param("period", warning.period().toString())
                        .param("cause", warning.cause().name())
                        .param("says", json.writeValueAsString(warning.says()))
                        .param("unit", warning.unit(), Types.INTEGER)
                        .param("by", warning.answerBy())
                        .param("simulated", warning.simulated())
                        .param("at", Timestamp.from(warning.recordedAt()))
                        .update()
                > 0;
    }

    void answer(long warning, Answer answer) {
        jdbc.sql(ANSWER)
                .param("warning", warning)
                .param("district", district)
                .param("text", answer.text())
                .param("at", Timestamp.from(answer.at()))
                .param("by", answer.by())
                .update();
    }

    void pressed(long warning, String caseNumber, Instant at) {
        jdbc.sql(PRESSED)
                .param("warning", warning)
                .param("district", district)
                .param("number", caseNumber)
                .param("at", Timestamp.from(at))
                .update();
    }

    private Warning read(ResultSet row, int n) throws SQLException {
        var text = row.getString("text");
        return new Warning(
                row.getLong("id"),
                row.getString("indicator"),
                ReportingPeriod.of(row.getString("period")),
                Cause.valueOf(row.getString("cause")),
                json.readValue(row.getString("says"), Words.class),
                row.getObject("unit", Integer.class),
                row.getObject("answer_by", LocalDate.class),
                row.getBoolean("simulated"),
                instant(row, "recorded_at"),
                text == null ? null : new Answer(text, instant(row, "answered_at"), row.getString("answered_by")),
                row.getString("case_number"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
