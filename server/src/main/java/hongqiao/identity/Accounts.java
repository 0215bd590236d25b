package hongqiao.identity;

import hongqiao.identity.account.AccountStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way in: the accounts of this district, by what every officer may know of them. */
@Component
public class Accounts {

    private final AccountStore store;

    Accounts(AccountStore store) {
        this.store = store;
    }

    /** What to call an officer on a screen: the post in the reader's language; the username where it is gone. */
    public String nameOf(String username, Locale locale) {
        return find(username).map(account -> account.post().in(locale)).orElse(username);
    }

    public Optional<Account> find(String username) {
        return store.find(username);
    }

    /** The open ones of a demonstration, in the order they were made. */
    public List<Account> listDemo() {
        return store.listDemo();
    }
}
