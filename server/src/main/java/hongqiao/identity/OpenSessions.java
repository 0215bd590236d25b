package hongqiao.identity;

import hongqiao.identity.session.Sessions;
import hongqiao.identity.session.SignedIn;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether a session that somebody works in is still open; for what goes on longer than a request should. */
@Component
public class OpenSessions {

    private final Sessions sessions;

    OpenSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Id of the session of the running request.
     *
     * @throws hongqiao.shared.Problem {@code not-allowed}: it has none, being another system's
     */
    public String current() {
        return SignedIn.current()
                .filter(signedIn -> !signedIn.getPrincipal().isToken())
                .map(signedIn -> signedIn.session().id())
                .orElseThrow(hongqiao.shared.CommonProblem.NOT_ALLOWED::problem);
    }

    /** Those of them that are not over; asking does not prolong them. */
    public Set<String> alive(Collection<String> ids) {
        return sessions.alive(ids);
    }
}
