package hongqiao.identity.session;

import hongqiao.identity.Account;
import hongqiao.identity.account.AccountStore;
import hongqiao.identity.account.CredentialStore;
import hongqiao.identity.account.CredentialStore.Credential;
import hongqiao.identity.grant.GrantStore.InForce;
import hongqiao.identity.session.SessionStore.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of the one whose session a cookie opens, as {@code identity.who_asks} tells it.
 *
 * @param grants in force, in the order of giving
 */
record WhoAsks(
        Session session,
        Account account,
        Optional<Credential> credential,
        boolean hasSecondFactor,
        List<InForce> grants) {

    /** From rows that differ in their grants alone; empty where there is none. */
    static Optional<WhoAsks> read(ResultSet row) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        var session = SessionStore.read(row, 0);
        var account = AccountStore.read(row, 0);
        var credential = row.getString("password_hash") == null
                ? Optional.<Credential>empty()
                : Optional.of(CredentialStore.read(row, 0));
        var hasSecondFactor = row.getBoolean("has_second_factor");
        var grants = new ArrayList<InForce>();
        do {
            if (row.getString("role") != null) {
                grants.add(InForce.read(row, 0));
            }
        } while (row.next());
        return Optional.of(new WhoAsks(session, account, credential, hasSecondFactor, List.copyOf(grants)));
    }
}
