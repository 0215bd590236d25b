package hongqiao.identity.grant;

import static hongqiao.identity.IdentityProblem.ACCOUNT_CLOSED;
import static hongqiao.identity.IdentityProblem.ACCOUNT_NOT_FOUND;
import static hongqiao.identity.IdentityProblem.DELEGATION_NOT_POSSIBLE;
import static hongqiao.identity.IdentityProblem.GRANT_NOT_FOUND;
import static hongqiao.identity.IdentityProblem.GRANT_TO_SELF;

import hongqiao.identity.Officer;
import hongqiao.identity.Places;
import hongqiao.identity.Reach;
import hongqiao.identity.RoleCatalogue;
import hongqiao.identity.account.AccountStore;
import hongqiao.scope.Duty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An officer passes a role he holds to a colleague, for all of his place or a part of it, until a day at most a year ahead.
 * Only daily work; what was passed on is not passed on again; it holds only while the giver holds it himself.
 */
@Component
class Delegations {

    static final Duration LONGEST = Duration.ofDays(366);

    private final GrantStore store;
    private final Grants grants;
    private final AccountStore accounts;
    private final RoleCatalogue roles;
    private final Places places;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Delegations(
            GrantStore store,
            Grants grants,
            AccountStore accounts,
            RoleCatalogue roles,
            Places places,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.grants = grants;
        this.accounts = accounts;
        this.roles = roles;
        this.places = places;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param reach null with {@code place}: all of the giver's own place */
    Grant give(Officer giver, int source, String to, @Nullable Reach reach, @Nullable Integer place, Instant until) {
        if (giver.username().equals(to)) {
            throw GRANT_TO_SELF.problem();
        }
        var held = giver.grants().stream()
                .filter(one -> one.grant() == source)
                .findFirst()
                .orElseThrow(GRANT_NOT_FOUND::problem);
        if (held.role().duty() != Duty.DAILY) {
            throw notPossible("三员的职责不得委托", "The duties of the three officers cannot be delegated");
        }
        var givenReach = reach == null ? held.reach() : reach;
        var givenPlace = reach == null ? held.place() : place;
        if (reach != null && place != null && !isPart(held, reach, place)) {
            throw notPossible("所选范围不在您的授权范围内", "The place does not lie within your own");
        }
        var now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw notPossible("委托期限须在一年以内", "A delegation ends within a year");
        }
        var given = transaction.execute(status -> {
            var from = store.find(source).orElseThrow(GRANT_NOT_FOUND::problem);
            if (from.delegatedFrom() != null) {
                throw notPossible("受委托的角色不得转委托", "What was delegated cannot be delegated again");
            }
            if (from.until() != null && until.isAfter(from.until())) {
                throw notPossible("委托不得晚于您自己的授权", "A delegation cannot outlast your own grant");
            }
            var account = accounts.find(to).orElseThrow(ACCOUNT_NOT_FOUND::problem);
            if (!account.isOpen()) {
                throw ACCOUNT_CLOSED.problem();
            }
            return grants.insert(
                    new Grant(
                            0,
                            to,
                            from.role(),
                            from.duty(),
                            givenReach,
                            givenPlace,
                            now,
                            until,
                            giver.username(),
                            source,
                            from.demo(),
                            null,
                            null,
                            true),
                    "role-delegated");
        });
        return java.util.Objects.requireNonNull(given);
    }

    Grant end(Officer giver, int id) {
        var ended = transaction.execute(status -> {
            var grant = store.find(id)
                    .filter(one -> one.givenBy().equals(giver.username()) && one.delegatedFrom() != null)
                    .orElseThrow(GRANT_NOT_FOUND::problem);
            return grants.end(grant, giver.username(), "delegation-ended");
        });
        return java.util.Objects.requireNonNull(ended);
    }

    private boolean isPart(Officer.Held held, Reach reach, int place) {
        if (!roles.get(held.role().key()).scope().contains(reach)) {
            return false;
        }
        return held.reach() == Reach.DISTRICT
                || held.reach() == reach
                        && held.place() != null
                        && places.below(reach, held.place()).contains(place);
    }

    private static hongqiao.shared.Problem notPossible(String zh, String en) {
        return DELEGATION_NOT_POSSIBLE.because(zh, en);
    }
}
