package hongqiao.identity.grant;

import static hongqiao.identity.IdentityProblem.ROLE_NOT_FOUND;
import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.identity.Account;
import hongqiao.identity.Officer;
import hongqiao.identity.Places;
import hongqiao.identity.Reach;
import hongqiao.identity.Role;
import hongqiao.identity.RoleCatalogue;
import hongqiao.identity.ScopeRoots.Place;
import hongqiao.scope.Duty;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The security officer's desk: who holds which role, and what the roles are. */
@RestController
class GrantRoutes {

    private static final int MOST = 200;
    private static final int FOUND = 20;

    record GrantList(
            List<GrantView> grants, int total, @Nullable Integer next) {}

    record NewGrant(
            @Nullable String username,
            @Nullable String role,
            @Nullable String unit,
            @Nullable String area,
            @Nullable LocalDate from,
            @Nullable LocalDate lastDay) {}

    record PlaceList(List<Place> places) {}

    record Granted(String username, Words post, Words unit, String state, List<String> roles) {}

    record GrantedList(List<Granted> accounts, int total) {}

    record RoleView(
            String key,
            Words name,
            Words description,
            Duty duty,
            List<PermissionView> permissions,
            List<Reach> scope,
            boolean secondFactor,
            int holders) {}

    record RoleList(List<RoleView> roles) {}

    private final Grants grants;
    private final GrantView.Naming naming;
    private final RoleCatalogue roles;
    private final Places places;
    private final PlaceReading reading;
    private final Days days;
    private final Clock clock;

    GrantRoutes(
            Grants grants,
            GrantView.Naming naming,
            RoleCatalogue roles,
            Places places,
            PlaceReading reading,
            Days days,
            Clock clock) {
        this.grants = grants;
        this.naming = naming;
        this.roles = roles;
        this.places = places;
        this.reading = reading;
        this.days = days;
        this.clock = clock;
    }

    @GetMapping("/api/desk/grants")
    @Needs(
            value = Permission.GRANTS_READ,
            does = {Operation.LIST, Operation.COUNT})
    GrantList list(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable Boolean valid,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "50") int limit) {
        var most = Math.clamp(limit, 1, MOST);
        var page = grants.list(new GrantStore.Asked(account, role, valid), after, most);
        var next = page.grants().size() < most ? null : page.grants().getLast().id();
        return new GrantList(page.grants().stream().map(naming::of).toList(), page.total(), next);
    }

    @PostMapping("/api/desk/grants")
    @Needs(value = Permission.GRANTS_EDIT, does = Operation.WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    GrantView give(@RequestBody NewGrant wanted, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        if (wanted.username() == null || wanted.role() == null) {
            throw VALUE_NOT_VALID.problem().atField(wanted.username() == null ? "username" : "role");
        }
        Role role = roles.find(wanted.role()).orElseThrow(ROLE_NOT_FOUND::problem);
        var where = reading.read(wanted.unit(), wanted.area());
        var reach =
                where.reach() == Reach.DISTRICT && !role.scope().contains(Reach.DISTRICT) ? Reach.OWN : where.reach();
        var now = clock.instant();
        var from = wanted.from() == null || days.begin(wanted.from()).isBefore(now) ? now : days.begin(wanted.from());
        var until = days.after(wanted.lastDay());
        if (until != null && !until.isAfter(from)) {
            throw VALUE_NOT_VALID
                    .because("截止日期早于开始", "It ends before it begins")
                    .atField("lastDay");
        }
        return naming.of(grants.give(
                new Grant(
                        0,
                        wanted.username(),
                        role.key(),
                        role.duty(),
                        reach,
                        where.id(),
                        from,
                        until,
                        officer.username(),
                        null,
                        false,
                        null,
                        null,
                        true),
                role));
    }

    @DeleteMapping("/api/desk/grants/{id}")
    @Needs(value = Permission.GRANTS_EDIT, does = Operation.WRITE)
    GrantView end(@PathVariable int id, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        return naming.of(grants.end(id, officer.username()));
    }

    @GetMapping("/api/desk/grants/places")
    @Needs(value = Permission.GRANTS_READ, does = Operation.SEARCH)
    PlaceList places(@RequestParam Reach kind, @RequestParam(defaultValue = "") String q) {
        return new PlaceList(kind == Reach.UNITS || kind == Reach.AREAS ? places.search(kind, q, FOUND) : List.of());
    }

    @GetMapping("/api/desk/grants/accounts")
    @Needs(value = Permission.GRANTS_READ, does = Operation.SEARCH)
    GrantedList holders(@RequestParam(defaultValue = "") String q) {
        var found = grants.holders(q, FOUND);
        return new GrantedList(
                found.entrySet().stream()
                        .map(one -> holder(one.getKey(), one.getValue()))
                        .toList(),
                found.size());
    }

    private static Granted holder(Account account, List<String> roles) {
        return new Granted(
                account.username(), account.post(), account.unit(), account.isOpen() ? "OPEN" : "CLOSED", roles);
    }

    @GetMapping("/api/desk/roles")
    @Needs(value = Permission.GRANTS_READ, does = Operation.LIST)
    RoleList roles() {
        return new RoleList(roles.roles().stream()
                .sorted(Comparator.comparing(Role::duty).thenComparing(Role::key))
                .map(role -> new RoleView(
                        role.key(),
                        role.name(),
                        role.description(),
                        role.duty(),
                        role.permits().stream().sorted().map(PermissionView::of).toList(),
                        role.scope().stream().sorted().toList(),
                        role.secondFactor(),
                        grants.count(role.key())))
                .toList());
    }
}
