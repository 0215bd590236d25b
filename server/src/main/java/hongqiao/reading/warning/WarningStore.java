package hongqiao.reading.warning;

import hongqiao.indicator.ReportingPeriod;
import hongqiao.reading.warning.Warning.Order;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import hongqiao.shared.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps warnings, and which cases press; the database refuses to change any, and shows those in scope only. */
@Component
class WarningStore {

    private static final String OF_PLAN = """
            select w.* from reading.warning w where w.district = :district and w.plan = :plan
            """;

    private static final String ORDERS = """
            select p.* from reading.pressed p join reading.warning w on w.id = p.warning
             where w.district = :district and w.plan = :plan
             order by p.recorded_at, p.returned nulls first
            """;

    private static final String INSERT = """
            insert into reading.warning (district, plan, indicator, period, cause, says, unit, answer_by, simulated, recorded_at)
            values (:district, :plan, :indicator, :period, :cause, cast(:says as jsonb), :unit, :by, :simulated, :at)
            on conflict do nothing
            """;

    private static final String PRESSED = """
            insert into reading.pressed (warning, district, case_number, returned, recorded_at)
            values (:warning, :district, :number, :returned, :at)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final WarningAnswerStore answers;
    private final String district;

    WarningStore(JdbcClient jdbc, JsonMapper json, WarningAnswerStore answers, District district) {
        this.jdbc = jdbc;
        this.json = json;
        this.answers = answers;
        this.district = district.code();
    }

    /** Indicator and period: of one there is one warning. */
    record About(String indicator, ReportingPeriod period) {}

    private record OrderOf(long warning, Order order) {}

    /** Of all that were ever given. */
    Set<About> given(String plan) {
        return jdbc
                .sql("select indicator, period from reading.warning where district = :district and plan = :plan")
                .param("district", district)
                .param("plan", plan)
                .query((row, n) -> new About(row.getString("indicator"), ReportingPeriod.of(row.getString("period"))))
                .stream()
                .collect(Collectors.toSet());
    }

    /** The newest first. */
    List<Warning> list(String plan) {
        var given = jdbc.sql(OF_PLAN + " order by w.id desc")
                .param("district", district)
                .param("plan", plan)
                .query(this::read)
                .list();
        return whole(plan, given);
    }

    Optional<Warning> find(String plan, long id) {
        var given = jdbc.sql(OF_PLAN + " and w.id = :id")
                .param("district", district)
                .param("plan", plan)
                .param("id", id)
                .query(this::read)
                .list();
        return whole(plan, given).stream().findFirst();
    }

    private List<Warning> whole(String plan, List<Warning> given) {
        if (given.isEmpty()) {
            return given;
        }
        var answered = answers.byWarning(plan);
        var pressed = jdbc
                .sql(ORDERS)
                .param("district", district)
                .param("plan", plan)
                .query((row, n) -> new OrderOf(
                        row.getLong("warning"),
                        new Order(row.getString("case_number"), row.getObject("returned", Long.class))))
                .stream()
                .collect(Collectors.groupingBy(
                        OrderOf::warning, Collectors.mapping(OrderOf::order, Collectors.toList())));
        return given.stream()
                .map(one -> new Warning(
                        one.id(),
                        one.indicator(),
                        one.period(),
                        one.cause(),
                        one.says(),
                        one.unit(),
                        one.firstBy(),
                        one.simulated(),
                        one.recordedAt(),
                        answered.getOrDefault(one.id(), List.of()),
                        pressed.getOrDefault(one.id(), List.of())))
                .toList();
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
                        .param("by", warning.firstBy())
                        .param("simulated", warning.simulated())
                        .param("at", Timestamp.from(warning.recordedAt()))
                        .update()
                > 0;
    }

    /** @param returned as {@link Order#returned} */
    void pressed(long warning, String caseNumber, @Nullable Long returned, Instant at) {
        jdbc.sql(PRESSED)
                .param("warning", warning)
                .param("district", district)
                .param("number", caseNumber)
                .param("returned", returned, Types.BIGINT)
                .param("at", Timestamp.from(at))
                .update();
    }

    private Warning read(ResultSet row, int n) throws SQLException {
        return new Warning(
                row.getLong("id"),
                row.getString("indicator"),
                ReportingPeriod.of(row.getString("period")),
                Cause.valueOf(row.getString("cause")),
                json.readValue(row.getString("says"), Words.class),
                row.getObject("unit", Integer.class),
                row.getObject("answer_by", LocalDate.class),
                row.getBoolean("simulated"),
                Instants.get(row, "recorded_at"),
                List.of(),
                List.of());
    }
}
