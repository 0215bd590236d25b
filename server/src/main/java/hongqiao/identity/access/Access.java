package hongqiao.identity.access;

import static hongqiao.identity.IdentityProblem.ACCOUNT_NOT_FOUND;
import static hongqiao.identity.IdentityProblem.RECORD_NOT_FOUND;

import hongqiao.identity.Account;
import hongqiao.identity.Officer;
import hongqiao.identity.Places;
import hongqiao.identity.Reach;
import hongqiao.identity.ScopeRoots.Place;
import hongqiao.identity.ScopedRecords;
import hongqiao.identity.ScopedRecords.Placement;
import hongqiao.identity.account.AccountStore;
import hongqiao.identity.grant.GrantStore;
import hongqiao.identity.grant.GrantView;
import hongqiao.identity.grant.PermissionView;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows the same grants that the gate follows, and says each step. In a scope of the whole district. */
@Component
class Access {

    /**
     * One grant that opens a record.
     *
     * @param root the place the grant is bound to; null for the whole district
     * @param lineage from that place down to the record's; empty for the whole district
     */
    record Reason(GrantView grant, Reach through, @Nullable Place root, List<Place> lineage, Words sentence) {}

    record RecordView(String kind, String id, Words title, List<Place> units, List<Place> areas) {}

    /** @param refusal why not; null if it is allowed */
    record Why(
            String account,
            RecordView record,
            PermissionView permission,
            boolean allowed,
            List<Reason> reasons,
            @Nullable Words refusal) {}

    record Seer(String username, Words post, Words unit, List<Reason> reasons) {}

    record Who(RecordView record, PermissionView permission, List<Seer> accounts) {}

    private record Found(ScopedRecords records, String id, Placement placement) {}

    private final List<ScopedRecords> kinds;
    private final AccountStore accounts;
    private final GrantStore grants;
    private final GrantView.Naming naming;
    private final Places places;

    Access(
            List<ScopedRecords> kinds,
            AccountStore accounts,
            GrantStore grants,
            GrantView.Naming naming,
            Places places) {
        this.kinds = List.copyOf(kinds);
        this.accounts = accounts;
        this.grants = grants;
        this.naming = naming;
        this.places = places;
    }

    List<ScopedRecords> kinds() {
        return kinds;
    }

    /** @param record {@code KIND:ID} */
    @Transactional(readOnly = true)
    Why why(String username, String record) {
        var account = accounts.find(username).orElseThrow(ACCOUNT_NOT_FOUND::problem);
        var found = find(record);
        var held = grants.inForce(username);
        var reasons = account.isOpen() ? reasons(held, found) : List.<Reason>of();
        return new Why(
                username,
                view(found),
                PermissionView.of(found.records().permission()),
                !reasons.isEmpty(),
                reasons,
                reasons.isEmpty() ? refusal(account, held, found) : null);
    }

    @Transactional(readOnly = true)
    Who who(String record) {
        var found = find(record);
        var seers = new ArrayList<Seer>();
        for (var account : accounts.list()) {
            var reasons = account.isOpen() ? reasons(grants.inForce(account.username()), found) : List.<Reason>of();
            if (!reasons.isEmpty()) {
                seers.add(new Seer(account.username(), account.post(), account.unit(), reasons));
            }
        }
        return new Who(view(found), PermissionView.of(found.records().permission()), seers);
    }

    /** The grants in force that permit it. */
    @Transactional(readOnly = true)
    List<GrantView> through(String username, Permission permission) {
        return grants.inForce(username).stream()
                .filter(held -> held.role().permits(permission))
                .map(this::view)
                .toList();
    }

    private Found find(String record) {
        var colon = record.indexOf(':');
        var kind = colon < 0 ? record : record.substring(0, colon);
        var id = record.substring(colon + 1);
        return kinds.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .flatMap(one -> one.find(id).map(placement -> new Found(one, id, placement)))
                .orElseThrow(RECORD_NOT_FOUND::problem);
    }

    private List<Reason> reasons(List<Officer.Held> held, Found found) {
        return held.stream()
                .filter(grant -> grant.role().permits(found.records().permission()))
                .flatMap(grant -> reason(grant, found.placement()).stream())
                .toList();
    }

