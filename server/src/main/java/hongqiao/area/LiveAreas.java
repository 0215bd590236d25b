package hongqiao.area;

import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The areas in memory, following the database: a change by whichever process is here within half a second of its commit, one
 * by this process at once. While the database is away the last known map keeps answering.
 *
 * <p>It polls a counter and not the journal's feed, because that waits for the oldest transaction of the whole database, and
 * a long report would hold up the map.
 */
@Component
public class LiveAreas implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveAreas.class);
    private static final long EVERY_MS = 250;
    private static final int THENS = 4;
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private record Present(long changes, KnownAreas areas, Instant since) {}

    private final AreaRows rows;
    private final TransactionTemplate reading;
    private final District district;
    private final Clock clock;
    private volatile @Nullable Present present;
    private volatile @Nullable ScheduledExecutorService follower;
    private boolean failing;
    private @Nullable KnownAreas primed;
    private final Map<Instant, KnownAreas> thens = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Instant, KnownAreas> eldest) {
            return size() > THENS;
        }
    };

    LiveAreas(AreaRows rows, PlatformTransactionManager transactions, District district, Clock clock) {
        this.rows = rows;
        this.district = district;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What we know now; loaded when first asked. */
    public KnownAreas now() {
        var known = present;
        return known == null ? refresh() : known.areas();
    }

    /** What we knew then; what is to come is not known yet, so later than now is now. Null: now. */
    public KnownAreas knownAt(@Nullable Instant then) {
        now();
        var known = present;
        if (then == null || known != null && !then.isBefore(known.since())) {
            return now();
        }
        return Scopes.everything(
                "the map as it was known then, the same for all",
                () -> reading.execute(status -> {
                    var turn = rows.lastTurn(then);
                    synchronized (thens) {
                        return thens.computeIfAbsent(turn, moment -> new KnownAreas(rows.then(moment)));
                    }
                }));
    }

    /** When the last change was recorded that {@link #now} knows of. */
    public Instant lastTurn() {
        now();
        var known = present;
        return known == null ? Instant.EPOCH : known.since();
    }

    /** Grows with each change; until then all answers stay the same. */
    public long changes() {
        now();
        var known = present;
        return known == null ? 0 : known.changes();
    }

    /** Looks whether something is new, and takes it in. Inside a transaction it may miss what is committed meanwhile. */
    public KnownAreas refresh() {
        return read(this::load);
    }

    /** Whoever asks sees the same: every scope may read all areas. */
    private KnownAreas read(Supplier<KnownAreas> question) {
        return Scopes.alike("the map is the same for all", reading, question);
    }

    private synchronized KnownAreas load() {
        var changes = rows.changes();
        var known = present;
        if (known != null && known.changes() == changes) {
            return known.areas();
        }
        var areas = new KnownAreas(rows.now());
        present = new Present(changes, areas, rows.lastTurn(FAR));
        return areas;
    }

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("live-areas").factory());
        executor.scheduleWithFixedDelay(this::follow, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
        follower = executor;
    }

    @Override
    public void stop() {
        var executor = follower;
        if (executor != null) {
            executor.close();
            follower = null;
        }
    }

    @Override
    public boolean isRunning() {
        return follower != null;
    }

    private void follow() {
        try {
            var areas = refresh();
            if (areas != primed) {
                areas.on(LocalDate.now(clock.withZone(district.timezone()))).prime();
                primed = areas;
            }
            failing = false;
        } catch (RuntimeException later) {
            if (!failing) {
                log.warn("could not look for changed areas; the last known map answers until it works again", later);
            }
            failing = true;
        }
    }
}
