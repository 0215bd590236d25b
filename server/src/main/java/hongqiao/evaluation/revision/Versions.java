package hongqiao.evaluation.revision;

import hongqiao.plan.PlanHead;
import hongqiao.plan.Plans;
import hongqiao.shared.District;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in: what an indicator, commitment or task of a period promised in each edition, and when that was in force. */
@Component
public class Versions {

    private final Plans plans;
    private final District district;

    Versions(Plans plans, District district) {
        this.plans = plans;
        this.district = district;
    }

    /**
     * @param until first day on which the next edition was in force; null: it still is
     * @param target as printed; null: this edition does not promise it
     */
    public record Version(
            String edition,
            @Nullable String documentNo,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String target,
            @Nullable String deadline,
            boolean dropped) {}

    /** The oldest first. @throws hongqiao.shared.Problem {@code plan-not-found} */
    @Transactional(readOnly = true)
    public List<Version> of(String plan, Change.Kind kind, String code) {
        var period = plans.get(plan).head().period();
        var editions = plans.list().stream()
                .filter(head -> head.period().equals(period) && !head.sample())
                .sorted(Comparator.comparingInt(PlanHead::edition))
                .toList();
        var versions = new ArrayList<Version>();
        for (int i = 0; i < editions.size(); i++) {
            var head = editions.get(i);
            var promised = Compared.of(plans.get(head.key()), List.of(unchanged(kind, code)));
            var side = promised.isEmpty() ? null : promised.getFirst().before();
            versions.add(new Version(
                    head.key(),
                    head.approval().documentNo(),
                    day(head.adoptedAt()),
                    i + 1 < editions.size() ? day(editions.get(i + 1).adoptedAt()) : null,
                    side == null ? null : side.target(),
                    side == null ? null : side.deadline(),
                    side == null));
        }
        return versions;
    }

    private static Change unchanged(Change.Kind kind, String code) {
        return new Change(kind, code, false, null, null, null, null, null, null, "");
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, district.timezone());
    }
}
