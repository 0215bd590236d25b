package hongqiao.bench;

import java.util.Locale;

/**
 * One thing measured, without a peer.
 *
 * @param bench which benchmark, as it is called on the command line
 * @param over what it ran over
 * @param name of the measure
 */
record Measure(String bench, String over, String name, double value, String unit) {

    String json() {
        return "{\"bench\":\"%s\",\"case\":\"%s\",\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\"}"
                .formatted(bench, over, name, printed(), unit);
    }

    String line() {
        return "%-10s %-16s %-16s %14s %s".formatted(bench, over, name, printed(), unit);
    }

    private String printed() {
        return value >= 1000 ? Long.toString(Math.round(value)) : String.format(Locale.ROOT, "%.3f", value);
    }
}
