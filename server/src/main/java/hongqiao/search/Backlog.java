package hongqiao.search;

import hongqiao.shared.FilesComingIn;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an index has yet to read anew. What came by the thousand waits for what came one by one, and for files that are still
 * coming in, two minutes at most.
 */
final class Backlog {

    /** Of one kind in one transaction: more than these wait. */
    static final int MANY = 500;

    private static final int TOGETHER = 500;

    /** Ids that are kept in memory; with more the files no longer come first. */
    private static final int MOST = 200_000;

    private final FilesComingIn files;
    private FilesComingIn.Patience patience;
    private final Map<String, Set<String>> waiting = new LinkedHashMap<>();
    private int size;

    Backlog(FilesComingIn files) {
        this.files = files;
        this.patience = files.patience();
    }

    interface Taking {
        void take(String kind, List<String> ids) throws IOException;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void add(String kind, Collection<String> ids) {
        if (isEmpty()) {
            patience = files.patience();
        }
        var its = waiting.computeIfAbsent(kind, one -> new LinkedHashSet<>());
        ids.forEach(id -> size += its.add(id) ? 1 : 0);
    }

    /** Takes of it for that long; what a {@code taking} fails with stays. @return whether any was taken */
    boolean work(Duration time, Taking taking) throws IOException {
        var begun = System.nanoTime();
        var any = false;
        while (mayGoOn() && System.nanoTime() - begun < time.toNanos()) {
            var first = waiting.entrySet().iterator().next();
            var ids = first.getValue().stream().limit(TOGETHER).toList();
            taking.take(first.getKey(), ids);
            ids.forEach(first.getValue()::remove);
            size -= ids.size();
            if (first.getValue().isEmpty()) {
                waiting.remove(first.getKey());
            }
            any = true;
        }
        return any;
    }

    private boolean mayGoOn() {
        return !isEmpty() && (size >= MOST || patience.mayGoOn());
    }
}
