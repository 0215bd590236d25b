package hongqiao.intake;

import hongqiao.scope.Scopes;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the cases of reports that wait: those whose first try was cut short or failed. Several processes may do so at once. */
@Component
class ReportsWaiting {

    private static final int AT_ONCE = 100;

    private final Intake intake;
    private final ReportStore store;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReportsWaiting(Intake intake, ReportStore store, TransactionTemplate transactions, Clock clock) {
        this.intake = intake;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Until none waits whose turn it is. */
    @Scheduled(fixedDelayString = "${hongqiao.intake.every:1s}", initialDelayString = "2s")
    void lookForAll() {
        while (look() == AT_ONCE) {
            // there are more
        }
    }

    /** @return how many were tried */
    int look() {
        // Those that were received just now are being opened by who received them.
        var before = clock.instant().minusSeconds(2);
        var waiting = Scopes.everything(
                "reports of everybody wait for their cases",
                () -> transactions.execute(status -> store.waiting(before, AT_ONCE)));
        if (waiting == null) {
            return 0;
        }
        waiting.forEach(intake::attempt);
        return waiting.size();
    }
}
