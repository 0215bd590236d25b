package hongqiao.worktime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pauses in order, merged where they overlap or touch. One that has not ended ends {@link Ticks#NEVER}. */
final class Pauses {

    static final Pauses NONE = new Pauses(new long[0], new long[0]);

    private final long[] froms;
    private final long[] tos;

    private Pauses(long[] froms, long[] tos) {
        this.froms = froms;
        this.tos = tos;
    }

    static Pauses of(List<Pause> pauses) {
        if (pauses.isEmpty()) {
            return NONE;
        }
        var merged = new ArrayList<long[]>();
        pauses.stream()
                .map(pause -> new long[] {Ticks.of(pause.from()), end(pause.to())})
                .filter(pause -> pause[0] < pause[1])
                .sorted(Comparator.comparingLong(pause -> pause[0]))
                .forEach(pause -> {
                    if (!merged.isEmpty() && pause[0] <= merged.getLast()[1]) {
                        merged.getLast()[1] = Math.max(merged.getLast()[1], pause[1]);
                    } else {
                        merged.add(pause);
                    }
                });
        return new Pauses(
                merged.stream().mapToLong(pause -> pause[0]).toArray(),
                merged.stream().mapToLong(pause -> pause[1]).toArray());
    }

    /** Those that have ended. */
    Pauses ended() {
        var count = tos.length > 0 && tos[tos.length - 1] == Ticks.NEVER ? tos.length - 1 : tos.length;
        return new Pauses(java.util.Arrays.copyOf(froms, count), java.util.Arrays.copyOf(tos, count));
    }

    int size() {
        return froms.length;
    }

    long from(int index) {
        return froms[index];
    }

    long to(int index) {
        return tos[index];
    }

    /** Index of the first that is not over at that moment; {@link #size} where there is none. Pauses are few. */
    int notOverAt(long ticks) {
        int index = 0;
        while (index < tos.length && tos[index] <= ticks) {
            index++;
        }
        return index;
    }

    /** Whether the clock stands still at any moment from the first to before the second. */
    boolean touch(long from, long to) {
        var index = notOverAt(from);
        return index < froms.length && froms[index] < to;
    }

    /** Whether it stands still from some moment before the one given, for ever. */
    boolean standBefore(long ticks) {
        return tos.length > 0 && tos[tos.length - 1] == Ticks.NEVER && froms[froms.length - 1] < ticks;
    }

    private static long end(@Nullable Instant to) {
        return to == null ? Ticks.NEVER : Ticks.of(to);
    }
}
