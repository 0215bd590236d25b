package hongqiao.identity.account;

import static hongqiao.identity.IdentityProblem.PASSWORD_WRONG;

import hongqiao.identity.Officer;
import hongqiao.identity.session.SessionStore;
import hongqiao.identity.session.Sessions;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changing one's own password: the other sessions end, and this one gets a new token. */
@Component
class OwnPassword {

    private final Passwords passwords;
    private final CredentialStore credentials;
    private final SessionStore store;
    private final Sessions sessions;
    private final Journal journal;

    OwnPassword(
            Passwords passwords, CredentialStore credentials, SessionStore store, Sessions sessions, Journal journal) {
        this.passwords = passwords;
        this.credentials = credentials;
        this.store = store;
        this.sessions = sessions;
        this.journal = journal;
    }

    /** @throws hongqiao.shared.Problem {@code password-wrong} */
    @Transactional(readOnly = true)
    boolean requireCurrent(Officer officer, String current) {
        if (!passwords.matches(current, credentials.find(officer.username()))) {
            throw PASSWORD_WRONG.problem().atField("current");
        }
        return true;
    }

    /**
     * @return how many other sessions were ended
     * @throws hongqiao.shared.Problem {@code password-not-good}
     */
    @Transactional
    int change(
            Officer officer,
            SessionStore.Session session,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var username = officer.username();
        passwords.require(next, username);
        passwords.set(username, next);
        var ended = store.endAll(username, session.id());
        sessions.renew(session, request, response);
        var subject = new Subject(officer.district(), "account", username);
        journal.append(new Entry(subject, username, "password-changed", null, Map.of("sessionsEnded", ended)));
        return ended;
    }
}
