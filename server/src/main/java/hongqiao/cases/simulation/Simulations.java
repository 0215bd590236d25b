package hongqiao.cases.simulation;

import hongqiao.area.AreaKind;
import hongqiao.area.Areas;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.Cases;
import hongqiao.cases.Replay;
import hongqiao.cases.definition.CaseKind;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.AsOf;
import hongqiao.organisation.Units;
import hongqiao.pack.Pack;
import hongqiao.pack.Packs;
import hongqiao.register.record.SimulatedKeys;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.Chance;
import hongqiao.shared.District;
import hongqiao.shared.DistrictClock;
import hongqiao.shared.DistrictClock.PastTime;
import hongqiao.shared.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way in: lets a made-up month happen, and takes it away again. Each case lives through all that becomes of it in one
 * transaction, so that a run that was broken off has whole cases only and can be gone on with. The last day comes first: what
 * an officer wants to see first is there first, and of the days' numbers none is out of order.
 */
@Component
public class Simulations {

    private static final Logger log = LoggerFactory.getLogger(Simulations.class);
    private static final String WHY = "made-up cases of a demonstration, opened by nobody";

    private static final int ENDED = -1;

    private final Packs packs;
    private final Cases cases;
    private final Replay replay;
    private final CaseCatalogue catalogue;
    private final Areas areas;
    private final Units units;
    private final SimulatedKeys simulated;
    private final RunStore store;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final District district;
    private final Clock clock;

    Simulations(
            Packs packs,
            Cases cases,
            Replay replay,
            CaseCatalogue catalogue,
            Areas areas,
            Units units,
            SimulatedKeys simulated,
            RunStore store,
            Journal journal,
            TransactionTemplate transactions,
            District district,
            Clock clock) {
        this.packs = packs;
        this.cases = cases;
        this.replay = replay;
        this.catalogue = catalogue;
        this.areas = areas;
        this.units = units;
        this.simulated = simulated;
        this.store = store;
        this.journal = journal;
        this.transactions = transactions;
        this.district = district;
        this.clock = clock;
    }

    /** @param opened cases that people opened; @param more that came of those; @param failed that the engine refused: none should be */
    public record Outcome(int opened, int more, int failed, boolean whole) {}

    /** As the district's pack describes it; empty where it does not. */
    public Optional<Simulation> described() {
        return packs.shipped().of(SimulationKind.class);
    }

    public Optional<Run> last() {
        return Scopes.everything(WHY, () -> transactions.execute(status -> store.last()));
    }

    /** Whether there is any case, simulated or not. */
    public boolean hasCases() {
        return Scopes.everything(WHY, () -> transactions.execute(status -> store.hasCases()));
    }

    /** One that ends now. */
    public Run begin(long seed, int days) {
        var until = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return Scopes.everything(WHY, () -> transactions.execute(status -> store.begin(seed, days, until)));
    }

    /**
     * Lets it happen, or go on where it was broken off.
     *
     * @param goOn asked before each case; false: break off here
     * @throws IllegalStateException where the pack describes none, or the server's clock knows only one time
     */
    public Outcome live(Run run, BooleanSupplier goOn) {
        var simulation = described().orElseThrow(() -> new IllegalStateException("the pack describes no simulation"));
        if (!(clock instanceof DistrictClock own)) {
            throw new IllegalStateException("a simulation needs a clock that knows more than one time");
        }
        return packs.during(packs.newest(), () -> live(simulation, run, own, goOn));
    }

    private Outcome live(Simulation simulation, Run run, DistrictClock own, BooleanSupplier goOn) {
        var pack = packs.pack();
        var day = LocalDate.ofInstant(run.until(), district.timezone());
        var tree = areas.tree(day);
        var cast = new Cast(Scopes.everything(WHY, () -> units.list(new AsOf(day, null))), tree);
        var plan = new MonthPlan(simulation, tree.list(AreaKind.GRID), district.timezone(), run.seed())
                .before(run.until(), run.days());
        var known = new HashSet<>(Scopes.everything(WHY, () -> transactions.execute(status -> store.known(run))));
        var opened = 0;
        var more = 0;
        var failed = 0;
        for (var planned : lastDayFirst(plan)) {
            if (!goOn.getAsBoolean()) {
                return new Outcome(opened, more, failed, false);
            }
            if (known.contains(run.of(planned))) {
                continue;
            }
            var came = lived(simulation, run, own, pack, cast, planned);
            if (came != null && came == ENDED) {
                return new Outcome(opened, more, failed, false);
            }
            if (came == null) {
                failed++;
            } else if (came > 0) {
                opened++;
                more += came - 1;
            }
        }
        Scopes.everything(WHY, () -> transactions.executeWithoutResult(status -> store.end(run, clock.instant())));
        return new Outcome(opened, more, failed, true);
    }

    private java.util.List<Planned> lastDayFirst(java.util.List<Planned> plan) {
        return plan.stream()
                .sorted(Comparator.<Planned, LocalDate>comparing(
                                one -> LocalDate.ofInstant(one.at(), district.timezone()))
                        .reversed()
                        .thenComparing(Planned::no))
                .toList();
    }

    /** How many cases it came to; {@code ENDED}: none, for somebody has ended the run. Null: refused, and nothing of it is kept. */
    private @Nullable Integer lived(
            Simulation simulation, Run run, DistrictClock own, Pack pack, Cast cast, Planned planned) {
        var chance = new Chance(MonthPlan.mixed(run.seed(), planned.no()), "life");
        var setting = new Lived.Setting(
                simulation,
                cast,
                new Moments(pack),
                replay,
                chance,
                district.timezone(),
                Family.words(planned, chance),
                planned.way().calls(),
                planned.stays());
        var time = new PastTime(planned.at());
        Supplier<Integer> life = () -> transactions.execute(status -> {
            if (!store.goesOn(run)) {
                return ENDED;
            }
            return new Family(cases, pack.of(CaseKind.class), planned, setting, time, simulated::keys)
                    .live(run.of(planned), run.until());
        });
        try {
            return own.during(time, () -> Scopes.everything(WHY, life));
        } catch (Problem refused) {
            log.warn(
                    "a simulated case was refused: {} of {}",
                    refused.code(),
                    planned.opened().type(),
                    refused);
            return null;
        }
    }

    /**
     * Takes every simulated case away, whatever has become of it since, and leaves all others. The journal keeps that they
     * were there.
     *
     * @return how many
     */
    public int remove() {
        return Scopes.everything(
                WHY,
                () -> transactions.execute(status -> {
                    store.endAll(clock.instant());
                    var ids = store.simulated();
                    var version = catalogue.packVersion();
                    journal.appendAll(ids.stream()
                            .map(id -> new Entry(
                                    new Subject(district.code(), "case", Long.toString(id)),
                                    Scope.SYSTEM,
                                    "case-removed",
                                    Map.of("simulated", true),
                                    null,
                                    version))
                            .toList());
                    store.removeSimulated();
                    return ids.size();
                }));
    }
}
