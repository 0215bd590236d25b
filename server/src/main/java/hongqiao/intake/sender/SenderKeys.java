package hongqiao.intake.sender;

import static hongqiao.intake.IntakeProblem.SENDER_KEY_NOT_FOUND;
import static hongqiao.intake.IntakeProblem.SENDER_KEY_NOT_VALID;

import hongqiao.identity.SecretBox;
import hongqiao.intake.IntakeProblem;
import hongqiao.intake.door.Door.Sender;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Sha256;
import hongqiao.shared.TokenBucket;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keys of other systems. One is shown when it is made and never again. Withdrawn, it opens nothing more: at once where it was withdrawn,
 * within {@link #REMEMBERED} in other processes. Each may send so many reports a minute and no more, in each process.
 */
@Component
public class SenderKeys {

    public static final int MOST_PER_MINUTE = 1_000_000;

    static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final String PREFIX = "hqs_";
    private static final int BYTES = 32;
    private static final int LONGEST = 200;

    private final SenderKeyStore store;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final District district;
    private final Clock clock;
    private final Map<ByteBuffer, Known> known = new ConcurrentHashMap<>();
    private final Map<Integer, TokenBucket> buckets = new ConcurrentHashMap<>();

    SenderKeys(
            SenderKeyStore store, Journal journal, TransactionTemplate transactions, District district, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.transactions = transactions;
        this.district = district;
        this.clock = clock;
    }

    private record Known(SenderKey key, Instant until) {}

    /** @param secret the key itself */
    public record Made(SenderKey key, String secret) {}

    /** Newest first, also those withdrawn. */
    @Transactional(readOnly = true)
    public List<SenderKey> list() {
        return store.list();
    }

    @Transactional
    public Made make(Sender kind, String sender, int perMinute, String by) {
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(SecretBox.random(BYTES));
        var id = store.insert(kind, sender, Sha256.of(secret), perMinute, by, clock.instant());
        var made = get(id);
        record("sender-key-made", by, null, made);
        return new Made(made, secret);
    }

    /** @throws hongqiao.shared.Problem {@code sender-key-not-found}, also for one that was withdrawn before */
    @Transactional
    public SenderKey revoke(int id, String by) {
        var before = get(id);
        if (!store.revoke(id, by, clock.instant())) {
            throw SENDER_KEY_NOT_FOUND.problem();
        }
        known.values().removeIf(one -> one.key().id() == id);
        record("sender-key-revoked", by, before, get(id));
        return get(id);
    }

    /** Whose key it is. @throws hongqiao.shared.Problem {@code sender-key-not-valid} also for another kind of doors */
    public SenderKey require(@Nullable String secret, Sender kind) {
        return Optional.ofNullable(secret)
                .filter(one -> !one.isBlank() && one.length() <= LONGEST)
                .flatMap(one -> find(Sha256.of(one)))
                .filter(key -> key.kind() == kind && key.revokedAt() == null)
                .orElseThrow(SENDER_KEY_NOT_VALID::problem);
    }

    private Optional<SenderKey> find(byte[] hash) {
        var now = clock.instant();
        var name = ByteBuffer.wrap(hash);
        var one = known.get(name);
        if (one != null && now.isBefore(one.until())) {
            return Optional.of(one.key());
        }
        Optional<SenderKey> found = Scopes.everything(
                "whose key it is is asked before anybody has a scope",
                () -> java.util.Objects.requireNonNull(transactions.execute(status -> store.find(hash))));
        found.ifPresentOrElse(key -> known.put(name, new Known(key, now.plus(REMEMBERED))), () -> known.remove(name));
        return found;
    }

    /** Counts one report. @throws hongqiao.shared.Problem {@code too-many-reports} with when to try again */
    public void count(SenderKey key) {
        var wait = buckets.computeIfAbsent(key.id(), id -> new TokenBucket(key.perMinute(), clock.instant()))
                .take(clock.instant());
        if (wait != null) {
            throw IntakeProblem.TOO_MANY_REPORTS.problem().retryAfter(wait);
        }
    }

    private SenderKey get(int id) {
        return store.find(id).orElseThrow(SENDER_KEY_NOT_FOUND::problem);
    }

    private void record(String action, String by, @Nullable Object before, SenderKey after) {
        var subject = new Subject(district.code(), "sender-key", String.valueOf(after.id()));
        journal.append(new Entry(subject, by, action, before, after));
    }
}
