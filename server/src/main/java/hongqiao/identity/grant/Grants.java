package hongqiao.identity.grant;

import static hongqiao.identity.IdentityProblem.ACCOUNT_CLOSED;
import static hongqiao.identity.IdentityProblem.ACCOUNT_NOT_FOUND;
import static hongqiao.identity.IdentityProblem.DUTIES_MIXED;
import static hongqiao.identity.IdentityProblem.GRANT_NOT_FOUND;
import static hongqiao.identity.IdentityProblem.GRANT_OVER;
import static hongqiao.identity.IdentityProblem.GRANT_TO_SELF;
import static hongqiao.identity.IdentityProblem.LAST_OFFICER;
import static hongqiao.identity.IdentityProblem.PLACE_NOT_FITTING;

import hongqiao.identity.Account;
import hongqiao.identity.Role;
import hongqiao.identity.account.AccountStore;
import hongqiao.identity.session.SessionStore;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.scope.Duty;
import hongqiao.shared.District;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the security officer gives and ends. Each change is journalled on the account it is about. */
@Component
public class Grants {

    /** Raised by the trigger {@code one_duty}. */
    private static final String TWO_DUTIES = "HQ002";

    private final GrantStore store;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Journal journal;
    private final District district;
    private final Clock clock;

    Grants(
            GrantStore store,
            AccountStore accounts,
            SessionStore sessions,
            Journal journal,
            District district,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.sessions = sessions;
        this.journal = journal;
        this.district = district;
        this.clock = clock;
    }

    record Page(List<Grant> grants, int total) {}

    @Transactional(readOnly = true)
    Page list(GrantStore.Asked asked, int after, int limit) {
        return new Page(store.list(asked, after, limit), store.count(asked));
    }

    /** Open accounts that hold the text in name, post or unit, with the keys of the roles they hold now. */
    @Transactional(readOnly = true)
    Map<Account, List<String>> holders(String text, int limit) {
        var found = new LinkedHashMap<Account, List<String>>();
        for (var account : accounts.search(text, limit)) {
            found.put(
                    account,
                    store.inForce(account.username()).stream()
                            .map(held -> held.role().key())
                            .distinct()
                            .toList());
        }
        return found;
    }

    /** How many grants of that role are in force now or later. */
    @Transactional(readOnly = true)
    int count(String role) {
        return store.count(new GrantStore.Asked(null, role, true));
    }

    /** @throws hongqiao.shared.Problem {@code grant-to-self}, {@code account-…}, {@code duties-mixed}, {@code place-not-fitting} */
    @Transactional
    public Grant give(Grant wanted, Role role) {
        if (wanted.givenBy().equals(wanted.username())) {
            throw GRANT_TO_SELF.problem();
        }
        var account = accounts.find(wanted.username()).orElseThrow(ACCOUNT_NOT_FOUND::problem);
        if (!account.isOpen()) {
            throw ACCOUNT_CLOSED.problem();
        }
        if (!role.scope().contains(wanted.reach())) {
            throw PLACE_NOT_FITTING.problem();
        }
        var now = clock.instant();
        var mixed = store.of(wanted.username()).stream()
                .filter(other -> other.state(now) != Grant.State.ENDED && other.state(now) != Grant.State.OVER)
                .anyMatch(other -> other.duty() != role.duty());
        if (mixed) {
            throw DUTIES_MIXED.problem();
        }
        return insert(wanted, "role-granted");
    }

    /** Inserts and journals; the database has the last word on duties. */
    Grant insert(Grant wanted, String action) {
        try {
            var given = store.find(store.insert(wanted)).orElseThrow();
            record(action, given.givenBy(), null, given);
            endSessionsOnNewDuty(given);
            return given;
        } catch (DataAccessException refused) {
            if (NestedExceptionUtils.getMostSpecificCause(refused) instanceof SQLException sql
                    && TWO_DUTIES.equals(sql.getSQLState())) {
                throw DUTIES_MIXED.problem();
            }
            throw refused;
        }
    }

    /** Ends a grant and what was passed on from it. */
    @Transactional
    public Grant end(int id, String by) {
        store.lockOfficers();
        var grant = store.find(id).orElseThrow(GRANT_NOT_FOUND::problem);
        if (grant.state(clock.instant()) == Grant.State.ENDED || grant.state(clock.instant()) == Grant.State.OVER) {
            throw GRANT_OVER.problem();
        }
        requireAnotherOfficer(grant.duty(), grant.username());
        return end(grant, by, "role-ended");
    }

    /** What is passed on can be ended by its giver; that of the security officer stays with him. */
    Grant end(Grant grant, String by, String action) {
        for (var part : store.delegatedFrom(grant.id())) {
            end(part, by, "delegation-ended");
        }
        if (!store.end(grant.id(), by)) {
            throw GRANT_OVER.problem();
        }
        var ended = store.find(grant.id()).orElseThrow();
        record(action, by, grant, ended);
        endSessionsOnNewDuty(ended);
        return ended;
    }

    /** @throws hongqiao.shared.Problem {@code last-officer} if only this account does the security or audit officer's work */
    @Transactional
    public void requireAnotherOfficer(Duty duty, String username) {
        if (duty == Duty.SECURITY || duty == Duty.AUDIT) {
            var holders = store.holders(duty);
            if (holders.contains(username) && holders.size() == 1) {
                throw LAST_OFFICER.problem();
            }
        }
    }

    private void endSessionsOnNewDuty(Grant grant) {
        if (grant.duty() != Duty.DAILY) {
            sessions.endAll(grant.username(), null);
        }
    }

    private void record(String action, String by, @Nullable Grant before, Grant after) {
        var subject = new Subject(district.code(), "account", after.username());
        journal.append(new Entry(subject, by, action, before, after));
    }
}
