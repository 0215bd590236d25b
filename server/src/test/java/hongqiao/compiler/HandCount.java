package hongqiao.compiler;

import hongqiao.compiler.PlanDraft.Commitment;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list that a reader made by hand, and how well a draft agrees with it: the section Matching of
 * {@code docs/hand-count.md}. Lists hold places and figures only; the text of a metric is looked up in the document.
 */
record HandCount(List<Entry> entries) {

    /** A row of a list, as the header of the file names its columns. */
    record Entry(
            int start,
            int end,
            int numberStart,
            int numberEnd,
            int metricStart,
            int metricEnd,
            String comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueMax,
            String unit,
            boolean relative,
            String deadline,
            boolean optional) {}

    /**
     * Agreement over the required entries; comparator, metric and deadline are shares of those matched.
     *
     * @param missed entries that nothing matched
     * @param invented commitments that match no entry, not even an optional one
     */
    record Score(
            int required,
            int matched,
            double comparator,
            double metric,
            double deadline,
            List<Entry> missed,
            List<Commitment> invented) {

        double precision() {
            int found = matched + invented.size();
            return found == 0 ? 0 : (double) matched / found;
        }

        double recall() {
            return required == 0 ? 0 : (double) matched / required;
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    /** Where the documents lie: {@code HONGQIAO_SHARED}, else {@code shared} beside the project; empty where absent. */
    static Optional<Path> documents() {
        String given = System.getProperty("hongqiao.shared", System.getenv().getOrDefault("HONGQIAO_SHARED", ""));
        Path shared = given.isEmpty() ? Path.of("..", "..", "shared") : Path.of(given);
        return Optional.of(shared.resolve("data")).filter(Files::isDirectory);
    }

    static HandCount read(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        List<String> names = List.of(lines.getFirst().split(","));
        List<Entry> entries = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                entries.add(entry(names, line.split(",", -1)));
            }
        }
        return new HandCount(entries);
    }

    private static Entry entry(List<String> names, String[] cells) {
        return new Entry(
                Integer.parseInt(cells[names.indexOf("start")]),
                Integer.parseInt(cells[names.indexOf("end")]),
                Integer.parseInt(cells[names.indexOf("number_start")]),
                Integer.parseInt(cells[names.indexOf("number_end")]),
                number(cells[names.indexOf("metric_start")]),
                number(cells[names.indexOf("metric_end")]),
                cells[names.indexOf("comparator")],
                decimal(cells[names.indexOf("value")]),
                decimal(cells[names.indexOf("value_max")]),
                cells[names.indexOf("unit")],
                cells[names.indexOf("relative")].equals("yes"),
                cells[names.indexOf("deadline")],
                cells[names.indexOf("optional")].equals("yes"));
    }

    private static int number(String cell) {
        return cell.isBlank() ? 0 : Integer.parseInt(cell);
    }

    private static @Nullable BigDecimal decimal(String cell) {
        return cell.isBlank() ? null : new BigDecimal(cell);
    }

    Score score(Compiled compiled) {
        Set<Commitment> used = new HashSet<>();
        List<Entry> missed = new ArrayList<>();
        int matched = 0;
        int comparators = 0;
        int scored = 0;
        int metrics = 0;
        int deadlines = 0;
        for (Entry entry : entries.stream().filter(e -> !e.optional()).toList()) {
            Optional<Commitment> match = match(entry, compiled.draft().commitments(), used);
            if (match.isEmpty()) {
                missed.add(entry);
                continue;
            }
            Commitment commitment = match.get();
            used.add(commitment);
            matched++;
            scored += entry.relative() ? 0 : 1;
            comparators += !entry.relative() && commitment.comparator().name().equals(entry.comparator()) ? 1 : 0;
            metrics += overlaps(compiled, entry, commitment) ? 1 : 0;
            deadlines += String.valueOf(commitment.deadline()).equals(entry.deadline()) ? 1 : 0;
        }
        for (Entry entry : entries.stream().filter(Entry::optional).toList()) {
            match(entry, compiled.draft().commitments(), used).ifPresent(used::add);
        }
        List<Commitment> invented = compiled.draft().commitments().stream()
                .filter(c -> !used.contains(c))
                .toList();
        int required = matched + missed.size();
        return new Score(
                required,
                matched,
                share(comparators, scored),
                share(metrics, matched),
                share(deadlines, matched),
                missed,
                invented);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    private static Optional<Commitment> match(Entry entry, List<Commitment> commitments, Set<Commitment> used) {
        return commitments.stream()
                .filter(c -> !used.contains(c) && matches(entry, c))
                .findFirst();
    }

    private static boolean matches(Entry entry, Commitment commitment) {
        if (entry.relative()) {
            return commitment.value() == null && commitment.start() < entry.end() && commitment.end() > entry.start();
        }
        return commitment.start() <= entry.numberStart()
                && commitment.end() >= entry.numberEnd()
                && same(entry.value(), commitment.value())
                && same(entry.valueMax(), commitment.valueMax())
                && width(entry.unit()).equals(width(commitment.unit()));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** Full-width and half-width forms alike. */
    private static String width(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Metrics overlap where they share two characters in a row, or their only one. */
    private static boolean overlaps(Compiled compiled, Entry entry, Commitment commitment) {
        String counted = compiled.slice(entry.metricStart(), entry.metricEnd()).replaceAll("\\s", "");
        String metric = commitment.metric();
        if (counted.length() < 2 || metric.length() < 2) {
            return !metric.isEmpty() && !counted.isEmpty() && (counted.contains(metric) || metric.contains(counted));
        }
        for (int i = 0; i + 2 <= counted.length(); i++) {
            if (metric.contains(counted.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }
}
