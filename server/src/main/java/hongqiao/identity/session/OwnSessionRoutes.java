package hongqiao.identity.session;

import static hongqiao.identity.IdentityProblem.SESSION_NOT_FOUND;

import hongqiao.identity.Officer;
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

/** Where one is signed in, and ending it from afar. */
@RestController
@RequestMapping("/api/desk/me/sessions")
@Needs(value = Permission.OWN_ACCOUNT, does = Operation.WRITE)
class OwnSessionRoutes {

    record OwnSession(
            String id,
            boolean current,
            Instant createdAt,
            Instant lastSeenAt,
            Instant expiresAt,
            String address,
            String userAgent) {}

    record OwnSessionList(List<OwnSession> sessions) {}

    record Ended(int ended) {}

    private final SessionStore store;
    private final Sessions sessions;
    private final Journal journal;

    OwnSessionRoutes(SessionStore store, Sessions sessions, Journal journal) {
        this.store = store;
        this.sessions = sessions;
        this.journal = journal;
    }

    @GetMapping
    @Needs(value = Permission.OWN_ACCOUNT, does = Operation.LIST)
    @Transactional(readOnly = true)
    OwnSessionList list(@AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        var current = current();
        return new OwnSessionList(store.of(officer.username()).stream()
                .filter(session -> sessions.isAlive(session))
                .map(session -> new OwnSession(
                        session.id(),
                        session.id().equals(current),
                        session.madeAt(),
                        session.seenAt(),
                        sessions.expiresAt(session),
                        session.address(),
                        session.userAgent()))
                .toList());
    }

    /** Row level security makes another's session one that is not there. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void end(@PathVariable String id, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        if (!store.end(id)) {
            throw SESSION_NOT_FOUND.problem();
        }
        record(officer, 1);
    }

    @DeleteMapping
    @Transactional
    Ended endOthers(@AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        var ended = store.endAll(officer.username(), current());
        record(officer, ended);
        return new Ended(ended);
    }

    private void record(Officer officer, int ended) {
        var subject = new Subject(officer.district(), "account", officer.username());
        journal.append(new Entry(subject, officer.username(), "sessions-ended", null, Map.of("ended", ended)));
    }

    private static String current() {
        return SignedIn.current().orElseThrow().session().id();
    }
}
