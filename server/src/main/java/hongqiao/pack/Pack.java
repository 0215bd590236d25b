package hongqiao.pack;

import hongqiao.area.DistrictAreas;
import hongqiao.identity.AccountRules;
import hongqiao.identity.DemoAccounts;
import hongqiao.identity.RoleCatalogue;
import hongqiao.organisation.DistrictOrganisation;
import hongqiao.shared.District;
import java.util.List;
import java.util.Map;

/**
 * A district's pack, checked.
 *
 * @param version format and content, e.g. {@code 1:9f2c41d07ab3}; what the journal notes beside a change it ruled
 * @param content the files of the packs it has turned on
 * @param read what each kind made of them
 */
public record Pack(
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
}
