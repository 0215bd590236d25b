package hongqiao.cases;

import static hongqiao.cases.CaseProblem.CALL_NOT_WAITING;
import static hongqiao.cases.CaseProblem.HANDLER_MAY_NOT_CALL;

import hongqiao.cases.definition.CaseType.Step;
import hongqiao.register.record.Forms;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import hongqiao.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which closed cases are called back, by whom, and what was answered. */
@Component
public class CallBacks {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String WRITE = """
            insert into cases.call_back (district, case_id, no, step, period, at, by, reached, answers)
            select ?, ?, coalesce(max(no), 0) + 1, ?, ?, ?, ?, ?, cast(? as jsonb)
              from cases.call_back where district = ? and case_id = ?
            """;

    private final JdbcTemplate jdbc;
    private final Players players;
    private final Forms forms;
    private final District district;

    CallBacks(JdbcTemplate jdbc, Players players, Forms forms, District district) {
        this.jdbc = jdbc;
        this.players = players;
        this.forms = forms;
        this.district = district;
    }

    /**
     * One attempt.
     *
     * @param no from 1; @param answers by field, as on the wire; nothing where nobody was reached
     */
    public record Call(int no, String period, Instant at, String by, boolean reached, JsonNode answers) {}

    /** With what a closing, or an opening again, means for its call-back: a case just closed may be drawn. */
    CaseFile closing(CaseFile before, CaseFile after) {
        var closed = after.closedAt();
        if (closed == null) {
            return before.closedAt() == null ? after : after.withCalling(null);
        }
        return before.closedAt() != null ? after : after.withCalling(drawn(after, closed));
    }

    private @Nullable Calling drawn(CaseFile file, Instant closed) {
        var values = forms.values(file.type().form(), file.form(), file.facts());
        for (var step : file.type().steps().values()) {
            var call = step.callBack();
            if (call == null
                    || !step.from().contains(file.state())
                    || call.when() != null && !call.when().holds(values)) {
                continue;
            }
            var period = call.sample().by().of(LocalDate.ofInstant(closed, district.timezone()));
            if (call.sample().draws(period, file.head().number())) {
                return new Calling(step.key(), period, 0, true);
            }
        }
        return null;
    }

    /** Why a step that calls, or says that nobody was reached, cannot be taken; empty: it can, or is no such step. */
    Optional<Problem> refusal(CaseFile file, Step step, Actor actor) {
        var call = of(step);
        if (call == null) {
            return Optional.empty();
        }
        var calling = file.calling();
        if (calling == null || !calling.waiting() || !calling.step().equals(call)) {
            return Optional.of(CALL_NOT_WAITING.problem());
        }
        return players.handled(file, actor) ? Optional.of(HANDLER_MAY_NOT_CALL.problem()) : Optional.empty();
    }

    /** Writes the attempt down, where the step is one. */
    CaseFile called(CaseFile file, Step step, Actor actor, Instant now) {
        var call = of(step);
        var calling = file.calling();
        if (call == null || calling == null) {
            return file;
        }
        var reached = step.callBack() != null;
        jdbc.update(
                WRITE,
                district.code(),
                file.id(),
                call,
                calling.period(),
                CaseStore.timestamp(now),
                actor.self(),
                reached,
                reached
                        ? forms.sealed(file.type().form(), file.form(), step.asks())
                                .toString()
                        : "{}",
                district.code(),
                file.id());
        var attempts = Objects.requireNonNull(
                        Objects.requireNonNull(file.type().steps().get(call)).callBack())
                .attempts();
        return file.withCalling(reached ? calling.answered() : calling.missed(attempts));
    }

    /** First attempt first. */
    @Transactional(readOnly = true)
    public List<Call> calls(CaseFile file) {
        return jdbc.query(
                "select no, period, at, by, reached, answers from cases.call_back where district = ? and case_id = ? order by no",
                (row, n) -> new Call(
                        row.getInt("no"),
                        row.getString("period"),
                        Instants.get(row, "at"),
                        row.getString("by"),
                        row.getBoolean("reached"),
                        JSON.readTree(row.getString("answers"))),
                district.code(),
                file.id());
    }

    private static @Nullable String of(Step step) {
        return step.callBack() != null ? step.key() : step.misses();
    }
}
