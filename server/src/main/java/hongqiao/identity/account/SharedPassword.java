package hongqiao.identity.account;

import hongqiao.identity.account.CredentialStore.Credential;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one password of all the demonstration's accounts, which everybody reads on the terminal. It is hashed once for all of
 * them and tried once on each hash that is found: a start does not wait for the same costly hash twenty times.
 */
public final class SharedPassword {

    private final Passwords passwords;
    private final String password;
    private final Set<String> right = new HashSet<>();
    private final Set<String> wrong = new HashSet<>();
    private @Nullable String made;

    SharedPassword(Passwords passwords, String password) {
        this.passwords = passwords;
        this.password = password;
    }

    /** Whether that is its credential already. */
    public boolean isOf(Optional<Credential> credential) {
        if (credential.isEmpty()) {
            return false;
        }
        var hash = credential.get().passwordHash();
        if (!right.contains(hash) && !wrong.contains(hash)) {
            (passwords.matches(password, credential) ? right : wrong).add(hash);
        }
        return right.contains(hash);
    }

    public void giveTo(String username) {
        if (made == null) {
            made = right.stream().findFirst().orElseGet(() -> passwords.hash(password));
        }
        passwords.save(username, made);
    }
}
