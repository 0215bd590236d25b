package hongqiao.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where what was sought is in a text; places are code points from (inclusive) and to (exclusive), from left to right. */
public final class Marks {

    private static final int MOST = 50;
    private static final int BEFORE = 16;
    private static final int LONGEST = 80;

    private final Set<String> parts;

    Marks(Sought sought) {
        parts = new HashSet<>(sought.pieces());
        parts.addAll(sought.words());
    }

    /** A text, or a piece of it between dots, and the places in it. */
    public record Marked(String text, List<List<Integer>> highlights) {}

    /** A whole text; without a place where it has none. */
    public Marked of(String text) {
        return new Marked(text, places(text));
    }

    /** A piece of the text that has most of it; null where none has any. */
    public @Nullable Marked excerpt(List<String> texts) {
        return texts.stream()
                .map(this::of)
                .filter(marked -> !marked.highlights().isEmpty())
                .max(Comparator.comparingInt(marked -> marked.highlights().size()))
                .map(marked -> cut(marked.text(), marked.highlights().getFirst().getFirst()))
                .orElse(null);
    }

    private Marked cut(String text, int first) {
        var points = text.codePoints().toArray();
        var from = points.length <= LONGEST ? 0 : Math.max(0, first - BEFORE);
        var to = Math.min(points.length, from + LONGEST);
        return of((from > 0 ? "…" : "") + new String(points, from, to - from) + (to < points.length ? "…" : ""));
    }

    private List<List<Integer>> places(String text) {
        var points = Folded.text(text).codePoints().toArray();
        var found = new ArrayList<List<Integer>>();
        for (var part : parts) {
            var wanted = part.codePoints().toArray();
            for (int at = 0; at + wanted.length <= points.length && found.size() < MOST; at++) {
                if (Arrays.equals(points, at, at + wanted.length, wanted, 0, wanted.length)) {
                    found.add(List.of(at, at + wanted.length));
                }
            }
        }
        found.sort(Comparator.comparing(List::getFirst));
        return joined(found);
    }

    /** None touches another. */
    private static List<List<Integer>> joined(List<List<Integer>> sorted) {
        var joined = new ArrayList<List<Integer>>();
        for (var place : sorted) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && place.getFirst() <= last.getLast()) {
                joined.set(joined.size() - 1, List.of(last.getFirst(), Math.max(last.getLast(), place.getLast())));
            } else {
                joined.add(place);
            }
        }
        return joined;
    }
}
