package hongqiao.portal;

import hongqiao.plan.PlanContent;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

    /** What a reader of one language sees of an entry. */
    private record Face(String title, String body, Folded foldedTitle, Folded foldedBody) {

        static Face of(String title, String body) {
            return new Face(title, body, Folded.of(title), Folded.of(body));
        }

        boolean holds(String term) {
            return foldedTitle.text().contains(term) || foldedBody.text().contains(term);
        }
    }

    /**
     * Found by the words of both its languages, shown in one.
     *
     * @param en null for what has no English: then an English reader sees the Chinese, and only that
     */
    private record Entry(
            Kind kind,
            @Nullable String code,
            @Nullable Integer block,
            @Nullable String sectionId,
            Face zh,
            @Nullable Face en) {

        boolean holds(List<String> terms) {
            return terms.stream()
                    .allMatch(term -> zh.holds(term)
                            || en != null && en.holds(term)
                            || code != null && code.equalsIgnoreCase(term));
        }

        int rank(List<String> terms) {
            var whole = String.join("", terms);
            var isTitle = zh.foldedTitle().text().equals(whole)
                    || en != null && en.foldedTitle().text().equals(whole);
            return isTitle ? -1 : kind.ordinal();
        }

        Face shownTo(Locale reader) {
            return en != null && Words.isEnglish(reader) ? en : zh;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Words> sectionTitles = new HashMap<>();

    Search(PlanContent plan, List<Block> blocks) {
        for (var it : plan.sections()) {
            var zh = (it.number() + " " + it.title()).strip();
            sectionTitles.put(it.id(), new Words(zh, it.titleEn() == null ? zh : it.titleEn()));
        }
        for (var it : plan.indicators()) {
            var target = it.target();
            var zh = Face.of(it.name(), words(it.group(), it.unit(), target.text(), target.relative()));
            var en = it.nameEn() == null
                    ? null
                    : Face.of(it.nameEn(), words(it.groupEn(), notChinese(target.text()), notChinese(it.unit())));
            entries.add(new Entry(Kind.INDICATOR, it.code(), null, it.sectionId(), zh, en));
        }
        for (var it : plan.commitments()) {
            var body = it.text() != null ? it.text() : words(it.metric(), Mark.label(it), it.deadline());
            var en = it.titleEn() == null
                    ? null
                    : Face.of(it.titleEn(), words(notChinese(Mark.label(it)), it.deadline()));
            entries.add(new Entry(Kind.COMMITMENT, it.code(), null, it.sectionId(), Face.of(it.title(), body), en));
        }
        for (var it : plan.actions()) {
            var body = it.text() != null ? it.text() : words(it.place(), it.deadline());
            entries.add(new Entry(Kind.ACTION, it.code(), null, it.sectionId(), Face.of(it.name(), body), null));
        }
        for (var it : blocks) {
            if (it.kind() != Block.Kind.TABLE) {
                entries.add(new Entry(Kind.TEXT, null, it.n(), it.sectionId(), face(it), null));
            }
        }
    }

    /** A paragraph goes by its section's title, but is not found by it. */
    private Face face(Block block) {
        if (block.kind() == Block.Kind.HEADING) {
            return Face.of(block.text(), block.text());
        }
        var section = block.sectionId() == null ? null : sectionTitles.get(block.sectionId());
        return new Face(
                section == null ? "" : section.zh(), block.text(), new Folded("", new int[0]), Folded.of(block.text()));
    }

    /**
     * @param reader whose language titles and snippets are in
     * @throws Problem {@code query-empty}, {@code query-too-long}
     */
    Answer find(String q, Locale reader) {
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
        var hits = found.stream()
                .limit(MOST_HITS)
                .map(entry -> hit(entry, terms, reader))
                .toList();
        return new Answer(q, found.size(), hits, found.size() > hits.size());
    }

    private Hit hit(Entry entry, List<String> terms, Locale reader) {
        var face = entry.shownTo(reader);
        var body = CodePoints.of(face.body());
        var marked = new boolean[body.length()];
        for (var term : terms) {
            var folded = face.foldedBody();
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
                face.title(),
                body.slice(start, end),
                ranges(marked, start, end),
                entry.sectionId(),
                sectionTitle(entry, face == entry.en()));
    }

    /** In the language of the hit itself. */
    private @Nullable String sectionTitle(Entry entry, boolean english) {
        var title = entry.sectionId() == null ? null : sectionTitles.get(entry.sectionId());
        return title == null ? null : english ? title.en() : title.zh();
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

    private static String words(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(" "));
    }

    /** Figures and signs are anybody's; a unit or a target in Chinese words is not shown among English ones. */
    private static @Nullable String notChinese(@Nullable String words) {
        return words == null || words.codePoints().anyMatch(Character::isIdeographic) ? null : words;
    }
}
