package hongqiao.journal;

import hongqiao.journal.JournalFeed.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Which transactions the database had committed or given up at one moment: all below {@code upto} but those in flight.
 *
 * @param inFlight ascending, all below {@code upto}
 */
record Snapshot(long upto, List<Long> inFlight) {

    /** @param text as PostgreSQL writes it: {@code xmin:xmax:xid,xid,…} */
    static Snapshot read(String text) {
        var parts = text.split(":", -1);
        var inFlight = parts[2].isEmpty()
                ? List.<Long>of()
                : Arrays.stream(parts[2].split(",")).map(Long::valueOf).sorted().toList();
        return new Snapshot(Long.parseLong(parts[1]), inFlight);
    }

    /** Transactions over in this one and not in the one before, ascending, none twice. */
    List<Range> since(Snapshot before) {
        var ranges = new ArrayList<Range>();
        var flying = new TreeSet<>(inFlight);
        for (var one : before.inFlight) {
            if (one < upto && !flying.contains(one)) {
                ranges.add(new Range(one, one + 1));
            }
        }
        var from = before.upto;
        for (var one : flying.tailSet(from)) {
            add(ranges, from, one);
            from = one + 1;
        }
        add(ranges, from, upto);
        return ranges;
    }

    private static void add(List<Range> ranges, long from, long upto) {
        if (from < upto) {
            ranges.add(new Range(from, upto));
        }
    }
}
