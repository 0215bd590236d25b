package hongqiao.identity;

import hongqiao.identity.account.AccountStore;
import hongqiao.identity.account.CredentialStore;
import hongqiao.identity.account.Passwords;
import hongqiao.identity.grant.Grant;
import hongqiao.identity.grant.GrantStore;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.scope.Scope;
import hongqiao.shared.District;
import hongqiao.shared.PrivateFiles;
import hongqiao.shared.Words;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sees to the first accounts. A demo district gets its pack's demo accounts with their roles, all under one password; any
 * other start gets one administrator, who is the system officer, whose random password is printed once and changed first of
 * all, and loses demo accounts left from a trial. The other two officers come from him, once: docs/decisions/0005.
 *
 * <p>The demo password is random per installation and kept readable (mode 600) in the data folder, because
 * {@code bin/run} prints it at each start: it opens nothing but a demo, and who can read that file can read the
 * database beside it as well. {@code HONGQIAO_DEMO_PASSWORD} sets another.
 */
@Component
@Order(15)
public class AccountStart implements ApplicationRunner {

    public static final String DEMO_PASSWORD_FILE = "demo-password";

    private static final Logger log = LoggerFactory.getLogger(AccountStart.class);
    private static final String ADMINISTRATOR = "admin";

    private final AccountStore accounts;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final GrantStore grants;
    private final RoleCatalogue roles;
    private final Places places;
    private final PrivateFiles files;
    private final DemoAccounts offered;
    private final SystemWork work;
    private final District district;
    private final Journal journal;
    private final Clock clock;
    private final boolean demo;
    private final String setPassword;

    AccountStart(
            AccountStore accounts,
            CredentialStore credentials,
            Passwords passwords,
            GrantStore grants,
            RoleCatalogue roles,
            Places places,
            PrivateFiles files,
            DemoAccounts offered,
            SystemWork work,
            District district,
            Journal journal,
            Clock clock,
            @Value("${hongqiao.demo}") boolean demo,
            @Value("${hongqiao.demo-password}") String setPassword) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.grants = grants;
        this.roles = roles;
        this.places = places;
        this.files = files;
        this.offered = offered;
        this.work = work;
        this.district = district;
        this.journal = journal;
        this.clock = clock;
        this.demo = demo;
        this.setPassword = setPassword;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var password = work.write("the first accounts", () -> {
            removeWithdrawn();
            if (demo) {
                installDemo();
            } else if (accounts.list().isEmpty()) {
                return Optional.of(installAdministrator());
            }
            return Optional.<String>empty();
        });
        // To the terminal alone, and only once it is kept: a log file would keep it as well.
        password.ifPresent(once -> System.out.printf(
                "系统管理员账号 %1$s，密码（只显示这一次，登录后须修改）：%2$s / system officer %1$s, password (shown only now, to be changed first): %2$s%n",
                ADMINISTRATOR, once));
    }

    private void removeWithdrawn() {
        var wanted = offered.accounts().stream()
                .map(DemoAccounts.DemoAccount::username)
                .collect(Collectors.toSet());
        for (var account : accounts.list()) {
            if (account.demo() && !(demo && wanted.contains(account.username()))) {
                accounts.remove(account.username());
                record("account-removed", account, null);
            }
        }
    }

    private void installDemo() {
        var password = passwords.shared(demoPassword());
        for (var wanted : offered.accounts()) {
            var before = accounts.find(wanted.username()).orElse(null);
            if (before != null && !before.demo()) {
                log.warn("a real account is called {}; the demo account of that name is left out", wanted.username());
                continue;
            }
            var account = new Account(wanted.username(), wanted.post(), wanted.unit(), null, null, true);
            if (!account.equals(before)) {
                accounts.save(account, clock.instant());
                record("account-set", before, account);
            }
            if (!password.isOf(credentials.find(wanted.username()))) {
                password.giveTo(wanted.username());
            }
            installGrants(wanted);
        }
    }

    /** Ends demo grants that the pack no longer has, and gives those that are new. */
    private void installGrants(DemoAccounts.DemoAccount account) {
        var wanted = account.grants().stream()
                .flatMap(grant -> grant(account.username(), grant).stream())
                .toList();
        var held = grants.of(account.username()).stream()
                .filter(grant -> grant.demo()
                        && grant.delegatedFrom() == null
                        && grant.state(clock.instant()) == Grant.State.VALID)
                .toList();
        for (var old : held) {
            if (wanted.stream().noneMatch(grant -> same(grant, old))) {
                grants.end(old.id(), Scope.SYSTEM);
                record("role-ended", old.username(), old, null);
            }
        }
        for (var grant : wanted) {
            if (held.stream().noneMatch(old -> same(grant, old))) {
                grants.insert(grant);
                record("role-granted", grant.username(), null, grant);
            }
        }
    }

    /** Empty where the district does not hold its place. */
    private Optional<Grant> grant(String username, DemoAccounts.DemoGrant wanted) {
        var role = roles.get(wanted.role());
        if (wanted.unit() == null && wanted.area() == null) {
            var reach = role.scope().contains(Reach.DISTRICT) ? Reach.DISTRICT : Reach.OWN;
            return Optional.of(grant(username, role, reach, null));
        }
        var reach = wanted.unit() != null ? Reach.UNITS : Reach.AREAS;
        var code = wanted.unit() != null ? wanted.unit() : String.valueOf(wanted.area());
        var place = places.find(reach, code);
        if (place.isEmpty()) {
            log.warn("{} is not made {} of {}: there is no such place", username, role.key(), code);
        }
        return place.map(id -> grant(username, role, reach, id));
    }

    private Grant grant(String username, Role role, Reach reach, @Nullable Integer place) {
        return new Grant(
                0,
                username,
                role.key(),
                role.duty(),
                reach,
                place,
                clock.instant(),
                null,
                Scope.SYSTEM,
                null,
                demo,
                null,
                null,
                true);
    }

    private static boolean same(Grant one, Grant other) {
        return List.of(one.role(), one.duty(), one.reach(), String.valueOf(one.place()))
                .equals(List.of(other.role(), other.duty(), other.reach(), String.valueOf(other.place())));
    }

    private String demoPassword() {
        if (!setPassword.isBlank()) {
            return setPassword;
        }
        return files.read(DEMO_PASSWORD_FILE).filter(kept -> !kept.isBlank()).orElseGet(() -> {
            var made = Passwords.random(12);
            files.writePrivate(DEMO_PASSWORD_FILE, made);
            return made;
        });
    }

    private String installAdministrator() {
        var account =
                new Account(ADMINISTRATOR, new Words("系统管理员", "System officer"), district.name(), null, null, false);
        accounts.save(account, clock.instant());
        record("account-set", null, account);
        var grant = grant(ADMINISTRATOR, roles.get(RoleCatalogue.SYSTEM_OFFICER), Reach.DISTRICT, null);
        grants.insert(grant);
        record("role-granted", ADMINISTRATOR, null, grant);
        return passwords.setTemporary(ADMINISTRATOR);
    }

    private void record(String action, @Nullable Account before, @Nullable Account after) {
        var about = after == null ? before : after;
        if (about != null) {
            record(action, about.username(), before, after);
        }
    }

    private void record(String action, String username, @Nullable Object before, @Nullable Object after) {
        var subject = new Subject(district.code(), "account", username);
        journal.append(new Entry(subject, Scope.SYSTEM, action, before, after));
    }
}
