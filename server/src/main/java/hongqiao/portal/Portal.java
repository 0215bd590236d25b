package hongqiao.portal;

import static hongqiao.shared.CommonProblem.NOT_FOUND;

import hongqiao.plan.PlanHead;
import hongqiao.plan.Plans;
import hongqiao.shared.District;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The way in: everything the public pages show. An adopted plan never changes, so each is read and prepared once and
 * kept; only the heads (which edition is in force) change, when a plan is adopted, and then all is read anew.
 */
@Component
public class Portal {

    /** Whose site it is; {@code demo} where accounts and plans are for trying. */
    public record Site(District.Place district, boolean demo) {}

    public record PlanList(List<PlanHead> plans) {}

    private record Shelf(String stamp, List<PlanHead> plans, Map<String, PlanPages> pages) {}

    private final Plans plans;
    private final Site site;
    private volatile Shelf shelf = new Shelf("", List.of(), Map.of());

    Portal(Plans plans, District district, @Value("${hongqiao.demo}") boolean demo) {
        this.plans = plans;
        this.site = new Site(district.place(), demo);
    }

    /** Changes whenever an answer here could. */
    public String stamp() {
        return shelf().stamp();
    }

    Site site() {
        return site;
    }

    PlanList plans() {
        return new PlanList(shelf().plans());
    }

    /** @throws hongqiao.shared.Problem {@code plan-not-found} */
    PlanPages plan(String key) {
        var now = shelf();
        var kept = now.pages().get(key);
        if (kept == null) {
            kept = new PlanPages(plans.get(key));
            now.pages().put(key, kept);
        }
        return kept;
    }

    /**
     * The answer that {@code GET /api/portal/<path>} gives; for pages that carry it inside.
     *
     * @param path its parts, e.g. {@code plans, 2021-2025, indicators, I08}
     * @param reader whose language titles and snippets of a search are in
     * @throws hongqiao.shared.Problem any that the route would answer
     */
    Object answer(List<String> path, String q, Locale reader) {
        if (path.equals(List.of("site"))) {
            return site();
        }
        if (path.isEmpty() || !path.getFirst().equals("plans") || path.size() > 4) {
            throw NOT_FOUND.problem();
        }
        if (path.size() == 1) {
            return plans();
        }
        var plan = plan(path.get(1));
        var part = path.size() > 2 ? path.get(2) : "";
        if (path.size() == 4) {
            return switch (part) {
                case "indicators" -> plan.indicator(path.get(3));
                case "commitments" -> plan.commitment(path.get(3));
                case "actions" -> plan.action(path.get(3));
                default -> throw NOT_FOUND.problem();
            };
        }
        return switch (part) {
            case "" -> plan.overview();
            case "text" -> plan.book();
            case "commitments" -> plan.commitments();
            case "actions" -> plan.actions();
            case "search" -> plan.search(q, reader);
            default -> throw NOT_FOUND.problem();
        };
    }

    private Shelf shelf() {
        var stamp = plans.stamp();
        var kept = shelf;
        if (!kept.stamp().equals(stamp)) {
            kept = new Shelf(stamp, plans.list(), new ConcurrentHashMap<>());
            shelf = kept;
        }
        return kept;
    }
}
