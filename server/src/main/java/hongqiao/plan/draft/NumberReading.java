package hongqiao.plan.draft;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.plan.Comparison;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A first guess at the commitment behind a number that was left out, for an officer to correct: the value as printed,
 * the unit behind it, the words before it as the metric.
 */
final class NumberReading {

    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+(?:[.．][0-9０-９]+)?");
    /** A year, or from one to another: a date, nothing to be reached. */
    private static final Pattern YEARS =
            Pattern.compile("\\D*(?:19|20|21)\\d{2}年?(?:\\s*[-—–－~～至到]+\\s*(?:19|20|21)\\d{2})?年?(?:度|底|末)?");

    private static final String CHINESE = "零一二三四五六七八九";
    private static final String CLAUSE_ENDS = "，。；：、！？（）()“”《》\n \u3000";
    private static final int LONGEST_METRIC = 24;
    private static final int LONGEST_UNIT = 4;

    private NumberReading() {}

    /** @throws hongqiao.shared.Problem {@code value-not-valid} where the number is a year */
    static CommitmentValue around(int start, int end, DraftText text) {
        var span = text.slice(start, end);
        var plain = Normalizer.normalize(span, Normalizer.Form.NFKC);
        var followed = end < text.length() && text.slice(end, end + 1).equals("年");
        if (YEARS.matcher(plain).matches() && (followed || plain.contains("年") || plain.matches(".*\\d\\D+\\d.*"))) {
            throw VALUE_NOT_VALID
                    .because("这里的数字是年份，请填写承诺的内容", "the number is a year; fill in what is promised")
                    .atField("value.value");
        }
        var digits = DIGITS.matcher(span);
        var found = digits.find();
        var value = found ? new BigDecimal(Normalizer.normalize(digits.group(), Normalizer.Form.NFKC)) : chinese(span);
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
