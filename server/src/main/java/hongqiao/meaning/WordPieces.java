package hongqiao.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts a text into the pieces that the model knows, as BERT does: each Chinese character and each mark by itself, other words
 * into the longest known pieces. Capitals are made small, since the model knows none; the tokenizer that is sold with it
 * leaves them, and so loses every "A3区".
 */
final class WordPieces {

    /** A longer word is unknown as a whole. */
    private static final int LONGEST_WORD = 100;

    private static final String INSIDE = "##";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int start;
    private final int end;
    private final int unknown;

    /** @param tokenizer the JSON of Hugging Face's tokenizers; only its vocabulary is read */
    WordPieces(InputStream tokenizer) throws IOException {
        var vocabulary = JsonMapper.shared().readTree(tokenizer).path("model").path("vocab");
        vocabulary
                .properties()
                .forEach(piece -> numbers.put(piece.getKey(), piece.getValue().asInt()));
        start = known("[CLS]");
        end = known("[SEP]");
        unknown = known("[UNK]");
    }

    /** The numbers of at most {@code most} pieces, start and end included; what comes after is left off. */
    long[] of(String text, int most) {
        List<Integer> pieces = new ArrayList<>();
        pieces.add(start);
        for (var word : words(text)) {
            if (pieces.size() >= most - 1) {
                break;
            }
            cut(word, pieces);
        }
        return LongStream.concat(pieces.stream().limit(most - 1L).mapToLong(Integer::longValue), LongStream.of(end))
                .toArray();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isControl(point)) {
                return;
            }
            boolean alone = isHan(point) || isMark(point);
            if (alone || isSpace(point)) {
                flush(word, words);
            }
            if (alone) {
                words.add(Character.toString(point));
            } else if (!isSpace(point)) {
                word.appendCodePoint(Character.toLowerCase(point));
            }
        });
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private void cut(String word, List<Integer> pieces) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        List<Integer> found = new ArrayList<>();
        for (int from = 0; from < word.length(); ) {
            int to = word.length();
            @Nullable Integer piece = null;
            for (; to > from; to = word.offsetByCodePoints(to, -1)) {
                piece = numbers.get((from == 0 ? "" : INSIDE) + word.substring(from, to));
                if (piece != null) {
                    break;
                }
            }
            if (piece == null) {
                pieces.add(unknown);
                return;
            }
            found.add(piece);
            from = to;
        }
        pieces.addAll(found);
    }

    private int known(String piece) {
        var number = numbers.get(piece);
        if (number == null) {
            throw new IllegalStateException("the vocabulary has no " + piece);
        }
        return number;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.getType(point) == Character.SPACE_SEPARATOR;
    }

    private static boolean isControl(int point) {
        int type = Character.getType(point);
        return point == 0
                || point == 0xFFFD
                || !Character.isWhitespace(point) && (type == Character.CONTROL || type == Character.FORMAT);
    }

    private static boolean isHan(int point) {
        return Character.isIdeographic(point) && Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    /** Punctuation, and all of ASCII that is neither letter nor digit. */
    private static boolean isMark(int point) {
        if (point < 128) {
            return point > ' ' && !Character.isLetterOrDigit(point);
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
