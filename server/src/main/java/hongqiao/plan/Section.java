package hongqiao.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part, chapter or section (篇、章、节) of a plan.
 *
 * @param id {@code s}, then its place at each level: {@code s3-2} is the second section of the third chapter
 * @param number as printed
 * @param start of its heading, in code points; null where the plan has no text
 * @param end one past the heading's last code point
 * @param counts of the objects in it, sections below it included
 */
public record Section(
        String id,
        int level,
        String number,
        String title,
        @Nullable String titleEn,
        @Nullable Integer start,
        @Nullable Integer end,
        Counts counts) {

    public record Counts(int indicators, int commitments, int actions) {

        public static final Counts NONE = new Counts(0, 0, 0);
    }

    /** Whether that id is this section's own or that of one below it. */
    public boolean holds(@Nullable String sectionId) {
        return sectionId != null && (sectionId.equals(id) || sectionId.startsWith(id + "-"));
    }

    /** Ids for headings in the order of the text; a level that is passed over counts as 0. */
    public static List<String> ids(List<Integer> levels) {
        var ids = new ArrayList<String>();
        var path = new ArrayDeque<Integer>();
        for (var level : levels) {
            while (path.size() > level) {
                path.removeLast();
            }
            while (path.size() < level - 1) {
                path.addLast(0);
            }
            path.addLast(path.size() == level ? path.removeLast() + 1 : 1);
            ids.add(path.stream().map(String::valueOf).collect(Collectors.joining("-", "s", "")));
        }
        return ids;
    }

    /** The section whose text holds that offset: the last heading that starts at or before it; null before the first. */
    public static @Nullable Section at(int offset, List<Section> sections) {
        Section found = null;
        for (var section : sections) {
            if (section.start() != null && section.start() <= offset) {
                found = section;
            }
        }
        return found;
    }

    /** The same sections, each with the counts of what lies in it. */
    public static List<Section> counted(
            List<Section> sections,
            Stream<@Nullable String> indicators,
            Stream<@Nullable String> commitments,
            Stream<@Nullable String> actions) {
        var counts = new HashMap<String, int[]>();
        tally(indicators, 0, counts);
        tally(commitments, 1, counts);
        tally(actions, 2, counts);
        return sections.stream()
                .map(section -> {
                    var own = counts.getOrDefault(section.id(), new int[3]);
                    return new Section(
                            section.id(),
                            section.level(),
                            section.number(),
                            section.title(),
                            section.titleEn(),
                            section.start(),
                            section.end(),
                            new Counts(own[0], own[1], own[2]));
                })
                .toList();
    }

    private static void tally(Stream<@Nullable String> sectionIds, int kind, HashMap<String, int[]> counts) {
        sectionIds.forEach(id -> {
            for (var above = id; above != null; above = parent(above)) {
                counts.computeIfAbsent(above, k -> new int[3])[kind]++;
            }
        });
    }

    private static @Nullable String parent(String id) {
        var cut = id.lastIndexOf('-');
        return cut < 0 ? null : id.substring(0, cut);
    }
}
