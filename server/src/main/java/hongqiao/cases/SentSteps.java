package hongqiao.cases;

import static hongqiao.cases.CaseProblem.STEP_KEY_REUSED;

import hongqiao.organisation.Today;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

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

    /** By their age, some at a time: a phone sends again as soon as it has a network. */
    private static final String CLEAR = """
            delete from cases.sent_step
             where (district, by, key) in
                   (select district, by, key from cases.sent_step where district = ? and at < ? order by at limit ?)
            """;

    private static final int TOGETHER = 1_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Today today;
    private final Duration kept;
    private final String district;

    /** @param kept for how long a key is known */
    SentSteps(
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            Today today,
            @Value("${hongqiao.cases.sent-kept:90d}") Duration kept,
            District district) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.today = today;
        this.kept = kept;
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

    /** Forgets keys that are older than they are kept: what is sent under one of them after that is another step. */
    int clear() {
        return Scopes.everything("keys of all are cleared alike", () -> {
            var before = CaseStore.timestamp(today.now().minus(kept));
            var cleared = 0;
            while (true) {
                int some = transactions.execute(status -> jdbc.update(CLEAR, district, before, TOGETHER));
                cleared += some;
                if (some < TOGETHER) {
                    return cleared;
                }
            }
        });
    }
}
