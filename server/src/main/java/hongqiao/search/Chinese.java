package hongqiao.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts what somebody types into words by a dictionary: 井盖丢失 is 井盖 and 丢失, in whichever order a report has them. */
final class Chinese {

    /** Say nothing by themselves. */
    private static final Set<String> FILLING = Set.of("的", "了", "在", "和", "与", "及", "是", "有", "被", "把", "等");

    private Chinese() {}

    /**
     * Each once; a text without a word is its only word. Single characters one after the other, which the dictionary does not
     * know as a word, stay together.
     */
    static List<String> words(String folded) {
        var words = new LinkedHashSet<String>();
        var singles = new StringBuilder();
        try (var tokens = new HMMChineseTokenizer()) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.setReader(new StringReader(folded));
            tokens.reset();
            while (tokens.incrementToken()) {
                var word = term.toString();
                if (isSingle(word)) {
                    singles.append(word);
                    continue;
                }
                flush(singles, words);
                if (word.codePoints().anyMatch(Character::isLetterOrDigit) && !FILLING.contains(word)) {
                    words.add(word);
                }
            }
            tokens.end();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        flush(singles, words);
        return words.isEmpty() ? List.of(folded) : List.copyOf(words);
    }

    private static boolean isSingle(String word) {
        return word.codePointCount(0, word.length()) == 1
                && Character.isIdeographic(word.codePointAt(0))
                && !FILLING.contains(word);
    }

    private static void flush(StringBuilder singles, Set<String> words) {
        if (!singles.isEmpty()) {
            words.add(singles.toString());
            singles.setLength(0);
        }
    }
}
