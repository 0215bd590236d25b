package hongqiao.identity.account;

import static hongqiao.identity.IdentityProblem.ACCOUNT_CLOSED;
import static hongqiao.identity.IdentityProblem.ACCOUNT_EXISTS;
import static hongqiao.identity.IdentityProblem.ACCOUNT_NOT_FOUND;
import static hongqiao.identity.IdentityProblem.ACCOUNT_OPEN;
import static hongqiao.identity.IdentityProblem.OFFICER_EXISTS;
import static hongqiao.identity.IdentityProblem.OFFICER_WITHOUT_SECOND_FACTOR;
import static hongqiao.identity.IdentityProblem.OWN_ACCOUNT;

import hongqiao.identity.Account;
import hongqiao.identity.Reach;
import hongqiao.identity.RoleCatalogue;
import hongqiao.identity.account.AccountList.AccountView;
import hongqiao.identity.factor.SecondFactorStore;
import hongqiao.identity.grant.Grant;
import hongqiao.identity.grant.GrantStore;
import hongqiao.identity.grant.Grants;
import hongqiao.identity.session.SessionStore;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.scope.Duty;
import hongqiao.scope.Scope;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the system officer does: accounts exist or not. What they may do is the security officer's. */
@Component
class AccountDesk {

    /** An account and the password its owner must change first of all; shown once. */
    record Opened(AccountView account, String password) {}

    record Page(List<AccountView> accounts, int total) {}

    private final AccountStore store;
    private final AccountList list;
    private final Passwords passwords;
    private final SessionStore sessions;
    private final SecondFactorStore factors;
    private final Grants grants;
    private final GrantStore grantStore;
    private final RoleCatalogue roles;
    private final Journal journal;
    private final District district;
    private final Clock clock;

    AccountDesk(
            AccountStore store,
            AccountList list,
            Passwords passwords,
            SessionStore sessions,
            SecondFactorStore factors,
            Grants grants,
            GrantStore grantStore,
            RoleCatalogue roles,
            Journal journal,
            District district,
            Clock clock) {
        this.store = store;
        this.list = list;
        this.passwords = passwords;
        this.sessions = sessions;
        this.factors = factors;
        this.grants = grants;
        this.grantStore = grantStore;
        this.roles = roles;
        this.journal = journal;
        this.district = district;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page list(AccountList.Asked asked, String after, int limit) {
        return new Page(list.page(asked, after, limit), list.count(asked));
    }

    @Transactional(readOnly = true)
    AccountView get(String username) {
        return list.find(username).orElseThrow(ACCOUNT_NOT_FOUND::problem);
    }

    @Transactional
    Opened open(String username, Words post, Words unit, @Nullable Integer person, String by) {
        if (store.find(username).isPresent() || username.equals(Scope.SYSTEM)) {
            throw ACCOUNT_EXISTS.problem().atField("username");
        }
        var account = new Account(username, post, unit, person, null, false);
        store.save(account, clock.instant());
        var password = passwords.setTemporary(username);
        record("account-opened", username, by, null, account);
        return new Opened(get(username), password);
    }

    @Transactional
    AccountView change(
            String username, @Nullable Words post, @Nullable Words unit, @Nullable Integer person, String by) {
        var before = find(username);
        var after = new Account(
                username,
                post == null ? before.post() : post,
                unit == null ? before.unit() : unit,
                person == null ? before.person() : person,
                before.closedAt(),
                before.demo());
        if (!after.equals(before)) {
            store.save(after, clock.instant());
            record("account-changed", username, by, before, after);
        }
        return get(username);
    }

    /** Ends its sessions at once. The last security officer and the last audit officer stay. */
    @Transactional
    AccountView close(String username, String reason, String by) {
        var before = find(username);
        if (username.equals(by)) {
            throw OWN_ACCOUNT.problem();
        }
        if (!before.isOpen()) {
            throw ACCOUNT_CLOSED.problem();
        }
        grantStore.lockOfficers();
        grants.requireAnotherOfficer(Duty.SECURITY, username);
        grants.requireAnotherOfficer(Duty.AUDIT, username);
        var after =
                new Account(username, before.post(), before.unit(), before.person(), clock.instant(), before.demo());
        store.save(after, clock.instant());
        store.say(username, reason);
        sessions.endAll(username, null);
        record("account-closed", username, by, before, Map.of("account", after, "reason", reason));
        return get(username);
    }

    @Transactional
    Opened reopen(String username, String by) {
        var before = find(username);
        if (before.isOpen()) {
            throw ACCOUNT_OPEN.problem();
        }
        requireNoWayIn(username);
        var after = new Account(username, before.post(), before.unit(), before.person(), null, before.demo());
        store.save(after, clock.instant());
        store.say(username, null);
        record("account-reopened", username, by, before, after);
        var password = passwords.setTemporary(username);
        return new Opened(get(username), password);
    }

    /** One's own is changed, not reset. */
    @Transactional
    Opened resetPassword(String username, String by) {
        var account = find(username);
        if (username.equals(by)) {
            throw OWN_ACCOUNT.problem();
        }
        if (!account.isOpen()) {
            throw ACCOUNT_CLOSED.problem();
        }
        requireNoWayIn(username);
        var password = passwords.setTemporary(username);
        sessions.endAll(username, null);
        record("password-reset", username, by, null, Map.of());
        return new Opened(get(username), password);
    }

    /**
     * Who sets a password knows it. With that of a security or audit officer who has no second factor the system officer
     * would be that officer too; so then only the owner of the database helps (docs/operating). Before its owner has ever
     * signed in nothing is gained: that password came from the system officer as well.
     *
     * @throws hongqiao.shared.Problem {@code officer-without-second-factor}
     */
    private void requireNoWayIn(String username) {
        var isOfficer = Stream.of(Duty.SECURITY, Duty.AUDIT).anyMatch(duty -> grantStore.holds(username, duty));
        if (isOfficer && store.hasSignedIn(username) && !factors.isConfirmed(username)) {
            throw OFFICER_WITHOUT_SECOND_FACTOR.problem();
        }
    }

    /** Which of the two other officers nobody ever was: those the system officer may still set up, once. */
    @Transactional(readOnly = true)
    List<Duty> missingOfficers() {
        return Stream.of(Duty.SECURITY, Duty.AUDIT)
                .filter(duty -> !grantStore.everHeld(duty))
                .toList();
    }

    /**
     * The first security officer and the first audit officer come from somewhere: from the system officer, one each, and
     * never again. See docs/decisions/0005.
     *
     * @throws hongqiao.shared.Problem {@code officer-exists} once there ever was one
     */
    @Transactional
    Opened openFirstOfficer(Duty duty, String username, Words post, Words unit, String by) {
        grantStore.lockOfficers();
        if (!missingOfficers().contains(duty)) {
            throw OFFICER_EXISTS.problem();
        }
        var opened = open(username, post, unit, null, by);
        var role = roles.get(duty == Duty.SECURITY ? RoleCatalogue.SECURITY_OFFICER : RoleCatalogue.AUDIT_OFFICER);
        grants.give(
                new Grant(
                        0,
                        username,
                        role.key(),
                        duty,
                        Reach.DISTRICT,
                        null,
                        clock.instant(),
                        null,
                        by,
                        null,
                        false,
                        null,
                        null,
                        true),
                role);
        return opened;
    }

    private Account find(String username) {
        return store.find(username).orElseThrow(ACCOUNT_NOT_FOUND::problem);
    }

    private void record(String action, String username, String by, @Nullable Object before, Object after) {
        journal.append(new Entry(new Subject(district.code(), "account", username), by, action, before, after));
    }
}
