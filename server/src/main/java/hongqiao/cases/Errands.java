package hongqiao.cases;

import hongqiao.cases.definition.CaseType.Telling;
import hongqiao.register.record.Forms;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What steps have to tell the case that theirs came of. Whoever took the step need not see that case, so it is left here in
 * the same transaction, and the system runs it in one of its own.
 */
@Component
class Errands {

    private static final String LEAVE = """
            insert into cases.errand (district, case_id, step, reason, told_by, told_at, data)
            values (?, ?, ?, ?, ?, ?, cast(? as jsonb))
            """;

    private static final String WAITING = """
            select no, case_id, step, reason, data::text as data from cases.errand
             where district = ? and told_at <= ? order by no limit ?
            """;

    private final Forms forms;
    private final JdbcTemplate jdbc;
    private final String district;

    Errands(Forms forms, JdbcTemplate jdbc, District district) {
        this.forms = forms;
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** @param caseId id of the case that is told; @param step of that case; @param fields of the step, as on the wire */
    record Errand(long no, long caseId, String step, String reason, JsonNode fields) {}

    /** Nothing, where the case came of none. */
    @Transactional(propagation = Propagation.MANDATORY)
    void leave(CaseFile from, Telling telling, Instant now) {
        var about = from.head().about();
        if (about != null) {
            jdbc.update(
                    LEAVE,
                    district,
                    about,
                    telling.step(),
                    reason(from, telling),
                    from.id(),
                    CaseStore.timestamp(now),
                    forms.plain(telling.with(), forms.values(from.type().form(), from.form(), from.facts()))
                            .toString());
        }
    }

    /** In the order in which they were left. */
    List<Errand> waiting(Instant until, int most) {
        return jdbc.query(
                WAITING,
                (row, n) -> new Errand(
                        row.getLong("no"),
                        row.getLong("case_id"),
                        row.getString("step"),
                        row.getString("reason"),
                        JsonMapper.shared().readTree(row.getString("data"))),
                district,
                CaseStore.timestamp(until),
                most);
    }

    /** When the first of them was left. */
    Optional<Instant> first() {
        return jdbc.query(
                        "select min(told_at) as at from cases.errand where district = ?",
                        (row, n) -> Optional.ofNullable(Instants.find(row, "at")),
                        district)
                .getFirst();
    }

    /** @return false: another process has run it */
    boolean done(Errand errand) {
        return jdbc.update("delete from cases.errand where district = ? and no = ?", district, errand.no()) == 1;
    }

    private String reason(CaseFile from, Telling telling) {
        var expression = telling.reason();
        @Nullable
        Object reason = expression == null
                ? null
                : expression.evaluate(forms.values(from.type().form(), from.form(), from.facts()));
        return reason == null ? from.head().number() : reason.toString();
    }
}
