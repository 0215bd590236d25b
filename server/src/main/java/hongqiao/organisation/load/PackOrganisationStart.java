package hongqiao.organisation.load;

import hongqiao.area.Areas;
import hongqiao.organisation.DistrictOrganisation;
import hongqiao.organisation.Turn;
import hongqiao.scope.Scopes;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in the organisation of the district's pack, behind the areas: all of it the first time, nothing while neither pack nor
 * areas change, else what the pack now says differently. What an officer has changed stands until the pack changes that very
 * row. A pack ends nothing. Only a demonstration has made-up people and rosters; any other start ends those it finds.
 */
@Component
@Order(7)
class PackOrganisationStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(PackOrganisationStart.class);

    private final ObjectProvider<DistrictOrganisation> pack;
    private final PackRows said;
    private final PackUnits units;
    private final PackPosts posts;
    private final PackResponsibilities responsibilities;
    private final DemoPeople demoPeople;
    private final DemoRosters demoRosters;
    private final Areas areas;
    private final Turn turn;
    private final TransactionTemplate transaction;
    private final boolean demo;

    PackOrganisationStart(
            ObjectProvider<DistrictOrganisation> pack,
            PackRows said,
            PackUnits units,
            PackPosts posts,
            PackResponsibilities responsibilities,
            DemoPeople demoPeople,
            DemoRosters demoRosters,
            Areas areas,
            Turn turn,
            TransactionTemplate transaction,
            @Value("${hongqiao.demo}") boolean demo) {
        this.pack = pack;
        this.said = said;
        this.units = units;
        this.posts = posts;
        this.responsibilities = responsibilities;
        this.demoPeople = demoPeople;
        this.demoRosters = demoRosters;
        this.areas = areas;
        this.turn = turn;
        this.transaction = transaction;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var given = pack.getIfAvailable(() -> DistrictOrganisation.NONE);
        if (!given.units().isEmpty()) {
            Scopes.everything(
                    "the district's pack brings its organisation",
                    () -> transaction.executeWithoutResult(status -> take(given)));
        }
    }

    /** Changes with any area that comes, goes or moves: for each there are posts. */
    private int there() {
        return areas.tree(areas.today()).list().stream()
                .map(area -> "%s %s %s".formatted(area.code(), area.kind(), area.parent()))
                .toList()
                .hashCode();
    }

    private void take(DistrictOrganisation given) {
        turn.take();
        var state = "%s %d %s".formatted(given.version(), there(), demo);
        if (!state.equals(said.said("state").get("state"))) {
            takeChanged(given);
            said.say("state", Map.of("state", state));
        }
        if (demo) {
            demoRosters.extend(given.demoDuties());
        }
    }

    private void takeChanged(DistrictOrganisation given) {
        var newUnits = units.take(given);
        var newPosts = posts.take(given);
        var newRows = responsibilities.take(given);
        log.info(
                "took the organisation from the pack: {} units, {} posts, {} responsibilities are new",
                newUnits,
                newPosts,
                newRows);
        if (demo) {
            log.info("{} made-up people are new", demoPeople.fill(given.posts()));
        } else {
            var removed = demoPeople.remove();
            if (removed > 0) {
                log.info("{} made-up people of a demonstration are gone, with their posts and shifts", removed);
            }
        }
    }
}
