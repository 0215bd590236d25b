package hongqiao.plan.draft;

import hongqiao.plan.Comparison;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A first guess at the commitment behind a number that was left out, for an officer to correct: the value as printed,
 * the unit behind it, the words before it as the metric.
 */
final class NumberReading {

    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+(?:[.．][0-9０-９]+)?");
    private static final String CHINESE = "零一二三四五六七八九";
    private static final String CLAUSE_ENDS = "，。；：、！？（）()“”《》\n \u3000";
    private static final int LONGEST_METRIC = 24;
    private static final int LONGEST_UNIT = 4;

    private NumberReading() {}

    static CommitmentValue around(int start, int end, DraftText text) {
        var span = text.slice(start, end);
        var digits = DIGITS.matcher(span);
        var found = digits.find();
        var value = found
                ? new BigDecimal(java.text.Normalizer.normalize(digits.group(), java.text.Normalizer.Form.NFKC))
                : chinese(span);
        var inside = found ? span.substring(digits.end()) : "";
        var unit = inside.isBlank() ? words(text, end, 1, LONGEST_UNIT) : inside.strip();
        var metric = words(text, start - 1, -1, LONGEST_METRIC);
        return new CommitmentValue(
                metric.isEmpty() ? span : metric,
                Comparison.EXACTLY,
                value,
                null,
                unit.isEmpty() ? null : unit,
                null,
                null);
    }

    /** The words from there on, or backwards, to the next punctuation mark. */
    private static String words(DraftText text, int from, int step, int longest) {
        var words = new StringBuilder();
        for (int at = from, n = 0; at >= 0 && at < text.length() && n < longest; at += step, n++) {
            var letter = text.slice(at, at + 1);
            if (CLAUSE_ENDS.contains(letter)) {
                break;
            }
            words.append(letter);
        }
        return (step < 0 ? reversed(words) : words.toString()).strip();
    }

    private static String reversed(StringBuilder words) {
        return words.reverse().toString();
    }

    /** 二十八, 三百零五; null where it is no plain Chinese number below ten thousand. */
    static @Nullable BigDecimal chinese(String words) {
        var total = 0;
        var digit = 0;
        var any = false;
        for (var letter : words.replace('两', '二').split("")) {
            var value = CHINESE.indexOf(letter);
            var place = switch (letter) {
                case "十" -> 10;
                case "百" -> 100;
                case "千" -> 1000;
                default -> 0;
            };
            if (place > 0) {
                total += Math.max(digit, 1) * place;
                digit = 0;
                any = true;
            } else if (value >= 0 && !letter.isEmpty()) {
                digit = value;
                any = true;
            } else if (any) {
                break;
            }
        }
        return any ? BigDecimal.valueOf(total + digit) : null;
    }
}
