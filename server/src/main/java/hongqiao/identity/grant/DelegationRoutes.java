package hongqiao.identity.grant;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.identity.Officer;
import hongqiao.identity.SystemWork;
import hongqiao.identity.account.AccountStore;
import hongqiao.scope.Duty;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What an officer passes on, and what was passed to him. His own account, yet not open to one who has a password to change
 * or a second factor to set up: else whoever found the password passes the role to himself and needs no second factor.
 */
@RestController
@RequestMapping("/api/desk/me")
@Needs(value = Permission.OWN_ACCOUNT, does = Operation.WRITE)
class DelegationRoutes {

    private static final int FOUND = 20;

    record DelegationList(List<GrantView> given, List<GrantView> received, List<GrantView> may) {}

    record NewDelegation(
            @Nullable Integer grant,
            @Nullable String to,
            @Nullable String unit,
            @Nullable String area,
            @Nullable LocalDate lastDay) {}

    record Colleague(String username, Words post, Words unit) {}

    record ColleagueList(List<Colleague> accounts, int total) {}

    private final Delegations delegations;
    private final GrantStore store;
    private final GrantView.Naming naming;
    private final PlaceReading places;
    private final AccountStore accounts;
    private final SystemWork work;
    private final Days days;
    private final Clock clock;

    DelegationRoutes(
            Delegations delegations,
            GrantStore store,
            GrantView.Naming naming,
            PlaceReading places,
            AccountStore accounts,
            SystemWork work,
            Days days,
            Clock clock) {
        this.delegations = delegations;
        this.store = store;
        this.naming = naming;
        this.places = places;
        this.accounts = accounts;
        this.work = work;
        this.days = days;
        this.clock = clock;
    }

    @GetMapping("/delegations")
    @Needs(value = Permission.OWN_ACCOUNT, does = Operation.LIST)
    DelegationList list(@AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        var name = officer.username();
        var mine = work.read("whether a delegation holds depends on another's grant", () -> store.of(name));
        var given = work.read("whether a delegation holds depends on another's grant", () -> store.passedOnBy(name));
        return new DelegationList(
                given.stream().map(naming::of).toList(),
                mine.stream()
                        .filter(grant -> grant.delegatedFrom() != null)
                        .map(naming::of)
                        .toList(),
                mine.stream()
                        .filter(grant -> grant.delegatedFrom() == null && grant.duty() == Duty.DAILY)
                        .filter(grant -> grant.state(clock.instant()) == Grant.State.VALID)
                        .map(naming::of)
                        .toList());
    }

    @PostMapping("/delegations")
    @ResponseStatus(HttpStatus.CREATED)
    GrantView give(
            @RequestBody NewDelegation wanted, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        officer.requireNothingFirst();
        if (wanted.grant() == null || wanted.to() == null) {
            throw VALUE_NOT_VALID.problem().atField(wanted.grant() == null ? "grant" : "to");
        }
        var narrower = wanted.unit() != null || wanted.area() != null;
        var where = places.read(wanted.unit(), wanted.area());
        return naming.of(delegations.give(
                officer,
                wanted.grant(),
                wanted.to(),
                narrower ? where.reach() : null,
                where.id(),
                days.requireAfter(wanted.lastDay(), "lastDay")));
    }

    @DeleteMapping("/delegations/{id}")
    GrantView end(@PathVariable int id, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        return naming.of(delegations.end(officer, id));
    }

    @GetMapping("/colleagues")
    @Needs(value = Permission.OWN_ACCOUNT, does = Operation.SEARCH)
    ColleagueList colleagues(
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        officer.requireNothingFirst();
        var found = accounts.search(q, FOUND).stream()
                .map(account -> new Colleague(account.username(), account.post(), account.unit()))
                .toList();
        return new ColleagueList(found, found.size());
    }
}
