package hongqiao.identity;

import hongqiao.shared.Words;
import java.util.List;
import java.util.Set;

/** The accounts a district's pack offers for trying the product; empty where it offers none. */
public record DemoAccounts(List<DemoAccount> accounts) {

    public DemoAccounts {
        accounts = List.copyOf(accounts);
    }

    public record DemoAccount(String username, Words post, Words unit, Set<Role> roles) {}
}
