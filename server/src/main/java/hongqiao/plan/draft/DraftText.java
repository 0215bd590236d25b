package hongqiao.plan.draft;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A draft's text in code points: slices, lines, sentences. */
record DraftText(int[] codePoints, int[] lineEnds) {

    private static final String SENTENCE_ENDS = "。！？；\n";

    static DraftText of(String text) {
        var codePoints = text.codePoints().toArray();
        var lineEnds = IntStream.range(0, codePoints.length)
                .filter(i -> codePoints[i] == '\n')
                .toArray();
        return new DraftText(codePoints, lineEnds);
    }

    int length() {
        return codePoints.length;
    }

    String slice(int start, int end) {
        return new String(codePoints, start, end - start);
    }

    /** From 1. */
    int line(int offset) {
        var endsBefore = Arrays.binarySearch(lineEnds, offset);
        return 1 + (endsBefore < 0 ? -endsBefore - 1 : endsBefore);
    }

    /** Where the sentence begins that holds that place. */
    int sentence(int offset) {
        var start = Math.min(offset, codePoints.length);
        while (start > 0 && SENTENCE_ENDS.indexOf(codePoints[start - 1]) < 0) {
            start--;
        }
        return start;
    }

    /**
     * The compiler's account, moved by what officers did since: a sentence counts as compiled while a live commitment
     * lies in it.
     */
    Draft.Coverage coverage(int sentencesWithNumbers, int compiledByCompiler, List<Item> items) {
        var atFirst = new HashSet<Integer>();
        var now = new HashSet<Integer>();
        var left = 0;
        for (var item : items) {
            if (item.kind() == ItemKind.COMMITMENT) {
                var sentence = sentence(item.start());
                if (!item.isAdded()) {
                    atFirst.add(sentence);
                }
                if (item.isLive()) {
                    now.add(sentence);
                }
            } else if (item.kind() == ItemKind.LEFT_OUT && item.state() != ItemState.PROMOTED) {
                left++;
            }
        }
        var compiled = compiledByCompiler + without(now, atFirst) - without(atFirst, now);
        compiled = Math.clamp(compiled, 0, sentencesWithNumbers);
        return new Draft.Coverage(sentencesWithNumbers, compiled, sentencesWithNumbers - compiled, left);
    }

    private static int without(Set<Integer> all, Set<Integer> these) {
        return (int) all.stream().filter(one -> !these.contains(one)).count();
    }
}
