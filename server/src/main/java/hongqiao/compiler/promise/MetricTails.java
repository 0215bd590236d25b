package hongqiao.compiler.promise;

import hongqiao.compiler.words.Lexicon;
import hongqiao.compiler.words.Numerals;

/** What may stand between a measure and its figure and is no part of either: a time, a comparison, {@code 每千人}. */
final class MetricTails {

    private static final Lexicon PERIODS = Lexicon.load("measure-words.txt", "PERIOD");
    private static final Lexicon BASES = Lexicon.load("measure-words.txt", "COMPARED");
    private static final Lexicon ONES = Lexicon.load("measure-words.txt", "ONE");
    private static final int LONGEST_COMPARISON = 16;

    private final CharSequence text;
    private final Near near;

    MetricTails(CharSequence text) {
        this.text = text;
        this.near = new Near(text);
    }

    /** {@code 食品抽检量不少于每千人}6批次: without 每千人, where a link stands before it. */
    int withoutPer(int start, int end) {
        int one = ONES.endingAt(text, start, end, 5);
        int at = one;
        while (at > start && Numerals.isHan(text.charAt(at - 1))) {
            at--;
        }
        boolean each = at - 1 > start && text.charAt(at - 1) == '每';
        return each && "于到至达为".indexOf(text.charAt(at - 2)) >= 0 ? at - 1 : end;
    }

    /** {@code 增加到2030年的}: without {@code 2030年的}; {@code 社区活动每年}: without 每年. */
    int withoutTime(int start, int end) {
        int period = PERIODS.endingAt(text, start, end, 4);
        if (period > start) {
            return period;
        }
        int stop = end;
        if (stop > start && text.charAt(stop - 1) == '的') {
            stop--;
        }
        while (stop > start && "底末初".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        if (stop <= start || "年月".indexOf(text.charAt(stop - 1)) < 0) {
            return end;
        }
        int date = stop;
        while (date > start && "0123456789年月〇一二三四五六七八九十".indexOf(text.charAt(date - 1)) >= 0) {
            date--;
        }
        if (stop - date < 5) {
            return end;
        }
        return date > start && "比较".indexOf(text.charAt(date - 1)) >= 0 ? date - 1 : date;
    }

    /** {@code 满意率比2025年提高}3个百分点: without the comparison and what follows it. */
    int withoutComparison(int start, int end) {
        int from = Math.max(start + 2, end - LONGEST_COMPARISON);
        for (int i = end - 1; i >= from; i--) {
            boolean compares =
                    "比较".indexOf(text.charAt(i)) >= 0 || near.startsWithAny(i, end, "高于", "低于", "快于", "高出", "低于");
            int after = "比较".indexOf(text.charAt(i)) >= 0 ? i + 1 : i + 2;
            boolean year = Numerals.digitsEnd(text, after, Math.min(end, after + 4)) == after + 4;
            if (compares && (year || BASES.longest(text, after, end) != null)) {
                return i;
            }
        }
        return end;
    }
}
