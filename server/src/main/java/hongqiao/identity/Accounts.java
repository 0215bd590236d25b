package hongqiao.identity;

import static hongqiao.identity.IdentityProblem.SIGN_IN_FAILED;

import hongqiao.shared.District;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The way in: the accounts of this district. */
@Component
public class Accounts {

    private final AccountStore store;
    private final PasswordEncoder passwords;
    private final District district;

    /** Checked when there is no such account, so that the answer takes as long as for a real one. */
    private final String nobodysHash;

    Accounts(AccountStore store, PasswordEncoder passwords, District district) {
        this.store = store;
        this.passwords = passwords;
        this.district = district;
        this.nobodysHash = passwords.encode("nobody");
    }

    /** @throws hongqiao.shared.Problem {@code sign-in-failed}, the same for an unknown name and a wrong password */
    Officer signIn(String username, String password) {
        var account = store.find(district.code(), username);
        var hash = account.map(AccountStore.Account::passwordHash).orElse(nobodysHash);
        if (!passwords.matches(password, hash) || account.isEmpty()) {
            throw SIGN_IN_FAILED.problem();
        }
        return account.get().officer();
    }

    /** What to call an officer on a screen: the post in the reader's language; the username where it is gone. */
    public String nameOf(String username, Locale locale) {
        return find(username).map(officer -> officer.post().in(locale)).orElse(username);
    }

    public Optional<Officer> find(String username) {
        return store.find(district.code(), username).map(AccountStore.Account::officer);
    }

    List<Officer> listDemo() {
        return store.list(district.code()).stream()
                .filter(AccountStore.Account::demo)
                .map(AccountStore.Account::officer)
                .toList();
    }
}
