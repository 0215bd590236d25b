package hongqiao.portal;

import hongqiao.plan.PlanContent;
import hongqiao.plan.Section;
import hongqiao.shared.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds words in one plan, held in memory: substring search, since Chinese has no spaces to split at. Every term must be
 * there. Order: the title itself, then indicators, commitments, actions, text; each in the order of the plan.
 */
final class Search {

    private static final int LONGEST_QUERY = 100;
    private static final int MOST_HITS = 100;
    private static final int SNIPPET_BEFORE = 24;
    private static final int SNIPPET = 110;

    public enum Kind {
        INDICATOR,
        COMMITMENT,
        ACTION,
        TEXT
    }

    /**
     * @param block number of the text block; null for an object
     * @param highlights pairs of start and end, in code points of the snippet
     */
    public record Hit(
            Kind kind,
            @Nullable String code,
            @Nullable Integer block,
            String title,
            String snippet,
            List<List<Integer>> highlights,
            @Nullable String sectionId,
            @Nullable String sectionTitle) {}

    /** @param total of all hits; more than are listed when truncated */
    public record Answer(String q, int total, List<Hit> hits, boolean truncated) {}

    private record Entry(
            Kind kind,
            @Nullable String code,
            @Nullable Integer block,
            String title,
            String body,
            @Nullable String sectionId,
            Folded foldedTitle,
            Folded foldedBody) {

        static Entry of(
                Kind kind,
                @Nullable String code,
                @Nullable Integer block,
                String title,
                String body,
                @Nullable String sectionId) {
            return new Entry(kind, code, block, title, body, sectionId, Folded.of(title), Folded.of(body));
        }

        boolean holds(List<String> terms) {
            return terms.stream()
                    .allMatch(term -> foldedTitle.text().contains(term)
                            || foldedBody.text().contains(term)
                            || code != null && code.equalsIgnoreCase(term));
        }

        int rank(List<String> terms) {
            return foldedTitle.text().equals(String.join("", terms)) ? -1 : kind.ordinal();
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> sectionTitles = new HashMap<>();

    Search(PlanContent plan, List<Block> blocks) {
        for (var section : plan.sections()) {
            sectionTitles.put(section.id(), title(section));
        }
        for (var it : plan.indicators()) {
            var body = words(
                    it.group(),
                    it.nameEn(),
                    it.unit(),
                    it.target().text(),
                    it.target().relative());
            entries.add(Entry.of(Kind.INDICATOR, it.code(), null, it.name(), body, it.sectionId()));
        }
        for (var it : plan.commitments()) {
            var body = it.text() != null ? it.text() : words(it.metric(), Mark.label(it), it.titleEn(), it.deadline());
            entries.add(Entry.of(Kind.COMMITMENT, it.code(), null, it.title(), body, it.sectionId()));
        }
        for (var it : plan.actions()) {
            var body = it.text() != null ? it.text() : words(it.place(), it.deadline());
            entries.add(Entry.of(Kind.ACTION, it.code(), null, it.name(), body, it.sectionId()));
        }
        for (var it : blocks) {
            if (it.kind() != Block.Kind.TABLE) {
                var heading = it.kind() == Block.Kind.HEADING;
                var title = heading ? it.text() : sectionTitles.getOrDefault(String.valueOf(it.sectionId()), "");
                entries.add(new Entry(
                        Kind.TEXT,
                        null,
                        it.n(),
                        title,
                        it.text(),
                        it.sectionId(),
                        heading ? Folded.of(it.text()) : new Folded("", new int[0]),
                        Folded.of(it.text())));
            }
        }
    }

    /** @throws Problem {@code query-empty}, {@code query-too-long} */
    Answer find(String q) {
        if (q.codePointCount(0, q.length()) > LONGEST_QUERY) {
            throw PortalProblem.QUERY_TOO_LONG.because("最多 %d 个字", "at most %d characters", LONGEST_QUERY);
        }
        var terms = Stream.of(q.strip().split("[\\s\\u3000\\u00A0]+"))
                .map(term -> Folded.of(term).text())
                .filter(term -> !term.isEmpty())
                .toList();
        if (terms.isEmpty()) {
            throw PortalProblem.QUERY_EMPTY.problem();
        }
        var found = entries.stream()
                .filter(entry -> entry.holds(terms))
                .sorted(Comparator.comparingInt(entry -> entry.rank(terms)))
                .toList();
        var hits =
                found.stream().limit(MOST_HITS).map(entry -> hit(entry, terms)).toList();
        return new Answer(q, found.size(), hits, found.size() > hits.size());
    }

    private Hit hit(Entry entry, List<String> terms) {
        var body = CodePoints.of(entry.body());
        var marked = new boolean[body.length()];
        for (var term : terms) {
            var folded = entry.foldedBody();
            for (int at = folded.text().indexOf(term);
                    at >= 0;
                    at = folded.text().indexOf(term, at + term.length())) {
                Arrays.fill(marked, folded.origins()[at], folded.origins()[at + term.length() - 1] + 1, true);
            }
        }
        var first = 0;
        while (first < marked.length && !marked[first]) {
            first++;
        }
        var start = first == marked.length ? 0 : Math.max(0, first - SNIPPET_BEFORE);
        var end = Math.min(body.length(), start + SNIPPET);
        return new Hit(
                entry.kind(),
                entry.code(),
                entry.block(),
                entry.title(),
                body.slice(start, end),
                ranges(marked, start, end),
                entry.sectionId(),
                entry.sectionId() == null ? null : sectionTitles.get(entry.sectionId()));
    }

    private static List<List<Integer>> ranges(boolean[] marked, int start, int end) {
        var ranges = new ArrayList<List<Integer>>();
        for (int i = start; i < end; i++) {
            if (marked[i]) {
                var from = i;
                while (i < end && marked[i]) {
                    i++;
                }
                ranges.add(List.of(from - start, i - start));
            }
        }
        return ranges;
    }

    private static String title(Section section) {
        return (section.number() + " " + section.title()).strip();
    }

    private static String words(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(" "));
    }
}
