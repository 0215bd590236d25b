package hongqiao.pack;

import hongqiao.area.DistrictAreas;
import hongqiao.identity.AccountRules;
import hongqiao.identity.DemoAccounts;
import hongqiao.identity.RoleCatalogue;
import hongqiao.organisation.DistrictOrganisation;
import hongqiao.shared.District;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A district's pack, checked.
 *
 * @param edition number of the edition it is; 0: what ships
 * @param version format and content, e.g. {@code 1:9f2c41d07ab3}; what the journal notes beside a change it ruled
 * @param content the files of the packs it has turned on, each path with its pack's key in front, and {@code district.yaml}
 * @param read what each kind made of them
 */
public record Pack(
        int edition,
        String version,
        District district,
        DemoAccounts demo,
        DistrictAreas areas,
        DistrictOrganisation organisation,
        AccountRules accounts,
        RoleCatalogue roles,
        List<PlanFacts> plans,
        PackContent content,
        Map<Class<?>, Object> read) {

    public Pack {
        plans = List.copyOf(plans);
    }

    /** The same, as the edition of that number. */
    public Pack as(int number) {
        return new Pack(number, version, district, demo, areas, organisation, accounts, roles, plans, content, read);
    }

    /** What a kind has read of it. */
    public <T, K extends PackKind<T>> T of(Class<K> kind) {
        @SuppressWarnings("unchecked") // put there under its own class
        var of = (T) Objects.requireNonNull(read.get(kind));
        return of;
    }
}
