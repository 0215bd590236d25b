package hongqiao.register.measure;

import hongqiao.journal.JournalNews;
import hongqiao.organisation.Today;
import hongqiao.shared.FilesComingIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings kept totals to what the database says. Where they stand is committed with them, in a transaction that sees one
 * moment and holds a lock, so that each change is counted once, whatever crashes and whoever else tries.
 */
@Component
class TotalsUpkeep {

    /** So often it is written down how far was looked, also where nothing was found. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    /** Of one source: more than these wait for files that are coming in. */
    private static final int MANY = 500;

    private final KeptFigures figures;
    private final KeptStore store;
    private final JournalNews news;
    private final Today today;
    private final FilesComingIn files;
    private final TransactionTemplate moment;
    private final Map<String, FilesComingIn.Patience> waiting = new HashMap<>();
    private String seen = "";
    private long noted = System.nanoTime();

    TotalsUpkeep(
            KeptFigures figures,
            KeptStore store,
            JournalNews news,
            Today today,
            FilesComingIn files,
            PlatformTransactionManager transactions) {
        this.figures = figures;
        this.store = store;
        this.news = news;
        this.today = today;
        this.files = files;
        this.moment = new TransactionTemplate(transactions);
        this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What is no longer asked is forgotten, what was not counted yet is counted in full, one after the other. */
    synchronized void compare(Map<String, KeptFigure> wanted) {
        var counted = KeptTotals.everything(
                () -> moment.execute(status -> new HashSet<>(store.numbers().keySet())));
        var gone = new HashSet<>(counted);
        gone.removeAll(wanted.keySet());
        if (!gone.isEmpty()) {
            locked(() -> {
                store.forget(gone);
                return true;
            });
        }
        wanted.values().stream()
                .filter(figure -> !counted.contains(figure.definition()))
                .forEach(figure -> locked(() -> {
                    count(figure);
                    return true;
                }));
    }

    private void count(KeptFigure figure) {
        if (store.find(figure.definition()).isPresent()) {
            return;
        }
        var engine = figures.engine(figure.over());
        var from = engine.from(figure.over());
        store.count(
                figure,
                KeptSql.types(figure.measure(), engine.columns(figure.over()), from),
                figures.parts(figure, "not " + engine.apart(figure.over())),
                news.snapshot(),
                today.now());
    }

    /** What has happened since is counted. */
    synchronized void follow(Map<String, KeptFigure> wanted) {
        var now = KeptTotals.everything(() -> moment.execute(status -> news.snapshot()));
        if (now.equals(seen) && waiting.isEmpty()) {
            return;
        }
        if (!concerns(now, wanted)) {
            seen = now;
        } else if (locked(() -> catchUp(wanted)) && waiting.isEmpty()) {
            seen = now;
            noted = System.nanoTime();
        }
    }

    /** Whether any total may be another since it was last looked. To write down that none is would itself be something new, each time. */
    private boolean concerns(String now, Map<String, KeptFigure> wanted) {
        if (seen.isEmpty() || !waiting.isEmpty() || System.nanoTime() - noted > NOTED.toNanos()) {
            return true;
        }
        var sources = wanted.values().stream().map(KeptFigure::source).collect(Collectors.toSet());
        var found = new AtomicBoolean();
        KeptTotals.everything(() -> {
            news.between(
                    seen,
                    now,
                    some -> found.compareAndSet(
                            false, some.stream().map(KeptTotals::source).anyMatch(sources::contains)));
            return null;
        });
        return found.get();
    }

    private boolean catchUp(Map<String, KeptFigure> wanted) {
        var now = news.snapshot();
        var sources = store.sources();
        if (sources.stream().anyMatch(source -> !news.knows(source.seen()))) {
            store.doubt(); // the database is an older one that was put back
            return true;
        }
        var numbers = store.numbers();
        var done = new ArrayList<String>();
        sources.stream()
                .filter(source -> !source.seen().equals(now) && mayGoOn(source.key()))
                .collect(Collectors.groupingBy(KeptStore.Source::seen))
                .forEach((from, alike) -> changed(from, now, alike).forEach((source, ids) -> {
                    if (mustWait(source, ids.size())) {
                        return;
                    }
                    wanted.values().stream()
                            .filter(figure -> figure.source().equals(source) && !ids.isEmpty())
                            .forEach(figure -> {
                                var no = numbers.get(figure.definition());
                                if (no != null) {
                                    again(figure, no, ids);
                                }
                            });
                    done.add(source);
                }));
        store.seen(done, now, today.now());
        return true;
    }

    private Map<String, Set<Long>> changed(String from, String now, List<KeptStore.Source> sources) {
        var changed = new HashMap<String, Set<Long>>();
        sources.forEach(source -> changed.put(source.key(), new LinkedHashSet<>()));
        news.between(
                from,
                now,
                some -> some.forEach(subject -> {
                    var its = changed.get(KeptTotals.source(subject));
                    if (its != null) {
                        its.add(KeptTotals.number(subject));
                    }
                }));
        return changed;
    }

    private void again(KeptFigure figure, long no, Set<Long> ids) {
        var engine = figures.engine(figure.over());
        store.take(no, ids);
        store.add(
                no,
                figures.parts(
                        figure, engine.id(figure.over()) + " = any (?) and not " + engine.apart(figure.over()), (Object)
                                ids.toArray(Long[]::new)));
    }

    private boolean mayGoOn(String source) {
        var patience = waiting.get(source);
        return patience == null || patience.mayGoOn();
    }

    /** Once: when its patience is over it goes on, whatever it is. */
    private boolean mustWait(String source, int changed) {
        if (waiting.remove(source) != null || changed <= MANY) {
            return false;
        }
        var patience = files.patience();
        if (patience.mayGoOn()) {
            return false;
        }
        waiting.put(source, patience);
        return true;
    }

    /** @return false: another process holds the lock, and does it */
    private boolean locked(Supplier<Boolean> work) {
        return Boolean.TRUE.equals(
                KeptTotals.everything(() -> moment.execute(status -> store.lock() && Boolean.TRUE.equals(work.get()))));
    }
}
