package hongqiao.identity.session;

import static hongqiao.identity.IdentityProblem.TOO_MANY_TRIES;

import hongqiao.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after 5 failures for one name from one address, or 30 from one address, within 15 minutes,
 * further tries from there are refused until the window has passed. Nobody can lock a colleague out from elsewhere.
 * A try counts before its password is looked at, so that many at once are not more than one after the other. Kept in
 * memory, for at most 10 000 keys, the oldest forgotten first; a restart forgets all.
 */
@Component
public class SignInTries {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PER_NAME = 5;
    private static final int PER_ADDRESS = 30;
    private static final int KEYS = 10_000;

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > KEYS;
        }
    };

    /** What failed within the window, and how many are under way. */
    private static final class Tries {
        final Deque<Instant> failed = new ArrayDeque<>();
        final int most;
        int underWay;

        Tries(int most) {
            this.most = most;
        }

        void forget(Instant before) {
            failed.removeIf(time -> time.isBefore(before));
        }

        boolean full() {
            return failed.size() >= most;
        }

        boolean mayBecomeFull() {
            return failed.size() + underWay >= most;
        }
    }

    SignInTries(Clock clock) {
        this.clock = clock;
    }

    /**
     * Runs one sign-in; a refusal of it counts as a failure, success clears the name.
     *
     * @throws Problem {@code too-many-tries}, with the time to wait, and what the sign-in throws
     */
    public <T> T counting(String address, String username, Supplier<T> signIn) {
        var counted = begin(address, username);
        try {
            var signedIn = signIn.get();
            end(counted, false);
            forget(counted.getLast());
            return signedIn;
        } catch (Problem refused) {
            end(counted, true);
            throw refused;
        } catch (RuntimeException fault) {
            end(counted, false);
            throw fault;
        }
    }

    /** Takes a place of both counts; while those under way may yet fill one, waits for them. */
    private synchronized List<Tries> begin(String address, String username) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var both = List.of(
                    tries.computeIfAbsent(address, k -> new Tries(PER_ADDRESS)),
                    tries.computeIfAbsent(address + "\n" + username, k -> new Tries(PER_NAME)));
            both.forEach(it -> it.forget(clock.instant().minus(WINDOW)));
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (both.stream().anyMatch(Tries::full) || !left.isPositive()) {
                throw tooMany(both);
            }
            if (both.stream().noneMatch(Tries::mayBecomeFull)) {
                both.forEach(it -> it.underWay++);
                return both;
            }
            await(left);
        }
    }

    private synchronized void end(List<Tries> counted, boolean failed) {
        for (var it : counted) {
            it.underWay--;
            if (failed) {
                it.failed.addLast(clock.instant());
            }
        }
        notifyAll();
    }

    private synchronized void forget(Tries ofName) {
        ofName.failed.clear();
    }

    private void await(Duration longest) {
        try {
            wait(Math.max(1, longest.toMillis()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw TOO_MANY_TRIES.problem();
        }
    }

    private Problem tooMany(List<Tries> both) {
        var wait = both.stream()
                .filter(Tries::full)
                .map(it ->
                        Duration.between(clock.instant(), it.failed.getFirst().plus(WINDOW)))
                .filter(Duration::isPositive)
                .max(Duration::compareTo)
                .orElse(PATIENCE);
        return TOO_MANY_TRIES
                .because(
                        "登录失败次数过多，请 %d 分钟后再试",
                        "Too many failed sign-ins; try again in %d minutes",
                        wait.plusSeconds(59).toMinutes())
                .retryAfter(wait.plusSeconds(1));
    }
}
