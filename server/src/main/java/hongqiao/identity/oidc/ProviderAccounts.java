package hongqiao.identity.oidc;

import static hongqiao.identity.IdentityProblem.OIDC_ACCOUNT_CLOSED;
import static hongqiao.identity.IdentityProblem.OIDC_ACCOUNT_UNKNOWN;
import static hongqiao.identity.IdentityProblem.OIDC_FAILED;
import static hongqiao.identity.IdentityProblem.OIDC_UNIT_UNKNOWN;

import hongqiao.identity.Account;
import hongqiao.identity.Places;
import hongqiao.identity.Reach;
import hongqiao.identity.Role;
import hongqiao.identity.RoleCatalogue;
import hongqiao.identity.SystemWork;
import hongqiao.identity.account.AccountStore;
import hongqiao.identity.grant.Grant;
import hongqiao.identity.grant.Grants;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.scope.Duty;
import hongqiao.scope.Scope;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

/** From what the provider proved to an account of ours; opens one only where the operator said so. */
@Component
@ConditionalOnExpression("'${hongqiao.oidc.issuer:}' != ''")
class ProviderAccounts {

    private static final int LONGEST_NAME = 100;

    private final OidcSettings settings;
    private final AccountStore accounts;
    private final Grants grants;
    private final RoleCatalogue roles;
    private final Places places;
    private final SystemWork work;
    private final Journal journal;
    private final District district;
    private final Clock clock;

    ProviderAccounts(
            OidcSettings settings,
            AccountStore accounts,
            Grants grants,
            RoleCatalogue roles,
            Places places,
            SystemWork work,
            Journal journal,
            District district,
            Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.grants = grants;
        this.roles = roles;
        this.places = places;
        this.work = work;
        this.journal = journal;
        this.district = district;
        this.clock = clock;
        if (!settings.role().isBlank() && roles.get(settings.role()).duty() != Duty.DAILY) {
            throw new IllegalArgumentException("hongqiao.oidc.role: the three officers are granted by hand alone");
        }
    }

    /** @throws hongqiao.shared.Problem {@code oidc-…} */
    String accountOf(OidcIdToken token) {
        var username = token.getClaimAsString(settings.usernameClaim());
        if (username == null || !username.matches("[a-z][a-z0-9-]{1,31}") || username.equals(Scope.SYSTEM)) {
            throw OIDC_FAILED.problem();
        }
        var unit = unit(token);
        return work.write("sign in at the identity provider", () -> {
            var account = accounts.find(username).orElseGet(() -> open(username, token, unit));
            if (!account.isOpen()) {
                throw OIDC_ACCOUNT_CLOSED.problem();
            }
            return account.username();
        });
    }

    /** The unit of the claim; empty where units do not matter. */
    private Optional<Integer> unit(OidcIdToken token) {
        if (settings.unitClaim().isBlank()) {
            return Optional.empty();
        }
        var claimed = token.getClaimAsString(settings.unitClaim());
        var code = claimed == null ? "" : settings.units().getOrDefault(claimed, claimed);
        return Optional.of(places.find(Reach.UNITS, code).orElseThrow(OIDC_UNIT_UNKNOWN::problem));
    }

    private Account open(String username, OidcIdToken token, Optional<Integer> unit) {
        if (!settings.create()) {
            throw OIDC_ACCOUNT_UNKNOWN.problem();
        }
        var name = shortened(Optional.ofNullable(token.getFullName()).orElse(username));
        var unitName = unit.map(id -> places.describe(Reach.UNITS, id))
                .map(place -> place.name())
                .orElse(district.name());
        var account = new Account(username, new Words(name, name), unitName, null, null, false);
        accounts.save(account, clock.instant());
        var subject = new Subject(district.code(), "account", username);
        journal.append(new Entry(subject, Scope.SYSTEM, "account-opened", null, account));
        if (!settings.role().isBlank()) {
            grant(username, roles.get(settings.role()), unit.orElse(null));
        }
        return account;
    }

    private void grant(String username, Role role, @Nullable Integer unit) {
        var bound = unit != null && role.scope().contains(Reach.UNITS);
        if (!bound && !role.scope().contains(Reach.DISTRICT)) {
            return;
        }
        grants.give(
                new Grant(
                        0,
                        username,
                        role.key(),
                        role.duty(),
                        bound ? Reach.UNITS : Reach.DISTRICT,
                        bound ? unit : null,
                        clock.instant(),
                        null,
                        Scope.SYSTEM,
                        null,
                        false,
                        null,
                        null,
                        true),
                role);
    }

    private static String shortened(String text) {
        var plain = text.replaceAll("\\p{C}", " ").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }
}
