package hongqiao.identity.session;

import hongqiao.identity.Account;
import hongqiao.identity.IdentitySettings;
import hongqiao.identity.Next;
import hongqiao.identity.Officer;
import hongqiao.identity.account.AccountStore;
import hongqiao.identity.account.CredentialStore;
import hongqiao.identity.account.CredentialStore.Credential;
import hongqiao.identity.account.Passwords;
import hongqiao.identity.factor.SecondFactorStore;
import hongqiao.identity.grant.GrantStore;
import hongqiao.shared.District;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An account as it stands now: what it holds, and what it must do first. In a transaction that sees everything. */
@Component
public class Officers {

    private final AccountStore accounts;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final SecondFactorStore factors;
    private final GrantStore grants;
    private final District district;
    private final boolean enforcesSecondFactor;

    Officers(
            AccountStore accounts,
            CredentialStore credentials,
            Passwords passwords,
            SecondFactorStore factors,
            GrantStore grants,
            District district,
            IdentitySettings settings,
            @Value("${hongqiao.demo}") boolean demo) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.factors = factors;
        this.grants = grants;
        this.district = district;
        this.enforcesSecondFactor = !demo || settings.demoSecondFactor();
    }

    /** Empty for an account that is not there or closed. */
    public Optional<Officer> find(String username) {
        return accounts.find(username)
                .filter(Account::isOpen)
                .map(account -> officer(
                        account,
                        grants.inForce(username),
                        credentials.find(username),
                        () -> factors.isConfirmed(username)));
    }

    /** Likewise, of what was read with the session. */
    Optional<Officer> of(WhoAsks asks) {
        return Optional.of(asks.account())
                .filter(Account::isOpen)
                .map(account -> officer(
                        account,
                        grants.counting(account.username(), asks.grants()),
                        asks.credential(),
                        asks::hasSecondFactor));
    }

    /** Whether a role among these asks for a second factor here. */
    public boolean needsSecondFactor(List<Officer.Held> held) {
        return enforcesSecondFactor && held.stream().anyMatch(one -> one.role().secondFactor());
    }

    private Officer officer(
            Account account,
            List<Officer.Held> held,
            Optional<Credential> credential,
            BooleanSupplier hasSecondFactor) {
        return new Officer(
                district.code(),
                account.username(),
                account.post(),
                account.unit(),
                held,
                next(held, credential, hasSecondFactor));
    }

    private @Nullable Next next(
            List<Officer.Held> held, Optional<Credential> credential, BooleanSupplier hasSecondFactor) {
        if (credential.filter(passwords::isDue).isPresent()) {
            return Next.CHANGE_PASSWORD;
        }
        return needsSecondFactor(held) && !hasSecondFactor.getAsBoolean() ? Next.ENROL_SECOND_FACTOR : null;
    }
}
