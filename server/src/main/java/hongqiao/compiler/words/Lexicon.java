package hongqiao.compiler.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words with a tag each, found by their longest match. Files: one tag in brackets, then its words, separated by
 * spaces; {@code #} begins a comment. A word given twice keeps its later tag.
 */
public final class Lexicon {

    private final Node root = new Node();

    private Lexicon() {}

    /** Reads a file of the compiler's resources; only the words of {@code tags}, or all where none is given. */
    public static Lexicon load(String file, String... tags) {
        Lexicon lexicon = new Lexicon();
        List<String> wanted = List.of(tags);
        var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream("/hongqiao/compiler/" + file), file);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String tag = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String words = line.replaceFirst("#.*", "").strip();
                if (words.startsWith("[")) {
                    tag = words.substring(1, words.indexOf(']'));
                } else if (wanted.isEmpty() || wanted.contains(tag)) {
                    for (String word : words.split("\\s+")) {
                        lexicon.add(word, tag);
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
        return lexicon;
    }

    /** A word of the lexicon as found in a text: where it ends and what it is. */
    public record Match(int end, String tag) {}

    /** The longest word that begins at {@code at} and ends within {@code end}. */
    public @Nullable Match longest(CharSequence text, int at, int end) {
        Node node = root;
        Match best = null;
        for (int i = at; i < end; i++) {
            node = node.next(text.charAt(i));
            if (node == null) {
                return best;
            }
            if (node.match != null) {
                best = best != null && best.end == i + 1 ? best : new Match(i + 1, node.match);
            }
        }
        return best;
    }

    /** Where the first word at or after {@code from} begins, or -1. */
    public int find(CharSequence text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (root.next(text.charAt(i)) != null && longest(text, i, end) != null) {
                return i;
            }
        }
        return -1;
    }

    public boolean occursIn(CharSequence text, int from, int end) {
        return find(text, from, end) >= 0;
    }

    /** The tag of exactly this word. */
    public @Nullable String tag(CharSequence text, int from, int end) {
        Match match = longest(text, from, end);
        return match != null && match.end == end ? match.tag : null;
    }

    /** The longest word that ends at {@code end}, not beginning before {@code from}: its start, or -1. */
    public int endingAt(CharSequence text, int from, int end, int longest) {
        for (int start = Math.max(from, end - longest); start < end; start++) {
            if (tag(text, start, end) != null) {
                return start;
            }
        }
        return -1;
    }

    private void add(String word, String tag) {
        if (word.isEmpty()) {
            return;
        }
        Node node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.grown(word.charAt(i));
        }
        node.match = tag;
    }

    private static final class Node {
        private char[] keys = {};
        private Node[] nodes = {};
        private @Nullable String match;

        @Nullable
        Node next(char c) {
            int at = Arrays.binarySearch(keys, c);
            return at < 0 ? null : nodes[at];
        }

        Node grown(char c) {
            int at = Arrays.binarySearch(keys, c);
            if (at >= 0) {
                return nodes[at];
            }
            int place = -at - 1;
            char[] moreKeys = Arrays.copyOf(keys, keys.length + 1);
            Node[] moreNodes = Arrays.copyOf(nodes, nodes.length + 1);
            System.arraycopy(keys, place, moreKeys, place + 1, keys.length - place);
            System.arraycopy(nodes, place, moreNodes, place + 1, nodes.length - place);
            moreKeys[place] = c;
            Node node = new Node();
            moreNodes[place] = node;
            keys = moreKeys;
            nodes = moreNodes;
            return node;
        }
    }
}
