package hongqiao.triage.desk;

import hongqiao.scope.Scopes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has triage look again and again, behind the start and behind all other work; the start does not wait for it. */
@Component
class LearningThread implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LearningThread.class);
    private static final long PATIENCE_S = 5;

    private final Learning learning;
    private final SubjectAnswers answers;
    private final PlacesOfRegisters places;
    private final Duration first;
    private final Duration every;
    private volatile boolean goOn = true;
    private boolean failing;
    private @Nullable ScheduledExecutorService thread;

    LearningThread(
            Learning learning,
            SubjectAnswers answers,
            PlacesOfRegisters places,
            @Value("${hongqiao.triage.first}") Duration first,
            @Value("${hongqiao.triage.every}") Duration every) {
        this.learning = learning;
        this.answers = answers;
        this.places = places;
        this.first = first;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void ready() {
        var executor = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .daemon()
                .name("triage")
                .priority(Thread.MIN_PRIORITY)
                .factory());
        executor.scheduleWithFixedDelay(this::tryToLook, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        thread = executor;
    }

    private void tryToLook() {
        try {
            look();
            failing = false;
        } catch (RuntimeException later) {
            if (!failing && goOn) {
                log.warn("triage does not learn; it is tried again until it does", later);
            }
            failing = true;
        }
    }

    /** What was opened is answered first, before it can be learned from. */
    void look() {
        Scopes.everything("what cases are about is learned from all of them, and places are named to all", () -> {
            places.look();
            answers.look();
            learning.look(() -> goOn);
        });
    }

    @Override
    public void start() {
        goOn = true; // begins when the start is over: see ready
    }

    /** What is being learned is left off between two texts, or left behind. */
    @Override
    public synchronized void stop() {
        goOn = false;
        var executor = thread;
        if (executor != null) {
            executor.shutdownNow();
            try {
                executor.awaitTermination(PATIENCE_S, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
