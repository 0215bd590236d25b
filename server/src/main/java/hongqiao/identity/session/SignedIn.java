package hongqiao.identity.session;

import hongqiao.identity.Officer;
import hongqiao.identity.session.SessionStore.Session;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** An officer and the session he is in; no session for another system's token. */
public final class SignedIn extends AbstractAuthenticationToken {

    private final transient Officer officer;
    private final transient @Nullable Session session;

    public SignedIn(Officer officer, @Nullable Session session) {
        super(List.of());
        this.officer = officer;
        this.session = session;
        setAuthenticated(true);
    }

    /** Of the running request; empty for an anonymous reader. */
    public static Optional<SignedIn> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    @Override
    public Officer getPrincipal() {
        return officer;
    }

    @Override
    public String getName() {
        return officer.username();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    /** @throws IllegalStateException for a token; no route of one's own account lets one through */
    public Session session() {
        if (session == null) {
            throw new IllegalStateException("a token has no session");
        }
        return session;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
