package hongqiao.identity.grant;

import hongqiao.identity.Places;
import hongqiao.identity.Reach;
import hongqiao.identity.RoleCatalogue;
import hongqiao.identity.ScopeRoots.Place;
import hongqiao.identity.account.AccountStore;
import hongqiao.scope.Duty;
import hongqiao.shared.Words;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A grant as a person reads it: the place and the role by their names. */
public record GrantView(
        int id,
        String username,
        Words post,
        String role,
        Words roleName,
        Duty duty,
        Reach reach,
        @Nullable Place place,
        Instant from,
        @Nullable Instant until,
        String givenBy,
        @Nullable Integer delegatedFrom,
        Grant.State state,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    /** Names grants; outside a transaction, or in a scope of the whole district. */
    @Component
    public static class Naming {

        private final AccountStore accounts;
        private final RoleCatalogue roles;
        private final Places places;
        private final Clock clock;

        Naming(AccountStore accounts, RoleCatalogue roles, Places places, Clock clock) {
            this.accounts = accounts;
            this.roles = roles;
            this.places = places;
            this.clock = clock;
        }

        public GrantView of(Grant grant) {
            var username = grant.username();
            return new GrantView(
                    grant.id(),
                    username,
                    accounts.find(username).map(hongqiao.identity.Account::post).orElse(new Words(username, username)),
                    grant.role(),
                    roles.find(grant.role())
                            .map(hongqiao.identity.Role::name)
                            .orElse(new Words(grant.role(), grant.role())),
                    grant.duty(),
                    grant.reach(),
                    places.describe(grant.reach(), grant.place()),
                    grant.from(),
                    grant.until(),
                    grant.givenBy(),
                    grant.delegatedFrom(),
                    grant.state(clock.instant()),
                    grant.endedAt(),
                    grant.endedBy());
        }
    }
}
