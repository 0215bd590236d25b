package hongqiao.notice;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.notice.Outgoing.State;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits: tried again after 10, 20, 40 … seconds, an hour at most, and given up a day after it was made, or at once where it never
 * will be taken, with a line in the journal. Several processes may do so at once. One that is killed between sending and noting it sends that message again.
 */
@Component
class Sending {

    static final Duration GIVEN_UP_AFTER = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int AT_ONCE = 20;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_DOUBLED = 10;
    private static final int LONGEST_FAILURE = 200;

    private final OutgoingStore store;
    private final Notices notices;
    private final Ways ways;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final District district;
    private final Clock clock;

    Sending(
            OutgoingStore store,
            Notices notices,
            Ways ways,
            Journal journal,
            TransactionTemplate transactions,
            District district,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.ways = ways;
        this.journal = journal;
        this.transactions = transactions;
        this.district = district;
        this.clock = clock;
    }

    /** What the journal keeps of one that nobody took. */
    record MessageGivenUp(String about, String to, int tries, String failure) {}

    @Scheduled(fixedDelayString = "${hongqiao.notice.every}", initialDelayString = "${hongqiao.notice.every}")
    void sendAll() {
        while (send() == AT_ONCE) {
            // there are more
        }
    }

    /** @return how many were tried */
    int send() {
        List<Outgoing> due = system(() -> store.lease(now(), now().plus(LEASE), AT_ONCE));
        due.forEach(this::attempt);
        return due.size();
    }

    private void attempt(Outgoing message) {
        try {
            var to = notices.opened(message);
            var adapter = ways.of(to);
            adapter.send(message, to);
            system(() -> {
                store.settle(message.id(), State.SENT, adapter.key(), null, now());
                return message;
            });
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException failed) {
            failed(message, failed);
        }
    }

    private void failed(Outgoing message, Exception why) {
        var says = String.valueOf(why.getMessage());
        var failure = says.length() > LONGEST_FAILURE ? says.substring(0, LONGEST_FAILURE) : says;
        var wait = why instanceof TooSoon soon ? soon.waiting() : wait(message.tries());
        LOG.warn("message {} was not taken: {}", message.id(), failure);
        var now = now();
        system(() -> {
            if (!(why instanceof NotTaken) && now.isBefore(message.madeAt().plus(GIVEN_UP_AFTER))) {
                store.putOff(message.id(), failure, now.plus(wait));
            } else {
                store.settle(message.id(), State.GIVEN_UP, null, failure, now);
                journal.append(new Entry(
                        new Subject(district.code(), "notice", String.valueOf(message.id())),
                        Scope.SYSTEM,
                        "message-given-up",
                        null,
                        new MessageGivenUp(message.about(), message.masked(), message.tries(), failure)));
            }
            return message;
        });
    }

    /** @param tries this one among them */
    static Duration wait(int tries) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLED));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private <T> T system(Supplier<T> work) {
        return Scopes.everything(
                "messages of the whole district wait to be sent",
                () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
