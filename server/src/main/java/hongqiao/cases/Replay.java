package hongqiao.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets cases live through time that has passed, in a transaction of the caller's: a simulated month, or what another system
 * has recorded. The engine is the same, steps and clocks; only who asks keeps the time, and says when a clock may speak. Nobody
 * else sees a case before the whole of its past is there, so that no other process lets its clocks speak too late.
 */
@Component
public class Replay {

    private final Steps steps;
    private final Timers timers;
    private final CaseStore store;

    Replay(Steps steps, Timers timers, CaseStore store) {
        this.steps = steps;
        this.timers = timers;
        this.store = store;
    }

    /**
     * As {@link Steps#take}, on the case as the caller has it.
     *
     * @return as it is then, and behind it the cases that came of it and those that were told of it, in no order
     * @throws hongqiao.shared.Problem as that does, also where the case is another by now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CaseFile> take(CaseFile seen, String step, Given given, Actor actor) {
        var now = steps.taken(seen, step, given, actor);
        var opens = now.type().step(step).filter(one -> one.opens() != null).isPresent();
        return family(now, opens);
    }

    /** As {@link Steps#lets}. */
    public boolean lets(CaseFile seen, String step, Actor actor) {
        return steps.lets(seen, step, actor);
    }

    /** When a clock of it speaks next; empty: none will. */
    public static Optional<Instant> speaks(CaseFile file) {
        return file.clocks().stream()
                .flatMap(clock -> Optional.ofNullable(clock.firesAt()).stream())
                .min(Comparator.naturalOrder());
    }

    /** Lets its clocks speak, all that is due by now. @return as after a step */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CaseFile> ring(CaseFile seen) {
        timers.fire(seen);
        var now = store.find(seen.id()).orElseThrow();
        return family(now, now.level() > seen.level() || now.version() > seen.version());
    }

    private List<CaseFile> family(CaseFile now, boolean more) {
        var all = new ArrayList<>(List.of(now));
        if (more) {
            all.addAll(store.about(now.id()));
        }
        var about = now.head().about();
        if (about != null && timers.tell(about) > 0) {
            all.addAll(family(store.find(about).orElseThrow(), true));
        }
        return all;
    }
}
