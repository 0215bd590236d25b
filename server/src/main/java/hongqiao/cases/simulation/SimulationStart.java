package hongqiao.cases.simulation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives a demonstration its month of work: once, where there is no case yet, and behind the start, which does not wait for it.
 * One that was broken off goes on at the next start.
 */
@Component
class SimulationStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SimulationStart.class);
    private static final long PATIENCE_MS = 5_000;

    private final Simulations simulations;
    private final boolean wanted;
    private final long seed;
    private final int days;
    private volatile boolean goOn = true;
    private volatile @Nullable Thread work;

    SimulationStart(
            Simulations simulations,
            @Value("${hongqiao.demo}") boolean demo,
            @Value("${hongqiao.simulate}") boolean wanted,
            @Value("${hongqiao.simulate-seed:7}") long seed,
            @Value("${hongqiao.simulate-days:30}") int days) {
        this.simulations = simulations;
        this.wanted = demo && wanted;
        this.seed = seed;
        this.days = days;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (wanted && simulations.described().isPresent()) {
            var thread = Thread.ofPlatform().daemon().name("simulation").unstarted(this::live);
            thread.setPriority(Thread.MIN_PRIORITY);
            work = thread;
            thread.start();
        }
    }

    private void live() {
        try {
            var run = due();
            if (run.isPresent()) {
                var began = System.nanoTime();
                var outcome = simulations.live(run.get(), () -> goOn);
                log.info(
                        "simulated {} cases and {} that came of them in {} s; {} refused{}",
                        outcome.opened(),
                        outcome.more(),
                        (System.nanoTime() - began) / 1_000_000_000,
                        outcome.failed(),
                        outcome.whole() ? "" : "; broken off");
            }
        } catch (RuntimeException failed) {
            if (goOn) {
                log.warn("the simulation did not come to its end", failed);
            }
        }
    }

    private Optional<Run> due() {
        var last = simulations.last();
        if (last.isPresent()) {
            return last.filter(run -> run.endedAt() == null);
        }
        return simulations.hasCases() ? Optional.empty() : Optional.of(simulations.begin(seed, days));
    }

    @Override
    public void start() {
        // begins when the start is over: see ready
    }

    /** Waits for the case that is being lived through; the next is left to the next start. */
    @Override
    public void stop() {
        goOn = false;
        var thread = work;
        if (thread != null) {
            try {
                thread.join(PATIENCE_MS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        var thread = work;
        return thread != null && thread.isAlive();
    }
}
