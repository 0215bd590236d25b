package hongqiao.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who asks, by the session cookie, for Spring Security: read anew with each request, and only when somebody wants to know.
 * Nothing is kept between requests but the database; so what was ended, closed or taken away counts at once.
 */
@Component
public class StoredSessions implements SecurityContextRepository {

    /** Asking whether one is still signed in does not prolong a session, nor does listening, which a page does by itself. */
    private static final Set<String> UNASKED = Set.of("/api/session", "/api/desk/live");

    private final Sessions sessions;
    private final Officers officers;

    StoredSessions(Sessions sessions, Officers officers) {
        this.sessions = sessions;
        this.officers = officers;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder both) {
        return load(both.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // signing in opens the session; nothing else makes one
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Cookies.find(request, Sessions.COOKIE).isPresent();
    }

    private SecurityContext load(HttpServletRequest request) {
        var empty = SecurityContextHolder.createEmptyContext();
        if (!containsContext(request)) {
            return empty;
        }
        var found = sessions.whoAsks(request)
                .filter(asks -> asks.session().step() == SessionStore.Step.FULL)
                .flatMap(asks -> officers.of(asks).map(officer -> new SignedIn(officer, asks.session())));
        if (found.isEmpty()) {
            return empty;
        }
        var session = found.get().session();
        if (sessions.isDueToBeSeen(session) && !UNASKED.contains(request.getRequestURI())) {
            sessions.see(session);
        }
        return new SecurityContextImpl(found.get());
    }

    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<SecurityContext> load;
        private @Nullable SecurityContext context;

        Deferred(Supplier<SecurityContext> load) {
            this.load = load;
        }

        @Override
        public SecurityContext get() {
            var known = context;
            if (known == null) {
                known = load.get();
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
