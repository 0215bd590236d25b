package hongqiao.search;

import hongqiao.journal.JournalNews;
import hongqiao.journal.Subject;
import hongqiao.scope.Scopes;
import hongqiao.shared.FilesComingIn;
import hongqiao.shared.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the index at what the database says: looks a few times a second to whom something has happened, and reads those
 * anew. Where it stands is committed with the index, so that after a crash it goes on from there; an index that is missing,
 * or of another database, format or edition of the packs, is built anew while the old one answers.
 */
@Component
class SearchFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SearchFollower.class);
    private static final String WHY = "the index holds what everybody may find; who finds what is decided in his scope";
    private static final Duration AT_ONCE = Duration.ofMillis(400);
    private static final Duration COMMIT = Duration.ofSeconds(5);
    private static final Duration EDITIONS = Duration.ofSeconds(2);
    private static final Duration BUILT_AT_START = Duration.ofSeconds(2);

    private final List<Findables> kinds;
    private final JournalNews news;
    private final FilesComingIn files;
    private final Path path;
    private final long everyMs;
    private final CountDownLatch built = new CountDownLatch(1);
    private volatile @Nullable Index index;
    private volatile @Nullable ScheduledExecutorService thread;
    private @Nullable SearchFolder folder;
    private Backlog backlog;
    private String seen = "";
    private String edition = "";
    private boolean dirty;
    private boolean failing;
    private volatile boolean stopping;
    private long compared = System.nanoTime();
    private long committed = System.nanoTime();

    SearchFollower(
            ObjectProvider<Findables> kinds,
            JournalNews news,
            PrivateFiles own,
            FilesComingIn files,
            @Value("${hongqiao.search.every}") Duration every) {
        this.kinds = kinds.orderedStream().toList();
        this.news = news;
        this.files = files;
        this.backlog = new Backlog(files);
        this.path = own.file("search");
        this.everyMs = every.toMillis();
    }

    /** @throws hongqiao.shared.Problem {@code search-not-ready} */
    Index index() {
        var ready = index;
        if (ready == null) {
            throw SearchProblem.SEARCH_NOT_READY.problem();
        }
        return ready;
    }

    private void look() {
        try {
            Scopes.everything(WHY, () -> {
                try {
                    if (index == null) {
                        open();
                    }
                    if (index == null || isOutdated()) {
                        build();
                    } else {
                        follow(index());
                    }
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
            failing = false;
        } catch (RuntimeException | Error later) {
            if (!failing && !stopping) {
                log.warn("the search index does not follow; it is tried again until it does", later);
            }
            failing = true;
            if (!(later instanceof org.springframework.dao.DataAccessException)) {
                shut(); // whatever is wrong with its files: again from what was committed
            }
        }
    }

    /** Whether it is asked for anew, or reads things as an edition did that is over; looked at every few seconds. */
    private boolean isOutdated() {
        if (System.nanoTime() - compared < EDITIONS.toNanos()) {
            return false;
        }
        compared = System.nanoTime();
        return folder().isAskedToRebuild() || !edition.equals(edition());
    }

    private SearchFolder folder() {
        return java.util.Objects.requireNonNull(folder);
    }

    /** Of all kinds; what they read has another shape when one of them changes. */
    private String edition() {
        return Index.FORMAT
                + kinds.stream()
                        .map(kind -> "/" + kind.kind() + " " + kind.edition())
                        .collect(Collectors.joining());
    }

    /** What the last process left behind, if it is of this database. */
    private void open() throws IOException {
        var latest = folder().latest();
        if (latest.isEmpty()) {
            return;
        }
        backlog = new Backlog(files);
        var found = new Index(latest.get());
        var mark = found.mark();
        var from = mark.getOrDefault("seen", "");
        if (from.isEmpty() || !mark.getOrDefault("origin", "").equals(news.origin()) || !news.knows(from)) {
            found.close();
            return;
        }
        seen = from;
        edition = mark.getOrDefault("edition", "");
        index = found;
        follow(found);
        built.countDown();
    }

    private void build() throws IOException {
        var begun = System.nanoTime();
        var was = index;
        var its = edition();
        var waiting = backlog;
        var place = folder().next();
        folder().delete(place);
        var from = news.snapshot();
        var next = new Index(place);
        try {
            for (var kind : kinds) {
                kind.readAll(some -> {
                    if (stopping) {
                        throw new CancellationException("the process stops; it begins anew at the next start");
                    }
                    try {
                        next.put(kind.kind(), some);
                        if (was != null) {
                            follow(was);
                        }
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
            }
            seen = from;
            edition = its;
            dirty = true;
            backlog = new Backlog(files);
            follow(next);
            next.refresh();
            if (backlog.isEmpty()) {
                commit(next);
            }
        } catch (IOException | RuntimeException | Error broken) {
            backlog = waiting;
            next.close();
            throw broken;
        }
        index = next;
        built.countDown();
        if (was != null) {
            was.close();
        }
        folder().keep(place);
        log.info("search index built: {} things in {} ms", next.size(), (System.nanoTime() - begun) / 1_000_000);
    }

    private void follow(Index into) throws IOException {
        var now = news.snapshot();
        var any = new boolean[1];
        if (!now.equals(seen)) {
            news.byTransaction(seen, now, changed -> any[0] |= take(into, changed));
            seen = now;
        }
        any[0] |= backlog.work(AT_ONCE, (kind, ids) -> take(into, kind(kind), ids));
        if (any[0]) {
            into.refresh();
        }
        if (dirty && backlog.isEmpty() && System.nanoTime() - committed > COMMIT.toNanos()) {
            commit(into);
        }
    }

    /** @return whether any was taken at once */
    private boolean take(Index into, Collection<Set<Subject>> changed) {
        var any = false;
        for (var kind : kinds) {
            var now = new LinkedHashSet<String>();
            for (var together : changed) {
                var ids = together.stream()
                        .filter(subject -> subject.type().equals(kind.kind()))
                        .map(Subject::id)
                        .toList();
                if (ids.size() > Backlog.MANY) {
                    backlog.add(kind.kind(), ids);
                } else {
                    now.addAll(ids);
                }
            }
            if (!now.isEmpty()) {
                try {
                    take(into, kind, now);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                any = true;
            }
        }
        return any;
    }

    private Findables kind(String key) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void take(Index into, Findables kind, Collection<String> ids) throws IOException {
        var things = kind.read(ids);
        var gone = new HashSet<>(ids);
        things.forEach(thing -> gone.remove(thing.id()));
        into.put(kind.kind(), things);
        into.remove(kind.kind(), gone);
        dirty = true;
    }

    private void commit(Index which) throws IOException {
        which.commit(Map.of("seen", seen, "edition", edition, "origin", news.origin()));
        which.refresh();
        committed = System.nanoTime();
        dirty = false;
    }

    private void shut() {
        var was = index;
        index = null;
        try {
            if (was != null) {
                was.close();
            }
        } catch (IOException | RuntimeException broken) {
            log.warn("the search index could not be closed", broken);
        }
    }

    @Override
    public void start() {
        stopping = false;
        folder = SearchFolder.take(path);
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("search").factory());
        executor.scheduleWithFixedDelay(this::look, 0, everyMs, TimeUnit.MILLISECONDS);
        executor.execute(() -> Chinese.words("词典")); // loads the dictionary before somebody waits for it
        thread = executor;
        try {
            built.await(BUILT_AT_START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var executor = thread;
        if (executor == null) {
            return;
        }
        stopping = true;
        executor.close();
        thread = null;
        try {
            var last = index;
            if (last != null && dirty && backlog.isEmpty()) {
                commit(last);
            }
        } catch (IOException | RuntimeException lost) {
            log.info("what the search index has seen last is read again at the next start", lost);
        }
        shut();
        folder().close();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the door opens, and after it has closed. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }
}
