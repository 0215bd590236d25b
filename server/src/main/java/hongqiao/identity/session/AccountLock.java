package hongqiao.identity.session;

import static hongqiao.identity.IdentityProblem.TOO_MANY_TRIES;

import hongqiao.identity.SystemWork;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import hongqiao.shared.Problem;
import hongqiao.shared.Sha256;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After ten failures for one name, from wherever they come, that name is locked for 15 minutes, then 30, then an hour, never
 * longer; a day without a failure forgets all. Kept in the database, by a hash of whatever was typed, so that a restart
 * helps nobody and a name that does not exist behaves like one that does. A browser from which the account has signed in
 * before does not come here (see {@link KnownBrowser}): nobody can lock a colleague out for good.
 *
 * <p>A try counts before its password is looked at: the tenth locks, and success unlocks.
 */
@Component
public class AccountLock {

    private static final int MOST = 10;
    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 2;
    private static final Duration MEMORY = Duration.ofHours(24);

    private static final String TAKE = """
            insert into identity.sign_in_lock (district, name_hash, failures, rounds, failed_at)
            values (:district, :name, 0, 0, :now)
            on conflict (district, name_hash) do update set failures = sign_in_lock.failures
            returning failures, rounds, failed_at, locked_until
            """;

    private static final String KEEP = """
            update identity.sign_in_lock
               set failures = :failures, rounds = :rounds, failed_at = :now, locked_until = :until
             where district = :district and name_hash = :name
            """;

    private final JdbcClient jdbc;
    private final SystemWork work;
    private final District district;
    private final Clock clock;

    AccountLock(JdbcClient jdbc, SystemWork work, District district, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.district = district;
        this.clock = clock;
    }

    private record State(
            int failures,
            int rounds,
            Instant failedAt,
            @Nullable Instant lockedUntil) {}

    /** @throws Problem {@code too-many-tries} while the name is locked */
    void take(String name) {
        var wait = work.write("count a sign-in before anybody is signed in", () -> counted(name));
        if (wait.isPositive()) {
            throw TOO_MANY_TRIES
                    .because(
                            "登录失败次数过多，请 %d 分钟后再试",
                            "Too many failed sign-ins; try again in %d minutes",
                            wait.plusSeconds(59).toMinutes())
                    .retryAfter(wait.plusSeconds(1));
        }
    }

    /** In a transaction that sees everything. */
    void forget(String name) {
        at("delete from identity.sign_in_lock where district = :district and name_hash = :name", name)
                .update();
    }

    /** Until when, if it is locked now. In a transaction that sees everything. */
    public Optional<Instant> lockedUntil(String name) {
        return at("""
                select locked_until from identity.sign_in_lock
                 where district = :district and name_hash = :name and locked_until > :now
                """, name)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> Instants.get(row, "locked_until"))
                .optional();
    }

    void forgetOld() {
        jdbc.sql("delete from identity.sign_in_lock where district = :district and failed_at < :old")
                .param("district", district.code())
                .param("old", Timestamp.from(clock.instant().minus(MEMORY)))
                .update();
    }

    /** How long to wait; zero if the try may go on. */
    private Duration counted(String name) {
        var now = clock.instant();
        var state = at(TAKE, name)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new State(
                        row.getInt("failures"),
                        row.getInt("rounds"),
                        Instants.get(row, "failed_at"),
                        Instants.find(row, "locked_until")))
                .single();
        if (state.lockedUntil() != null && state.lockedUntil().isAfter(now)) {
            return Duration.between(now, state.lockedUntil());
        }
        if (state.failedAt().plus(MEMORY).isBefore(now)) {
            state = new State(0, 0, now, null);
        }
        var isLast = state.failures() + 1 >= MOST;
        var lock = FIRST.multipliedBy(1L << Math.min(state.rounds(), MOST_DOUBLINGS));
        at(KEEP, name)
                .param("failures", isLast ? 0 : state.failures() + 1)
                .param("rounds", isLast ? state.rounds() + 1 : state.rounds())
                .param("now", Timestamp.from(now))
                .param("until", isLast ? Timestamp.from(now.plus(lock)) : null)
                .update();
        return Duration.ZERO;
    }

    private JdbcClient.StatementSpec at(String sql, String name) {
        return jdbc.sql(sql).param("district", district.code()).param("name", Sha256.hex(name));
    }
}
