package hongqiao.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import hongqiao.shared.FilesComingIn;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What an index has yet to read anew. What came by the thousand waits for what came one by one, and for files that are still
 * coming in, two minutes at most. A million of them take eight megabytes.
 */
final class Backlog {

    /** Of one kind in one transaction: more than these wait. */
    static final int MANY = 500;

    private static final int TOGETHER = 500;

    private final FilesComingIn files;
    private FilesComingIn.Patience patience;
    private final Map<Group, Numbers> waiting = new LinkedHashMap<>();

    Backlog(FilesComingIn files) {
        this.files = files;
        this.patience = files.patience();
    }

    interface Taking {
        void take(String kind, List<String> ids) throws IOException;
    }

    /** Things whose ids are the same up to a number. */
    private record Group(String kind, String prefix) {}

    /** The numbers, ascending, each once. */
    private static final class Numbers {
        private long[] all = {};
        private int taken;

        void add(LongStream more) {
            all = LongStream.concat(Arrays.stream(all, taken, all.length), more)
                    .sorted()
                    .distinct()
                    .toArray();
            taken = 0;
        }

        long[] first() {
            return Arrays.copyOfRange(all, taken, Math.min(all.length, taken + TOGETHER));
        }

        /** @return whether any are left */
        boolean without(long[] first) {
            taken += first.length;
            return taken < all.length;
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** @param ids each a number, or something that ends with a colon and a number */
    void add(String kind, Collection<String> ids) {
        if (isEmpty()) {
            patience = files.patience();
        }
        ids.stream()
                .collect(groupingBy(Backlog::prefix, mapping(Backlog::number, toList())))
                .forEach((prefix, numbers) -> waiting.computeIfAbsent(new Group(kind, prefix), one -> new Numbers())
                        .add(numbers.stream().mapToLong(Long::longValue)));
    }

    private static String prefix(String id) {
        return id.substring(0, id.lastIndexOf(':') + 1);
    }

    private static long number(String id) {
        return Long.parseLong(id, id.lastIndexOf(':') + 1, id.length(), 10);
    }

    /** Takes of it for that long; what a {@code taking} fails with stays. @return whether any was taken */
    boolean work(Duration time, Taking taking) throws IOException {
        var begun = System.nanoTime();
        var any = false;
        while (!isEmpty() && patience.mayGoOn() && System.nanoTime() - begun < time.toNanos()) {
            var next = waiting.entrySet().iterator().next();
            var group = next.getKey();
            var first = next.getValue().first();
            taking.take(
                    group.kind(),
                    Arrays.stream(first).mapToObj(no -> group.prefix() + no).toList());
            if (!next.getValue().without(first)) {
                waiting.remove(group);
            }
            any = true;
        }
        return any;
    }
}
