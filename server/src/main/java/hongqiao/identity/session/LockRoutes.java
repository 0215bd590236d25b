package hongqiao.identity.session;

import static hongqiao.identity.IdentityProblem.ACCOUNT_NOT_FOUND;

import hongqiao.identity.Officer;
import hongqiao.identity.account.AccountStore;
import hongqiao.identity.factor.SecondFactors;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the security officer does about another's account: ends its sessions, unlocks it, takes its second factor away. */
@RestController
@RequestMapping("/api/desk/accounts/{username}")
@Needs(value = Permission.SESSIONS_END, does = Operation.WRITE)
class LockRoutes {

    record OfficerSession(String id, Instant createdAt, Instant lastSeenAt, String address, String userAgent) {}

    record OfficerSessionList(List<OfficerSession> sessions) {}

    record SessionsEnded(int ended) {}

    private final AccountStore accounts;
    private final SessionStore store;
    private final AccountLock lock;
    private final SecondFactors factors;
    private final Journal journal;

    LockRoutes(AccountStore accounts, SessionStore store, AccountLock lock, SecondFactors factors, Journal journal) {
        this.accounts = accounts;
        this.store = store;
        this.lock = lock;
        this.factors = factors;
        this.journal = journal;
    }

    @GetMapping("/sessions")
    @Needs(value = Permission.SESSIONS_END, does = Operation.LIST)
    @Transactional(readOnly = true)
    OfficerSessionList sessions(@PathVariable String username) {
        require(username);
        return new OfficerSessionList(store.of(username).stream()
                .map(session -> new OfficerSession(
                        session.id(), session.madeAt(), session.seenAt(), session.address(), session.userAgent()))
                .toList());
    }

    @DeleteMapping("/sessions")
    @Transactional
    SessionsEnded endSessions(
            @PathVariable String username, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        require(username);
        var ended = store.endAll(username, null);
        record(username, officer, "sessions-ended", Map.of("ended", ended));
        return new SessionsEnded(ended);
    }

    @DeleteMapping("/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void unlock(@PathVariable String username, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        require(username);
        lock.forget(username);
        lock.forget(SignIn.codeName(username));
        record(username, officer, "account-unlocked", Map.of());
    }

    /** Ends its sessions as well: whoever took the telephone may be in. */
    @DeleteMapping("/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void resetSecondFactor(
            @PathVariable String username, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        require(username);
        if (username.equals(officer.username())) {
            throw hongqiao.identity.IdentityProblem.OWN_ACCOUNT.problem();
        }
        factors.reset(username, officer.username());
        store.endAll(username, null);
    }

    private void require(String username) {
        if (accounts.find(username).isEmpty()) {
            throw ACCOUNT_NOT_FOUND.problem();
        }
    }

    private void record(String username, Officer officer, String action, Object after) {
        var subject = new Subject(officer.district(), "account", username);
        journal.append(new Entry(subject, officer.username(), action, null, after));
    }
}
