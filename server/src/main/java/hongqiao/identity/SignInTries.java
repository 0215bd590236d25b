package hongqiao.identity;

import static hongqiao.identity.IdentityProblem.TOO_MANY_TRIES;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after 5 failures for one name from one address, or 30 from one address, within 15 minutes,
 * further tries from there are refused until the window has passed. Nobody can lock a colleague out from elsewhere.
 * Kept in memory, for at most 10 000 keys, the oldest forgotten first; a restart forgets all.
 */
@Component
class SignInTries {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_NAME = 5;
    private static final int PER_ADDRESS = 30;
    private static final int KEYS = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > KEYS;
        }
    };

    SignInTries(Clock clock) {
        this.clock = clock;
    }

    /** @throws hongqiao.shared.Problem {@code too-many-tries} */
    synchronized void check(String address, String username) {
        var since = clock.instant().minus(WINDOW);
        if (recent(address, since) >= PER_ADDRESS || recent(key(address, username), since) >= PER_NAME) {
            throw TOO_MANY_TRIES.because(
                    "登录失败次数过多，请 %d 分钟后再试", "Too many failed sign-ins; try again in %d minutes", WINDOW.toMinutes());
        }
    }

    synchronized void failed(String address, String username) {
        for (var key : new String[] {address, key(address, username)}) {
            failures.computeIfAbsent(key, k -> new ArrayDeque<>()).addLast(clock.instant());
        }
    }

    synchronized void succeeded(String address, String username) {
        failures.remove(key(address, username));
    }

    private int recent(String key, Instant since) {
        var times = failures.get(key);
        if (times == null) {
            return 0;
        }
        times.removeIf(time -> time.isBefore(since));
        return times.size();
    }

    private static String key(String address, String username) {
        return address + "\n" + username;
    }
}
