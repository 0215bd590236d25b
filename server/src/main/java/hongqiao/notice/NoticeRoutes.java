package hongqiao.notice;

import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What went out, at the system officer's desk: to whom is masked, also for him. */
@RestController
@RequestMapping("/api/desk/notices")
class NoticeRoutes {

    private static final int MOST = 200;

    /** @param to masked; @param simulated nothing left the system */
    record NoticeLine(
            long id,
            String about,
            String to,
            String text,
            Outgoing.State state,
            boolean simulated,
            int tries,
            @Nullable String failure,
            Instant madeAt,
            @Nullable Instant settledAt) {}

    /** @param simulated whether this installation has the sandbox only; @param notices the newest 200 */
    record NoticeList(boolean simulated, List<NoticeLine> notices) {}

    private final OutgoingStore store;
    private final Ways ways;
    private final TransactionTemplate transactions;

    NoticeRoutes(OutgoingStore store, Ways ways, TransactionTemplate transactions) {
        this.store = store;
        this.ways = ways;
        this.transactions = transactions;
    }

    @GetMapping
    @Needs(value = Permission.TOKENS_EDIT, does = Operation.LIST)
    NoticeList list() {
        var newest = Objects.requireNonNull(transactions.execute(status -> store.newest(MOST)));
        return new NoticeList(
                ways.isSimulated(), newest.stream().map(NoticeRoutes::body).toList());
    }

    private static NoticeLine body(Outgoing one) {
        return new NoticeLine(
                one.id(),
                one.about(),
                one.masked(),
                one.text(),
                one.state(),
                Sandbox.KEY.equals(one.adapter()),
                one.tries(),
                one.failure(),
                one.madeAt(),
                one.settledAt());
    }
}
