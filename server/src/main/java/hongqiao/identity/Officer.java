package hongqiao.identity;

import hongqiao.identity.session.SignedIn;
import hongqiao.scope.Permission;
import hongqiao.shared.CommonProblem;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: an account behind a session (a post of a unit), or another system behind a token. Read anew with each request,
 * so what it holds is what holds now.
 *
 * @param grants those in force
 * @param next what must be done before anything else; null: nothing
 */
public record Officer(
        String district,
        String username,
        Words post,
        Words unit,
        List<Held> grants,
        @Nullable Next next) {

    /** Before the number of a token, where an account has its name; no name of an account holds a colon. */
    public static final String TOKEN = "token:";

    /**
     * One grant in force.
     *
     * @param place id of the unit or the area it is bound to; null for the district and for one's own
     */
    public record Held(
            int grant, Role role, Reach reach, @Nullable Integer place) {}

    public Officer {
        grants = List.copyOf(grants);
    }

    /** Who asks now; empty for an anonymous reader and for the system's own work. */
    public static Optional<Officer> current() {
        return SignedIn.current().map(SignedIn::getPrincipal);
    }

    public boolean isToken() {
        return username.startsWith(TOKEN);
    }

    public boolean may(Permission permission) {
        return permission == Permission.OWN_ACCOUNT
                ? !isToken()
                : grants.stream().anyMatch(held -> held.role().permits(permission));
    }

    public Set<Permission> permissions() {
        return java.util.Arrays.stream(Permission.values()).filter(this::may).collect(Collectors.toSet());
    }

    /** Whoever must change his password or set up a second factor does that, and nothing else. */
    public void requireNothingFirst() {
        if (next != null) {
            throw switch (next) {
                case CHANGE_PASSWORD -> IdentityProblem.PASSWORD_CHANGE_REQUIRED.problem();
                case ENROL_SECOND_FACTOR -> IdentityProblem.SECOND_FACTOR_REQUIRED.problem();
                case SECOND_FACTOR -> CommonProblem.SIGN_IN_REQUIRED.problem();
            };
        }
    }

    /** Keys, each once, in the order of the grants. */
    public List<String> roles() {
        return grants.stream().map(held -> held.role().key()).distinct().toList();
    }
}
