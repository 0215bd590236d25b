package hongqiao.compiler.promise;

import hongqiao.compiler.layout.Head;
import hongqiao.compiler.words.Figure;
import hongqiao.compiler.words.Figure.Sense;
import hongqiao.compiler.words.Numerals;
import java.util.List;

/**
 * A time before the period makes what stands at it a base, also in a sentence that looks ahead: {@code 2025年末床位1800张，
 * 2030年达到2600张}, {@code “十四五”时期改造小区30个}.
 */
final class PastDates {

    private static final String REFERENCES = "比较由从自同与以于过照按";
    private static final String[] BEHIND = {"以前", "前建成", "以来", "以后", "底前建成", "度", "后建成", "基础", "价格", "不变价", "可比价"};
    private static final String[] PERIODS = {"时期", "期间", "以来", "末", "期末"};
    private static final String[] AHEAD = {"力争", "将", "计划", "今后", "未来", "到20", "今年", "明年", "预期", "确保"};

    private static final int FARTHEST = 60;

    private final CharSequence text;
    private final Near near;
    private final Head head;

    PastDates(CharSequence text, Head head) {
        this.text = text;
        this.near = new Near(text);
        this.head = head;
    }

    /** Whether the last time before figure {@code at} of its sentence lies before the period and is said of it. */
    boolean governs(List<Figure> all, int at, Sentence sentence) {
        Integer from = head.from();
        Figure figure = all.get(at);
        for (int i = at - 1;
                from != null && i >= 0 && figure.start() - all.get(i).end() <= FARTHEST;
                i--) {
            int year = year(all.get(i), sentence);
            if (year > 0) {
                return year < from && isSaidOf(all.get(i), figure, sentence);
            }
        }
        return false;
    }

    private boolean isSaidOf(Figure time, Figure figure, Sentence sentence) {
        int start = time.start();
        while (start > sentence.from() && "“‘".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        if (start > sentence.from() && REFERENCES.indexOf(text.charAt(start - 1)) >= 0
                || near.startsWithAny(time.end(), sentence.end(), BEHIND)) {
            return false;
        }
        int words = time.end();
        while (words < figure.start() && "”底末初，".indexOf(text.charAt(words)) >= 0) {
            words++;
        }
        for (int i = words; i < figure.start(); i++) {
            if ("的，；。".indexOf(text.charAt(i)) >= 0 || near.startsWithAny(i, figure.start(), AHEAD)) {
                return false;
            }
        }
        return true;
    }

    /** The last year of a date or of a five-year plan's period; 0 where the figure is no time with a year. */
    private int year(Figure figure, Sentence sentence) {
        if (figure.sense() == Sense.DATE) {
            int year = 0;
            for (int i = figure.start(); i + 4 <= figure.end(); i++) {
                int read = fourDigits(i);
                year = read > 0 ? read : year;
            }
            return year;
        }
        int stop = figure.end() < text.length() && text.charAt(figure.end()) == '”' ? figure.end() + 1 : figure.end();
        boolean plan = figure.end() - figure.start() >= 2
                && text.charAt(figure.end() - 1) == '五'
                && near.startsWithAny(stop, sentence.end(), PERIODS);
        var ordinal = plan ? Numerals.hanValue(text, figure.start(), figure.end() - 1) : null;
        return ordinal == null || ordinal.intValue() > 30 ? 0 : Head.firstYear(ordinal.intValue()) + 4;
    }

    private int fourDigits(int at) {
        int year = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Numerals.digit(text.charAt(i));
            if (digit < 0) {
                return 0;
            }
            year = year * 10 + digit;
        }
        return year >= 1900 && year <= 2100 ? year : 0;
    }
}
