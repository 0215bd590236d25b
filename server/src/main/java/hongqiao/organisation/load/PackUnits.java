package hongqiao.organisation.load;

import hongqiao.area.Area;
import hongqiao.area.Areas;
import hongqiao.organisation.AsOf;
import hongqiao.organisation.DistrictOrganisation;
import hongqiao.organisation.DistrictOrganisation.UnitRow;
import hongqiao.organisation.NewUnit;
import hongqiao.organisation.Today;
import hongqiao.organisation.UnitFacts;
import hongqiao.organisation.Units;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pack's units. */
@Component
class PackUnits {

    private static final String REASON = "资源包更新 / the pack has changed";

    private final PackRows said;
    private final Units units;
    private final Areas areas;
    private final Today today;

    PackUnits(PackRows said, Units units, Areas areas, Today today) {
        this.said = said;
        this.units = units;
        this.areas = areas;
        this.today = today;
    }

    /** How many are new. */
    int take(DistrictOrganisation given) {
        var before = said.said("unit");
        var now = new HashMap<String, String>();
        var made = 0;
        for (var row : given.units()) {
            var text = row.toString();
            now.put(row.code(), text);
            if (units.idOf(row.code()).isEmpty()) {
                units.create(new NewUnit(row.code(), facts(row), given.from(), null, row.simulated()));
                made++;
            } else if (!text.equals(before.get(row.code()))) {
                change(row);
            }
        }
        said.say("unit", now);
        return made;
    }

    /** Only of a unit that is there today: one that officers have ended stays so. */
    private void change(UnitRow row) {
        var wanted = facts(row);
        var there = units.find(row.code(), new AsOf(today.day(), null));
        if (there.isEmpty()) {
            return;
        }
        units.change(row.code(), today.day(), REASON, facts -> wanted);
        if (wanted.parent() != null && !wanted.parent().equals(there.get().parent())) {
            units.move(row.code(), wanted.parent(), today.day(), REASON);
        }
    }

    private UnitFacts facts(UnitRow row) {
        @Nullable Integer parent = row.parent() == null ? null : units.getId(row.parent());
        return new UnitFacts(parent, row.kind(), row.name(), row.shortName(), row.uscc(), area(row.area()));
    }

    private @Nullable Integer area(@Nullable String code) {
        return code == null ? null : areas.findEver(code).map(Area::id).orElse(null);
    }
}
