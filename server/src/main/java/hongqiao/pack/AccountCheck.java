package hongqiao.pack;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.identity.DemoAccounts;
import hongqiao.identity.DemoAccounts.DemoAccount;
import hongqiao.identity.DemoAccounts.DemoGrant;
import hongqiao.identity.Reach;
import hongqiao.identity.Role;
import hongqiao.identity.RoleCatalogue;
import hongqiao.scope.Duty;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the demo accounts of a district: names that stand once, roles that are there, duties that are not mixed. */
final class AccountCheck {

    private static final String FILE = "demo/accounts.yaml";

    private final RoleCatalogue roles;
    private final Set<String> units;
    private final Set<String> areas;
    private final PackYaml yaml;
    private final List<PackError> errors;

    /** @param units codes of the units that the pack holds, and {@code areas} of its areas */
    AccountCheck(RoleCatalogue roles, Set<String> units, Set<String> areas, PackYaml yaml, List<PackError> errors) {
        this.roles = roles;
        this.units = units;
        this.areas = areas;
        this.yaml = yaml;
        this.errors = errors;
    }

    DemoAccounts run() {
        var names = new HashSet<String>();
        var accounts = new ArrayList<DemoAccount>();
        var list = yaml.tree().path("accounts");
        for (int i = 0; i < list.size(); i++) {
            var account = list.get(i);
            var username = account.path("username").asString();
            if (!names.add(username)) {
                report(
                        "/accounts/%d/username".formatted(i),
                        "duplicate-code",
                        new Words("账号“%s”重复".formatted(username), "the username “%s” stands twice".formatted(username)),
                        new Words("每个账号用不同的登录名", "give each account a name of its own"));
            }
            accounts.add(new DemoAccount(
                    username,
                    words(account.path("post")),
                    words(account.path("unit")),
                    grants(account.path("grants"), "/accounts/%d/grants".formatted(i))));
        }
        return new DemoAccounts(accounts);
    }

    private List<DemoGrant> grants(JsonNode list, String pointer) {
        var grants = new ArrayList<DemoGrant>();
        var duties = EnumSet.noneOf(Duty.class);
        for (int i = 0; i < list.size(); i++) {
            var grant = new DemoGrant(
                    list.get(i).path("role").asString(),
                    text(list.get(i).path("unit")),
                    text(list.get(i).path("area")));
            var role = roles.find(grant.role());
            if (role.isEmpty()) {
                report(
                        pointer + "/" + i + "/role",
                        "unknown-role",
                        new Words("没有角色“%s”".formatted(grant.role()), "there is no role “%s”".formatted(grant.role())),
                        new Words("见 packs/base/roles 与本区 roles/", "see packs/base/roles and the district's roles/"));
            } else {
                duties.add(role.get().duty());
                requirePlace(role.get(), grant, pointer + "/" + i);
            }
            requireKnown(grant.unit(), units, "dangling-unit", pointer + "/" + i + "/unit");
            requireKnown(grant.area(), areas, "dangling-area", pointer + "/" + i + "/area");
            grants.add(grant);
        }
        if (duties.size() > 1) {
            report(
                    pointer,
                    "role-mixes-duties",
                    new Words("一个账号不得兼有两类职责", "an account cannot hold roles of two duties"),
                    new Words("分成两个账号", "make it two accounts"));
        }
        return grants;
    }

    private void requirePlace(Role role, DemoGrant grant, String pointer) {
        var reach = reach(grant);
        var fits = reach == Reach.DISTRICT
                ? role.scope().contains(Reach.DISTRICT) || role.scope().contains(Reach.OWN)
                : reach != null && role.scope().contains(reach);
        if (!fits) {
            report(
                    pointer,
                    "grant-without-place",
                    new Words(
                            "角色“%s”的范围写法不符".formatted(role.key()),
                            "the role “%s” is not given at such a place".formatted(role.key())),
                    new Words(
                            "按角色的 scope 写 unit 或 area 之一，全区角色都不写",
                            "write one of unit and area, as the role's scope says; neither for the district"));
        }
    }

    private void requireKnown(@Nullable String code, Set<String> known, String problem, String pointer) {
        if (code != null && !known.contains(code)) {
            report(
                    pointer,
                    problem,
                    new Words("资源包里没有“%s”".formatted(code), "the pack holds no “%s”".formatted(code)),
                    new Words(
                            "单位见 organisation/units.csv，区域见 areas/",
                            "see organisation/units.csv for units, areas/ for areas"));
        }
    }

    /** Null where both a unit and an area are named. */
    private static @Nullable Reach reach(DemoGrant grant) {
        if (grant.unit() != null) {
            return grant.area() != null ? null : Reach.UNITS;
        }
        return grant.area() != null ? Reach.AREAS : Reach.DISTRICT;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private void report(String pointer, String code, Words message, Words remedy) {
        YamlCheck.report(errors, FILE, yaml.placeOf(pointer), code, message, remedy);
    }
}
