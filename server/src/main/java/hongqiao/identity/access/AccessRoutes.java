package hongqiao.identity.access;

import static hongqiao.identity.IdentityProblem.ACCOUNT_NOT_FOUND;
import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.identity.Authority;
import hongqiao.identity.account.AccountStore;
import hongqiao.identity.grant.GrantView;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.scope.Scope;
import hongqiao.shared.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The security officer asks who can see what, and why. */
@RestController
@RequestMapping("/api/desk/access")
@Needs(value = Permission.ACCESS_EXPLAIN, does = Operation.READ)
class AccessRoutes {

    /** @param units how many units it reaches, {@code areas} how many areas; neither matters where it is the whole district */
    record PermissionReach(String key, Words title, boolean whole, int units, int areas, List<GrantView> through) {}

    record AccessList(String account, List<PermissionReach> permissions) {}

    record Kind(String kind, Words name, Permission permission) {}

    record KindList(List<Kind> kinds) {}

    private final Access access;
    private final Authority authority;
    private final AccountStore accounts;

    AccessRoutes(Access access, Authority authority, AccountStore accounts) {
        this.access = access;
        this.authority = authority;
        this.accounts = accounts;
    }

    @GetMapping
    @Needs(value = Permission.ACCESS_EXPLAIN, does = Operation.LIST)
    AccessList list(@RequestParam String account, @RequestParam(required = false) @Nullable String permission) {
        var found = accounts.find(account).orElseThrow(ACCOUNT_NOT_FOUND::problem);
        var asked = permission == null ? Arrays.asList(Permission.values()) : List.of(permission(permission));
        return new AccessList(
                account,
                found.isOpen()
                        ? asked.stream()
                                .filter(one -> one != Permission.OWN_ACCOUNT)
                                .flatMap(one -> reach(account, one).stream())
                                .toList()
                        : List.of());
    }

    @GetMapping("/kinds")
    @Needs(value = Permission.ACCESS_EXPLAIN, does = Operation.LIST)
    KindList kinds() {
        return new KindList(access.kinds().stream()
                .map(one -> new Kind(one.kind(), one.name(), one.permission()))
                .toList());
    }

    @GetMapping("/why")
    Access.Why why(@RequestParam String account, @RequestParam String record) {
        return access.why(account, record);
    }

    @GetMapping("/who")
    @Needs(value = Permission.ACCESS_EXPLAIN, does = Operation.LIST)
    Access.Who who(@RequestParam String record) {
        return access.who(record);
    }

    private Optional<PermissionReach> reach(String account, Permission permission) {
        return authority
                .scopeFor(account, permission)
                .map(scope -> reach(permission, scope, access.through(account, permission)));
    }

    private static PermissionReach reach(Permission permission, Scope scope, List<GrantView> through) {
        return new PermissionReach(
                permission.key(),
                permission.title(),
                scope.all(),
                scope.units().size(),
                scope.areas().size(),
                through);
    }

    private static Permission permission(String key) {
        try {
            return Permission.of(key);
        } catch (IllegalArgumentException unknown) {
            throw VALUE_NOT_VALID.problem().atField("permission");
        }
    }
}
