package hongqiao.area.route;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes the pool that {@link Leaf} reads. */
final class LeafWriter {

    private final Borders borders;
    private final Map<List<Integer>, Integer> withoutEdges = new HashMap<>();
    private long[] pool = new long[1024];
    private int size;

    LeafWriter(Borders borders) {
        this.borders = borders;
    }

    long[] pool() {
        return Arrays.copyOf(pool, size);
    }

    /** A square that several pieces cover whole; the same pieces share one leaf. */
    int write(Holders holders) {
        List<Integer> pieces =
                Arrays.stream(candidates(new int[0], holders)).boxed().toList();
        return withoutEdges.computeIfAbsent(pieces, _ -> write(new int[0], holders, 0, 0));
    }

    /** @param holders who holds the reference point (x, y), which lies on the line of none of the edges */
    int write(int[] edges, Holders holders, double x, double y) {
        int[] candidates = candidates(edges, holders);
        int start = size;
        for (int i = 0; i < candidates.length; i += Leaf.MOST_CANDIDATES) {
            int end = Math.min(candidates.length, i + Leaf.MOST_CANDIDATES);
            write(edges, holders, x, y, Arrays.copyOfRange(candidates, i, end), end < candidates.length);
        }
        return start;
    }

    private void write(int[] edges, Holders holders, double x, double y, int[] candidates, boolean more) {
        int head = size;
        add(0);
        add(Double.doubleToRawLongBits(x));
        add(Double.doubleToRawLongBits(y));
        int holding = 0;
        for (int i = 0; i < candidates.length; i++) {
            holding |= holders.hold(candidates[i]) ? 1 << i : 0;
            long cell = borders.cellOf[candidates[i]];
            if (i % 2 == 0) {
                add(cell);
            } else {
                pool[size - 1] |= cell << 32;
            }
        }
        long written = 0;
        for (int edge : edges) {
            int toggled = 0;
            int bordered = 0;
            for (int i = borders.from[edge]; i < borders.from[edge + 1]; i++) {
                int candidate = Arrays.binarySearch(candidates, borders.beside[i]);
                toggled ^= candidate < 0 ? 0 : 1 << candidate;
                bordered |= candidate < 0 ? 0 : 1 << candidate;
            }
            if (bordered != 0) {
                long left = borders.side(edge, x, y) > 0 ? 1 : 0;
                add((long) edge << Leaf.EDGE_AT
                        | left << Leaf.REFERENCE_LEFT_AT
                        | (long) bordered << Leaf.BORDER_AT
                        | toggled);
                written++;
            }
        }
        pool[head] = written << Leaf.EDGES_AT
                | (more ? Leaf.MORE : 0)
                | (long) candidates.length << Leaf.CANDIDATES_AT
                | holding;
    }

    /** Whose border runs here or who holds the reference point, in order. */
    private int[] candidates(int[] edges, Holders holders) {
        var pieces = new TreeSet<Integer>();
        for (int i = 0; i < holders.size(); i++) {
            pieces.add(holders.piece(i));
        }
        for (int edge : edges) {
            for (int i = borders.from[edge]; i < borders.from[edge + 1]; i++) {
                pieces.add(borders.beside[i]);
            }
        }
        return pieces.stream().mapToInt(Integer::intValue).toArray();
    }

    private void add(long word) {
        if (size == pool.length) {
            if (size >= Square.LARGEST_OFFSET) {
                throw new IllegalArgumentException("too many borders for one router");
            }
            pool = Arrays.copyOf(pool, 2 * size);
        }
        pool[size++] = word;
    }
}
