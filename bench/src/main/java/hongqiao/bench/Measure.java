package hongqiao.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing measured.
 *
 * @param bench which benchmark, as it is called on the command line
 * @param over what it ran over
 * @param name of the measure
 * @param peer the same measured of somebody else, in the same run; null where there is none
 */
record Measure(
        String bench,
        String over,
        String name,
        double value,
        String unit,
        @Nullable Peer peer) {

    /** @param name with its version */
    record Peer(String name, double value) {}

    Measure(String bench, String over, String name, double value, String unit) {
        this(bench, over, name, value, unit, null);
    }

    String json() {
        String ours = "{\"bench\":\"%s\",\"case\":\"%s\",\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\""
                .formatted(bench, over, name, printed(value), unit);
        return peer == null
                ? ours + "}"
                : ours
                        + ",\"peer\":\"%s\",\"peerValue\":%s,\"ratio\":%s}"
                                .formatted(peer.name, printed(peer.value), printed(value / peer.value));
    }

    String line() {
        String ours = "%-10s %-16s %-24s %14s %-4s".formatted(bench, over, name, printed(value), unit);
        return peer == null
                ? ours.stripTrailing()
                : ours + " %14s  ×%-8s %s".formatted(printed(peer.value), printed(value / peer.value), peer.name);
    }

    private static String printed(double value) {
        return value >= 1000 ? Long.toString(Math.round(value)) : String.format(Locale.ROOT, "%.3f", value);
    }
}
