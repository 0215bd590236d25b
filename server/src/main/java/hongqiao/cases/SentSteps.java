package hongqiao.cases;

import static hongqiao.cases.CaseProblem.STEP_KEY_REUSED;

import hongqiao.shared.District;
import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Steps that were sent under a key: however often one is sent again, it is taken once. */
@Component
class SentSteps {

    private static final String FIRST = """
            insert into cases.sent_step (district, by, key, case_id, step, at) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String SAME = """
            select case_id = ? and step = ? from cases.sent_step where district = ? and by = ? and key = ?
            """;

    private final JdbcTemplate jdbc;
    private final String district;

    SentSteps(JdbcTemplate jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /**
     * Waits for another transaction that has just sent the same.
     *
     * @return false: it was taken before
     * @throws hongqiao.shared.Problem {@code step-key-reused}: under that key he took another step
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean isFirst(String by, String key, CaseFile file, String step, Instant at) {
        if (jdbc.update(FIRST, district, by, key, file.id(), step, CaseStore.timestamp(at)) == 1) {
            return true;
        }
        var same = jdbc.queryForObject(SAME, Boolean.class, file.id(), step, district, by, key);
        if (!Objects.requireNonNullElse(same, false)) {
            throw STEP_KEY_REUSED.problem().atField("Idempotency-Key");
        }
        return false;
    }
}
