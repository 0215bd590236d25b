package hongqiao.identity.account;

import hongqiao.identity.account.CredentialStore.Credential;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one password of all the demonstration's accounts, which everybody reads on the terminal. It is hashed once for all of
 * them and tried once on each hash that is found: a start does not wait for the same costly hash twenty times.
 */
public final class SharedPassword {

    private final Passwords passwords;
    private final String password;
    private final Map<String, Boolean> tried = new HashMap<>();
    private @Nullable String made;

    SharedPassword(Passwords passwords, String password) {
        this.passwords = passwords;
        this.password = password;
    }

    /** Whether that is its credential already. */
    public boolean isOf(Optional<Credential> credential) {
        return credential.isPresent()
                && tried.computeIfAbsent(
                        credential.get().passwordHash(), hash -> passwords.matches(password, credential));
    }

    public void giveTo(String username) {
        if (made == null) {
            made = tried.entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> passwords.hash(password));
        }
        passwords.save(username, made);
    }
}
