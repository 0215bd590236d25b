package hongqiao.identity;

import hongqiao.shared.CommonProblem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A hash that costs memory on purpose, a few at a time: 16 MB for each of a thousand sign-ins at once would be all we have.
 * The others wait their turn, and after some seconds are told that we are busy.
 */
final class CountedHash implements PasswordEncoder {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PasswordEncoder hash;
    private final Semaphore turns;

    /** @param most at once */
    CountedHash(PasswordEncoder hash, int most) {
        this.hash = hash;
        this.turns = new Semaphore(most, true);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> hash.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return inTurn(() -> hash.matches(password, encoded));
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw CommonProblem.UNAVAILABLE.problem();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw CommonProblem.UNAVAILABLE.problem();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
