package hongqiao.identity.session;

import hongqiao.identity.IdentitySettings;
import hongqiao.identity.SecretBox;
import hongqiao.identity.SystemWork;
import hongqiao.identity.session.SessionStore.Session;
import hongqiao.identity.session.SessionStore.Step;
import hongqiao.shared.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sessions by the cookie that opens them: 256 random bits, of which the database has the SHA-256 alone. Each step of a
 * sign-in makes a new one, so none that was planted before is worth anything.
 */
@Component
public class Sessions {

    public static final String COOKIE = "hongqiao-session";

    /** How long a code may take, once the password was right. */
    private static final Duration CODE = Duration.ofMinutes(5);

    /** A session is marked as seen no oftener than this; so it may count as idle that much too early. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private static final int TOKEN_BYTES = 32;

    private final SessionStore store;
    private final SystemWork work;
    private final IdentitySettings settings;
    private final Clock clock;

    Sessions(SessionStore store, SystemWork work, IdentitySettings settings, Clock clock) {
        this.store = store;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens one, and gives the browser what opens it; whatever the browser came with is ended. */
    Session open(String username, Step step, HttpServletRequest request, HttpServletResponse response) {
        var token = newToken();
        var now = clock.instant();
        var visitor = Visitor.of(request);
        var session = new Session(
                HexFormat.of().formatHex(SecretBox.random(8)),
                username,
                step,
                now,
                now,
                now.plus(step == Step.FULL ? settings.absolute() : CODE),
                visitor.address(),
                visitor.userAgent());
        work.write("sign in", () -> {
            find(request).ifPresent(old -> store.end(old.id()));
            store.insert(session, Sha256.of(token));
        });
        Cookies.set(request, response, COOKIE, token, "/", null);
        return session;
    }

    /** The session of this request, if it is not over; in a transaction that sees everything. */
    Optional<Session> find(HttpServletRequest request) {
        return Cookies.find(request, COOKIE)
                .flatMap(token -> store.find(Sha256.of(token)))
                .filter(this::isAlive);
    }

    /** Who asks, if his session is not over; whatever scope is bound. */
    Optional<WhoAsks> whoAsks(HttpServletRequest request) {
        return Cookies.find(request, COOKIE)
                .flatMap(token -> store.whoAsks(Sha256.of(token), clock.instant()))
                .filter(asks -> isAlive(asks.session()));
    }

    boolean isAlive(Session session) {
        return expiresAt(session).isAfter(clock.instant());
    }

    /** Of these ids of sessions those that are not over; asking does not prolong them. */
    public Set<String> alive(Collection<String> ids) {
        return work.read("which sessions are open", () -> store.list(ids)).stream()
                .filter(this::isAlive)
                .map(Session::id)
                .collect(Collectors.toSet());
    }

    /** When it will be over if nothing more is asked. */
    public Instant expiresAt(Session session) {
        var idle = session.seenAt().plus(settings.idle());
        return idle.isBefore(session.untilAt()) ? idle : session.untilAt();
    }

    public Duration idle() {
        return settings.idle();
    }

    /** In the same transaction as {@link #find}. */
    boolean isDueToBeSeen(Session session) {
        return !session.seenAt().plus(SEEN_EVERY).isAfter(clock.instant());
    }

    void see(Session session) {
        work.write("a session is in use", () -> store.touch(session.id(), clock.instant()));
    }

    /** A new cookie for the same session; the old one opens nothing any more. In the owner's transaction. */
    public void renew(Session session, HttpServletRequest request, HttpServletResponse response) {
        var token = newToken();
        store.renew(session.id(), Sha256.of(token));
        Cookies.set(request, response, COOKIE, token, "/", null);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        if (Cookies.find(request, COOKIE).isPresent()) {
            Cookies.remove(request, response, COOKIE, "/");
        }
    }

    @Scheduled(fixedDelay = 10 * 60 * 1000, initialDelay = 60 * 1000)
    void forgetWhatIsOver() {
        work.write(
                "sessions that are over",
                () -> store.endStale(clock.instant().minus(settings.idle()), clock.instant()));
    }

    private static String newToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(SecretBox.random(TOKEN_BYTES));
    }
}
