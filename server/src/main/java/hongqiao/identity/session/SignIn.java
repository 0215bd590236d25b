package hongqiao.identity.session;

import static hongqiao.identity.IdentityProblem.CODE_NOT_VALID;
import static hongqiao.identity.IdentityProblem.SIGN_IN_FAILED;
import static hongqiao.shared.CommonProblem.SIGN_IN_REQUIRED;

import hongqiao.identity.Account;
import hongqiao.identity.SystemWork;
import hongqiao.identity.account.AccountStore;
import hongqiao.identity.account.CredentialStore;
import hongqiao.identity.account.Passwords;
import hongqiao.identity.factor.SecondFactors;
import hongqiao.identity.session.SessionStore.Session;
import hongqiao.identity.session.SessionStore.Step;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.shared.District;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Signs in, in one step or two. Whether a name exists shows neither in the answer nor in the time it takes; each try, right
 * or wrong, is journalled with where it came from.
 */
@Component
public class SignIn {

    private static final int CODE_TRIES = 5;

    /** Who tried is not known: the name was typed by somebody. */
    private static final String REFUSED = "sign-in-refused";

    private final AccountStore accounts;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final SessionStore store;
    private final SignInTries tries;
    private final AccountLock lock;
    private final KnownBrowser browsers;
    private final SystemWork work;
    private final Journal journal;
    private final District district;

    SignIn(
            AccountStore accounts,
            CredentialStore credentials,
            Passwords passwords,
            SecondFactors factors,
            Sessions sessions,
            SessionStore store,
            SignInTries tries,
            AccountLock lock,
            KnownBrowser browsers,
            SystemWork work,
            Journal journal,
            District district) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.store = store;
        this.tries = tries;
        this.lock = lock;
        this.browsers = browsers;
        this.work = work;
        this.journal = journal;
        this.district = district;
    }

    private record Known(Optional<Account> account, Optional<CredentialStore.Credential> credential) {}

    /** What a sign-in leaves in the journal. */
    record Trace(String address, String userAgent) {}

    /** @throws hongqiao.shared.Problem {@code sign-in-failed}, {@code too-many-tries} */
    Session withPassword(String username, String password, HttpServletRequest request, HttpServletResponse response) {
        var number = browsers.numberFor(username, request);
        var counter = number.map(n -> "browser\n" + n).orElse(username);
        tries.counting(request.getRemoteAddr(), counter, () -> {
            if (number.isEmpty()) {
                lock.take(username);
            }
            check(username, password, Visitor.of(request), number.isEmpty());
            return true;
        });
        return proceed(username, request, response);
    }

    /** Goes on for an account whose owner has shown who he is: to the second factor, or in. */
    public Session proceed(String username, HttpServletRequest request, HttpServletResponse response) {
        var asksForCode = work.read("whether a code is asked for", () -> factors.isConfirmed(username));
        return asksForCode
                ? sessions.open(username, Step.SECOND_FACTOR, request, response)
                : complete(username, request, response);
    }

    /** @throws hongqiao.shared.Problem {@code code-not-valid}, {@code too-many-tries}, {@code sign-in-required} after five wrong ones */
    Session withCode(String code, HttpServletRequest request, HttpServletResponse response) {
        var waiting = waiting(request).orElseThrow(SIGN_IN_REQUIRED::problem);
        var username = waiting.username();
        var tried = work.write("count a code", () -> store.countTry(waiting.id()));
        if (tried == 0 || tried > CODE_TRIES) {
            work.write("too many codes", () -> store.end(waiting.id()));
            throw SIGN_IN_REQUIRED.problem();
        }
        lock.take(codeName(username));
        var right = work.write("check a code", () -> {
            var used = factors.use(username, code);
            if (used) {
                lock.forget(codeName(username));
            } else {
                record("code-refused", username, Visitor.of(request));
            }
            return used;
        });
        if (!right) {
            throw CODE_NOT_VALID.problem();
        }
        return complete(username, request, response);
    }

    Optional<Session> waiting(HttpServletRequest request) {
        return work.read(
                "a sign-in half way",
                () -> sessions.find(request).filter(session -> session.step() == Step.SECOND_FACTOR));
    }

    void signOut(HttpServletRequest request, HttpServletResponse response) {
        work.write(
                "sign out",
                () -> sessions.find(request).ifPresent(session -> {
                    store.end(session.id());
                    record("signed-out", session.username(), Visitor.of(request));
                }));
        sessions.end(request, response);
    }

    private Session complete(String username, HttpServletRequest request, HttpServletResponse response) {
        var session = sessions.open(username, Step.FULL, request, response);
        work.write("signed in", () -> {
            accounts.signedIn(username, session.madeAt());
            record("signed-in", username, Visitor.of(request));
        });
        browsers.remember(username, request, response);
        return session;
    }

    private void check(String username, String password, Visitor visitor, boolean counted) {
        var known = work.read("sign in", () -> new Known(accounts.find(username), credentials.find(username)));
        var right = passwords.matches(password, known.credential())
                && known.account().filter(Account::isOpen).isPresent();
        work.write("sign in", () -> {
            if (!right) {
                record(REFUSED, known.account().isPresent() ? username : "", visitor);
            } else if (counted) {
                lock.forget(username);
            }
        });
        if (!right) {
            throw SIGN_IN_FAILED.problem();
        }
    }

    /** @param username empty for one that does not exist: what was typed there may be a password, and is not kept */
    private void record(String action, String username, Visitor visitor) {
        var subject = username.isEmpty()
                ? new Subject(district.code(), "sign-in", "unknown")
                : new Subject(district.code(), "account", username);
        var who = action.equals(REFUSED) ? "anonymous" : username;
        journal.append(new Entry(subject, who, action, null, new Trace(visitor.address(), visitor.userAgent())));
    }

    static String codeName(String username) {
        return "code\n" + username;
    }

    @Scheduled(fixedDelay = 60 * 60 * 1000, initialDelay = 60 * 1000)
    void forgetOldFailures() {
        work.write("failures of another day", lock::forgetOld);
    }
}