    private Optional<Reason> reason(Officer.Held held, Placement placement) {
        if (held.reach() == Reach.DISTRICT) {
            var sentence = new Words(
                    "角色“%s”的范围是全区".formatted(held.role().name().zh()),
                    "the role “%s” holds for the whole district"
                            .formatted(held.role().name().en()));
            return Optional.of(new Reason(view(held), Reach.DISTRICT, null, List.of(), sentence));
        }
        if (placement.shared()) {
            var sentence = new Words(
                    "角色“%s”含此权限，这类记录全区有此权限者都能看到".formatted(held.role().name().zh()),
                    "the role “%s” has the permission, and whoever has it sees all such records of the district"
                            .formatted(held.role().name().en()));
            return Optional.of(new Reason(view(held), held.reach(), null, List.of(), sentence));
        }
        var root = held.place();
        if (root == null) {
            return Optional.empty();
        }
        var below = places.below(held.reach(), root);
        var at = held.reach() == Reach.UNITS ? placement.units() : placement.areas();
        return at.stream()
                .filter(below::contains)
                .findFirst()
                .map(place -> reason(held, root, place))
                .or(() -> throughUnits(held, root, below, placement));
    }

    /** Who looks after units looks after the areas they cover. */
    private Optional<Reason> throughUnits(Officer.Held held, int root, List<Integer> below, Placement placement) {
        if (held.reach() != Reach.UNITS) {
            return Optional.empty();
        }
        var covered = places.areasOf(below);
        return placement.areas().stream().filter(covered::contains).findFirst().map(area -> {
            var from = Objects.requireNonNull(places.describe(Reach.UNITS, root));
            var to = Objects.requireNonNull(places.describe(Reach.AREAS, area));
            var sentence = new Words(
                    "角色“%s”的范围是“%s”，它管的区域含“%s”"
                            .formatted(
                                    held.role().name().zh(),
                                    from.name().zh(),
                                    to.name().zh()),
                    "the role “%s” holds for “%s”, which covers “%s”"
                            .formatted(
                                    held.role().name().en(),
                                    from.name().en(),
                                    to.name().en()));
            return new Reason(view(held), Reach.UNITS, from, places.line(Reach.AREAS, area), sentence);
        });
    }

    private Reason reason(Officer.Held held, int root, int place) {
        var line = places.line(held.reach(), place);
        var ids = line.stream().map(Place::id).toList();
        var lineage = line.subList(Math.max(0, ids.indexOf(root)), line.size());
        var from = Objects.requireNonNullElse(
                places.describe(held.reach(), root), new Place(root, "", new Words("#" + root, "#" + root)));
        var to = lineage.isEmpty() ? from : lineage.getLast();
        var sentence = new Words(
                "角色“%s”的范围是“%s”，此处为“%s”"
                        .formatted(
                                held.role().name().zh(),
                                from.name().zh(),
                                to.name().zh()),
                "the role “%s” holds for “%s”, and this is “%s”"
                        .formatted(
                                held.role().name().en(),
                                from.name().en(),
                                to.name().en()));
        return new Reason(view(held), held.reach(), from, List.copyOf(lineage), sentence);
    }

    private Words refusal(Account account, List<Officer.Held> held, Found found) {
        var permission = found.records().permission().title();
        if (!account.isOpen()) {
            return new Words("账号已停用", "the account is closed");
        }
        if (held.stream()
                .noneMatch(grant -> grant.role().permits(found.records().permission()))) {
            return new Words(
                    "没有一个角色含有权限“%s”".formatted(permission.zh()),
                    "none of its roles has the permission “%s”".formatted(permission.en()));
        }
        return new Words(
                "有权限“%s”，但范围不含这条记录所在之处".formatted(permission.zh()),
                "it has the permission “%s”, but not where this record belongs".formatted(permission.en()));
    }

    private RecordView view(Found found) {
        var placement = found.placement();
        return new RecordView(
                found.records().kind(),
                found.id(),
                placement.title(),
                described(Reach.UNITS, placement.units()),
                described(Reach.AREAS, placement.areas()));
    }

    private List<Place> described(Reach reach, List<Integer> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(places.describe(reach, id)).stream())
                .toList();
    }

    private GrantView view(Officer.Held held) {
        return naming.of(grants.find(held.grant()).orElseThrow());
    }
}
