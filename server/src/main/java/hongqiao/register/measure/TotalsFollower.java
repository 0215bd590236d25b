package hongqiao.register.measure;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the totals follow the journal, a few times a second. */
@Component
class TotalsFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TotalsFollower.class);
    private static final Duration EDITIONS = Duration.ofSeconds(2);

    private final KeptFigures figures;
    private final TotalsUpkeep upkeep;
    private final Duration every;
    private final Duration after;
    private volatile @Nullable ScheduledExecutorService thread;
    private Map<String, KeptFigure> wanted = Map.of();
    private long compared;
    private boolean failing;

    TotalsFollower(
            KeptFigures figures,
            TotalsUpkeep upkeep,
            @Value("${hongqiao.measures.every}") Duration every,
            @Value("${hongqiao.measures.after}") Duration after) {
        this.figures = figures;
        this.upkeep = upkeep;
        this.every = every;
        this.after = after;
    }

    private void look() {
        try {
            if (wanted.isEmpty() || System.nanoTime() - compared > EDITIONS.toNanos()) {
                wanted = KeptTotals.everything(figures::all);
                upkeep.compare(wanted);
                compared = System.nanoTime();
            }
            upkeep.follow(wanted);
            failing = false;
        } catch (RuntimeException | Error later) {
            if (!failing && thread != null) {
                log.warn("kept totals do not follow; it is tried again until they do", later);
            }
            failing = true;
        }
    }

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("measures").factory());
        executor.scheduleWithFixedDelay(this::look, after.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        thread = executor;
    }

    @Override
    public void stop() {
        var executor = thread;
        thread = null;
        if (executor != null) {
            executor.shutdown();
            executor.close();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }
}
