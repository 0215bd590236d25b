package hongqiao.identity.account;

import hongqiao.identity.AccountRules;
import hongqiao.identity.SecretBox;
import hongqiao.identity.account.CredentialStore.Credential;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords: checked, changed, made up for somebody who will have to change them. */
@Component
public class Passwords {

    /** Without 0/O, 1/l/I: a password is read aloud and typed. 16 of these are 92 bits. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int TEMPORARY = 16;

    private final CredentialStore credentials;
    private final PasswordEncoder hash;
    private final PasswordRules rules;
    private final AccountRules accountRules;
    private final Clock clock;

    /**
     * Checked when there is no such account, so that the answer takes as long as for a real one: an Argon2id hash at the
     * cost of {@code IdentityConfiguration}, of no password at all.
     */
    static final String NOBODYS_HASH = "$argon2id$v=19$m=16384,t=2,p=1$" + base64(16) + "$" + base64(32);

    Passwords(
            CredentialStore credentials,
            PasswordEncoder hash,
            PasswordRules rules,
            AccountRules accountRules,
            Clock clock) {
        this.credentials = credentials;
        this.hash = hash;
        this.rules = rules;
        this.accountRules = accountRules;
        this.clock = clock;
    }

    /** Takes the same time whether there is a credential or not. */
    public boolean matches(String password, Optional<Credential> credential) {
        var right =
                hash.matches(password, credential.map(Credential::passwordHash).orElse(NOBODYS_HASH));
        return right && credential.isPresent();
    }

    /** Whether it must be changed before anything else: somebody else set it, or it is too old. */
    public boolean isDue(Credential credential) {
        var due = dueAt(credential);
        return credential.mustChange() || due != null && !due.isAfter(clock.instant());
    }

    /** When it grows too old; null: never. */
    public @Nullable Instant dueAt(Credential credential) {
        var days = accountRules.passwordDays();
        return days == null ? null : credential.changedAt().plus(Duration.ofDays(days));
    }

    /** @throws hongqiao.shared.Problem {@code password-not-good} */
    void require(String password, String username) {
        rules.require(password, username);
        if (credentials.last(username).stream().anyMatch(former -> hash.matches(password, former))) {
            throw PasswordRules.notGood(
                    "不能使用最近 %d 次用过的密码", "The last %d passwords cannot be used again", CredentialStore.HISTORY);
        }
    }

    void set(String username, String password) {
        save(username, hash(password));
    }

    /** For the demonstration, whose password all its accounts share and nobody has to change. */
    public SharedPassword shared(String password) {
        return new SharedPassword(this, password);
    }

    String hash(String password) {
        return Objects.requireNonNull(hash.encode(password));
    }

    void save(String username, String passwordHash) {
        credentials.save(username, new Credential(passwordHash, clock.instant(), false));
    }

    /** A new password that its owner must change first of all. */
    public String setTemporary(String username) {
        var password = random(TEMPORARY);
        credentials.save(username, new Credential(hash.encode(password), clock.instant(), true));
        return password;
    }

    private static String base64(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(SecretBox.random(bytes));
    }

    public static String random(int length) {
        return new SecureRandom()
                .ints(length, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
