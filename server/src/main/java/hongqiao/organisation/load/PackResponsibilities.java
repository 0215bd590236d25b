package hongqiao.organisation.load;

import hongqiao.area.Area;
import hongqiao.area.Areas;
import hongqiao.organisation.DistrictOrganisation;
import hongqiao.organisation.DistrictOrganisation.ResponsibilityRow;
import hongqiao.organisation.Span;
import hongqiao.organisation.Today;
import hongqiao.organisation.Units;
import hongqiao.organisation.responsibility.Responsibilities;
import hongqiao.organisation.responsibility.ResponsibilityFacts;
import hongqiao.organisation.responsibility.ResponsibilityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The pack's table of responsibilities. */
@Component
class PackResponsibilities {

    private static final Logger log = LoggerFactory.getLogger(PackResponsibilities.class);

    private final PackRows said;
    private final Responsibilities table;
    private final Units units;
    private final Areas areas;
    private final Today today;

    PackResponsibilities(PackRows said, Responsibilities table, Units units, Areas areas, Today today) {
        this.said = said;
        this.table = table;
        this.units = units;
        this.areas = areas;
        this.today = today;
    }

    /** How many are new. */
    int take(DistrictOrganisation given) {
        var before = said.said("responsibility");
        var now = new HashMap<String, String>();
        var known = table.known();
        var added = new ArrayList<Span<ResponsibilityFacts>>();
        for (var row : given.responsibilities()) {
            var old = before.get(row.question());
            now.put(row.question(), row.toString());
            if (!row.toString().equals(old)) {
                facts(row).ifPresent(facts -> {
                    var from = old == null ? given.from() : today.day();
                    var twin = Responsibilities.twin(known, facts, from, null);
                    if (old != null) {
                        twin.ifPresent(it -> table.end(it.id(), from));
                    }
                    if (old != null || twin.isEmpty()) {
                        added.add(new Span<>(from, null, facts));
                    }
                });
            }
        }
        table.addAll(added);
        said.say("responsibility", now);
        return added.size();
    }

    private Optional<ResponsibilityFacts> facts(ResponsibilityRow row) {
        @Nullable
        Integer area = row.area() == null
                ? null
                : areas.findEver(row.area()).map(Area::id).orElse(null);
        if (row.area() != null && area == null) {
            log.warn("not taken from the pack: {}, there is no area {}", row.question(), row.area());
            return Optional.empty();
        }
        return Optional.of(new ResponsibilityFacts(
                ResponsibilityKind.valueOf(row.kind()),
                row.subject() == null ? "" : row.subject(),
                area,
                row.placeKind(),
                units.getId(row.lead()),
                row.assisting().stream().map(units::getId).toList(),
                row.basis()));
    }
}
