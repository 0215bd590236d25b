package hongqiao.identity;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.shared.District;
import hongqiao.shared.PrivateFiles;
import hongqiao.shared.Words;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to the first accounts. A demo district gets its pack's demo accounts, all under one password; any other start
 * gets one administrator, whose random password is printed once, and loses demo accounts left from a trial.
 *
 * <p>The demo password is random per installation and kept readable (mode 600) in the data folder, because
 * {@code bin/run} prints it at each start: it opens nothing but a demo, and who can read that file can read the
 * database beside it as well. {@code HONGQIAO_DEMO_PASSWORD} sets another.
 */
@Component
@Order(10)
public class AccountStart implements ApplicationRunner {

    public static final String DEMO_PASSWORD_FILE = "demo-password";

    /** Without 0/O, 1/l/I: a password is read aloud and typed. 12 of these are 69 bits. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final AccountStore store;
    private final PasswordEncoder passwords;
    private final PrivateFiles files;
    private final DemoAccounts offered;
    private final District district;
    private final Journal journal;
    private final Clock clock;
    private final boolean demo;
    private final String setPassword;

    AccountStart(
            AccountStore store,
            PasswordEncoder passwords,
            PrivateFiles files,
            DemoAccounts offered,
            District district,
            Journal journal,
            Clock clock,
            @Value("${hongqiao.demo}") boolean demo,
            @Value("${hongqiao.demo-password}") String setPassword) {
        this.store = store;
        this.passwords = passwords;
        this.files = files;
        this.offered = offered;
        this.district = district;
        this.journal = journal;
        this.clock = clock;
        this.demo = demo;
        this.setPassword = setPassword;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        removeWithdrawn();
        if (demo) {
            installDemo();
        } else if (store.list(district.code()).isEmpty()) {
            installAdministrator();
        }
    }

    private void removeWithdrawn() {
        var wanted = offered.accounts().stream()
                .map(DemoAccounts.DemoAccount::username)
                .collect(Collectors.toSet());
        for (var account : store.list(district.code())) {
            if (account.demo() && !(demo && wanted.contains(account.officer().username()))) {
                store.remove(district.code(), account.officer().username());
                record("account-removed", account.officer(), null);
            }
        }
    }

    private void installDemo() {
        var password = demoPassword();
        for (var account : offered.accounts()) {
            var officer =
                    new Officer(district.code(), account.username(), account.post(), account.unit(), account.roles());
            var before = store.find(district.code(), account.username());
            var unchanged = before.isPresent()
                    && before.get().officer().equals(officer)
                    && passwords.matches(password, before.get().passwordHash());
            if (!unchanged) {
                save(officer, password, true);
                record("account-set", before.map(AccountStore.Account::officer).orElse(null), officer);
            }
        }
    }

    private String demoPassword() {
        if (!setPassword.isBlank()) {
            return setPassword;
        }
        return files.read(DEMO_PASSWORD_FILE).filter(kept -> !kept.isBlank()).orElseGet(() -> {
            var made = randomPassword(12);
            files.writePrivate(DEMO_PASSWORD_FILE, made);
            return made;
        });
    }

    private void installAdministrator() {
        var password = randomPassword(16);
        var officer = new Officer(
                district.code(),
                "admin",
                new Words("系统管理员", "Administrator"),
                district.name(),
                Set.of(Role.ADMINISTRATOR));
        save(officer, password, false);
        record("account-set", null, officer);
        // To the terminal alone: a log file would keep it.
        System.out.printf("管理员账号 admin，密码（只显示这一次）/ administrator admin, password (shown only now): %s%n", password);
    }

    private void save(Officer officer, String password, boolean isDemo) {
        store.save(new AccountStore.Account(officer, passwords.encode(password), isDemo), clock.instant());
    }

    private void record(
            String action,
            @org.jspecify.annotations.Nullable Officer before,
            @org.jspecify.annotations.Nullable Officer after) {
        var about = after == null ? before : after;
        if (about != null) {
            var subject = new Subject(district.code(), "account", about.username());
            journal.append(new Entry(subject, "system", action, before, after));
        }
    }

    private static String randomPassword(int length) {
        var random = new SecureRandom();
        return random.ints(length, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
