package hongqiao.cases;

import hongqiao.journal.JournalNews;
import hongqiao.journal.Subject;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which cases have just changed, by whichever process: looked for a few times a second, kept for the next minutes, told to
 * whoever waits. It tells of all cases of the district; who passes it on asks first whether the listener may see them.
 */
@Component
public class LiveCases implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveCases.class);
    private static final long EVERY_MS = 200;
    private static final int KEPT = 4_000;
    private static final int TOGETHER = 1_000;

    private static final String ROWS = """
            select id, number, type, version, area, units, opened_by
              from cases.case_file where district = ? and id = any (?)
             order by id
            """;

    private final JournalNews news;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final String district;

    /** Of this process: places in another one's order mean nothing here. */
    private final String origin =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());

    private final Deque<Change> changes = new ArrayDeque<>();
    private long last;
    private long forgotten;
    private boolean over;
    private volatile @Nullable ScheduledExecutorService thread;
    private @Nullable String seen;
    private boolean failing;

    LiveCases(JournalNews news, JdbcTemplate jdbc, TransactionTemplate transactions, District district) {
        this.news = news;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.district = district.code();
    }

    /**
     * A case that changed.
     *
     * @param version it has by now
     */
    public record Change(
            long place,
            long id,
            String number,
            String type,
            int version,
            @Nullable Integer area,
            List<Integer> units,
            String openedBy) {

        /** Whether it may be in that scope; the database has the last word. */
        public boolean mayBeIn(Scope scope) {
            return scope.all()
                    || area != null && scope.hasArea(area)
                    || units.stream().anyMatch(scope::hasUnit)
                    || openedBy.equals(scope.self());
        }
    }

    /**
     * What has changed since a place.
     *
     * @param upto where to go on from
     * @param missed whether more than is kept has changed since then: anything may have
     * @param over whether this process ends
     */
    public record News(String upto, List<Change> changes, boolean missed, boolean over) {}

    /** Where one is now. */
    public synchronized String now() {
        return place(last);
    }

    /** What came since, at once; nothing after that long at the latest. @param since what somebody was told before */
    public synchronized News since(String since, Duration patience) {
        var from = number(since);
        try {
            var until = System.nanoTime() + patience.toNanos();
            for (var left = patience.toMillis();
                    from == last && !over && left > 0;
                    left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        var missed = from < forgotten || from > last;
        return new News(
                place(last),
                missed
                        ? List.of()
                        : changes.stream()
                                .filter(change -> change.place() > from)
                                .toList(),
                missed,
                over);
    }

    private String place(long number) {
        return origin + "-" + number;
    }

    /** -1 for what another process has told, or for nonsense: then anything may have changed. */
    private long number(String place) {
        try {
            return place.startsWith(origin + "-") ? Long.parseLong(place.substring(origin.length() + 1)) : -1;
        } catch (NumberFormatException notOurs) {
            return -1;
        }
    }

    private void look() {
        try {
            Scopes.everything("which cases have changed is found out once for all who listen", this::follow);
            failing = false;
        } catch (RuntimeException later) {
            if (!failing) {
                log.warn("could not look for changed cases; pages ask for themselves until it works again", later);
            }
            failing = true;
        }
    }

    private void follow() {
        var before = seen;
        var now = news.snapshot();
        if (before != null && !before.equals(now)) {
            news.between(before, now, this::tell);
        }
        seen = now;
    }

    private void tell(Collection<Subject> subjects) {
        var ids = subjects.stream()
                .filter(subject -> subject.type().equals(CaseJournal.SUBJECT))
                .map(subject -> Long.valueOf(subject.id()))
                .toList();
        var found = new ArrayList<Change>();
        for (int i = 0; i < ids.size(); i += TOGETHER) {
            var some = ids.subList(i, Math.min(i + TOGETHER, ids.size())).toArray(Long[]::new);
            found.addAll(Objects.requireNonNull(transactions.execute(status -> jdbc.query(
                    ROWS,
                    (row, n) -> new Change(
                            0,
                            row.getLong("id"),
                            row.getString("number"),
                            row.getString("type"),
                            row.getInt("version"),
                            row.getObject("area", Integer.class),
                            List.of((Integer[]) row.getArray("units").getArray()),
                            row.getString("opened_by")),
                    district,
                    some))));
        }
        add(found);
    }

    private synchronized void add(List<Change> found) {
        for (var one : found) {
            changes.add(new Change(
                    ++last,
                    one.id(),
                    one.number(),
                    one.type(),
                    one.version(),
                    one.area(),
                    one.units(),
                    one.openedBy()));
            if (changes.size() > KEPT) {
                forgotten = changes.remove().place();
            }
        }
        notifyAll();
    }

    @Override
    public void start() {
        over = false;
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("live-cases").factory());
        executor.scheduleWithFixedDelay(this::look, 0, EVERY_MS, TimeUnit.MILLISECONDS);
        thread = executor;
    }

    /** Before the door closes: whoever waits is let go, so that nothing waits for him. */
    @Override
    public void stop() {
        var executor = thread;
        if (executor != null) {
            synchronized (this) {
                over = true;
                notifyAll();
            }
            executor.close();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
