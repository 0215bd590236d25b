package hongqiao.identity;

import hongqiao.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accounts a district's pack offers for trying the product; empty where it offers none. */
public record DemoAccounts(List<DemoAccount> accounts) {

    public DemoAccounts {
        accounts = List.copyOf(accounts);
    }

    public record DemoAccount(String username, Words post, Words unit, List<DemoGrant> grants) {

        public DemoAccount {
            grants = List.copyOf(grants);
        }
    }

    /** @param unit code of the unit, or {@code area} code of the area it is bound to; both null for the whole district */
    public record DemoGrant(
            String role, @Nullable String unit, @Nullable String area) {}
}
