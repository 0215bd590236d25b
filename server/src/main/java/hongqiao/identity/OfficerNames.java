package hongqiao.identity;

import hongqiao.identity.account.AccountStore;
import hongqiao.organisation.people.People;
import hongqiao.organisation.people.Person;
import hongqiao.scope.Permission;
import hongqiao.scope.Scopes;
import hongqiao.shared.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What to call those who did something, where the journal has their usernames: all of a page in two questions. */
@Component
public class OfficerNames {

    private final AccountStore accounts;
    private final People people;
    private final Authority authority;

    OfficerNames(AccountStore accounts, People people, Authority authority) {
        this.accounts = accounts;
        this.people = people;
        this.authority = authority;
    }

    /**
     * An officer.
     *
     * @param name of the person; null where the account is nobody's, or a person whom the reader may not see
     * @param post which every officer may know, as the unit
     */
    public record OfficerName(@Nullable String name, Words post, Words unit) {}

    /**
     * By username; an account that is gone, and the system, are not in it. Closed accounts are. To be called outside a
     * transaction: people are looked up in the scope in which the reader may see people, whatever else he is reading.
     */
    public Map<String, OfficerName> of(Collection<String> usernames, Officer reader) {
        return of(accounts(usernames), reader);
    }

    /** Those there are, in whatever transaction: which accounts there are every officer may know. */
    public List<Account> accounts(Collection<String> usernames) {
        return accounts.listNamed(usernames);
    }

    /** As {@link #of(Collection, Officer)}. */
    public Map<String, OfficerName> of(List<Account> found, Officer reader) {
        var persons = persons(
                found.stream().map(Account::person).filter(Objects::nonNull).toList(), reader);
        var names = new HashMap<String, OfficerName>();
        found.forEach(account -> {
            var person = account.person() == null ? null : persons.get(account.person());
            names.put(
                    account.username(),
                    new OfficerName(person == null ? null : person.name(), account.post(), account.unit()));
        });
        return names;
    }

    private Map<Integer, Person> persons(List<Integer> ids, Officer reader) {
        return ids.isEmpty()
                ? Map.of()
                : authority
                        .scopeFor(reader, Permission.PEOPLE_READ)
                        .map(scope -> Scopes.during(scope, () -> people.byId(ids)))
                        .orElse(Map.of());
    }
}
