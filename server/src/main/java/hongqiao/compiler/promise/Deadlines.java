package hongqiao.compiler.promise;

import hongqiao.compiler.layout.Block.Kind;
import hongqiao.compiler.layout.Head;
import hongqiao.compiler.words.Figure;
import hongqiao.compiler.words.Figure.Sense;
import hongqiao.compiler.words.Numerals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By when. The time the sentence gives before the figure, else behind it, else that of the sentence before in the
 * paragraph, else of the heading, else the end of the period. Years as {@code 2025}, months as {@code 2022-06}.
 */
final class Deadlines {

    private static final String[] REFERENCES = {"较", "比", "同", "与", "自", "以", "从", "由", "超过", "相比"};
    private static final String[] BACKWARD = {"以来", "前建成的", "以前", "底前建成的", "年度", "的基础", "基础上", "为基期", "年代"};

    private final CharSequence text;
    private final Head head;
    private final List<List<Found>> found = new ArrayList<>();
    private final List<@Nullable String> inherited = new ArrayList<>();

    /**
     * A time at a place of the prose.
     *
     * @param from where the part begins that alone it holds for (其中…); 0 where it holds for the whole sentence
     */
    private record Found(int at, String time, int from) {}

    Deadlines(CharSequence text, Head head, List<Sentence> sentences, List<Figure> figures) {
        this.text = text;
        this.head = head;
        int figure = 0;
        String before = null;
        String section = null;
        int block = -1;
        for (Sentence sentence : sentences) {
            while (figure < figures.size() && figures.get(figure).end() <= sentence.start()) {
                figure++;
            }
            if (sentence.block() != block) {
                block = sentence.block();
                before = null;
            }
            List<Found> here = times(sentence, figures, figure);
            found.add(here);
            inherited.add(before != null ? before : section);
            if (sentence.kind() == Kind.HEADING) {
                section = here.isEmpty()
                        ? section(sentence, section)
                        : here.getLast().time();
            } else if (here.stream().anyMatch(each -> each.from() == 0)) {
                before = here.stream()
                        .filter(each -> each.from() == 0)
                        .toList()
                        .getLast()
                        .time();
            } else if (before != null && before.length() > 4) {
                before = null;
            }
        }
    }

    /** The time for a figure at {@code at} of sentence {@code sentence}; null where nothing tells. */
    @Nullable
    String at(int sentence, int at) {
        String own = own(sentence, at);
        if (own != null) {
            return own;
        }
        String before = inherited.get(sentence);
        Integer to = head.to();
        return before != null ? before : to == null ? null : to.toString();
    }

    /** The time that the sentence itself gives, or null. */
    @Nullable
    String own(int sentence, int at) {
        String time = null;
        for (Found each : found.get(sentence)) {
            if (each.from() <= at && (time == null || each.at() <= at)) {
                time = each.time();
            }
        }
        return time;
    }

    /** A chapter ends the time of the one before. */
    private @Nullable String section(Sentence heading, @Nullable String before) {
        return heading.end() - heading.start() > 0 && text.charAt(heading.start()) == '（' ? before : null;
    }

    private List<Found> times(Sentence sentence, List<Figure> figures, int first) {
        List<Found> times = new ArrayList<>();
        for (int i = first; i < figures.size() && figures.get(i).start() < sentence.end(); i++) {
            Figure figure = figures.get(i);
            String time = figure.sense() == Sense.DATE ? date(figure, sentence) : null;
            if (time != null && !isReference(figure.start(), figure.end(), sentence)) {
                times.add(new Found(figure.start(), time, part(figure.start(), sentence)));
            }
        }
        for (int i = sentence.from(); i < sentence.end(); i++) {
            String time = word(i, sentence.end());
            if (time != null) {
                times.add(new Found(i, time, part(i, sentence)));
            }
        }
        times.sort((a, b) -> Integer.compare(a.at(), b.at()));
        return times;
    }

    /** {@code 新增1.2万个，其中2028年底前完成7000个}: the time is that of the part. */
    private int part(int at, Sentence sentence) {
        for (int i = at; i > Math.max(sentence.from(), at - 40) && "。；".indexOf(text.charAt(i - 1)) < 0; i--) {
            if (is(i, "其中", sentence.end())) {
                return i;
            }
        }
        return 0;
    }

    private @Nullable String word(int at, int end) {
        char c = text.charAt(at);
        if (c == '五') {
            return fiveYears(at, end);
        }
        Integer year = head.from();
        if (year == null || !year.equals(head.to())) {
            return null;
        }
        boolean dated =
                at > 0 && Numerals.isDigit(text.charAt(at - 1)) || at > 0 && "今明去全每".indexOf(text.charAt(at - 1)) >= 0;
        if (dated) {
            return null;
        }
        if (c == '今' && is(at, "今年", end) || c == '年' && (is(at, "年内", end) || is(at, "年底", end))) {
            return year.toString();
        }
        if (c == '明' && is(at, "明年", end)) {
            return Integer.toString(year + 1);
        }
        return c == '上' && is(at, "上半年", end) ? year + "-06" : null;
    }

    /** {@code “十四五”期间}: the end of that plan, if it is not over. */
    private @Nullable String fiveYears(int at, int end) {
        int after = at + 1 < end && text.charAt(at + 1) == '”' ? at + 2 : at + 1;
        boolean period = is(after, "期间", end)
                || is(after, "时期", end)
                || is(after, "末", end)
                || is(after, "期末", end)
                || is(after, "规划期", end)
                || is(after, "收官", end);
        int from = at;
        while (from > 0 && at - from < 3 && Numerals.isHan(text.charAt(from - 1))) {
            from--;
        }
        if (!period || from == at) {
            return null;
        }
        var ordinal = Numerals.hanValue(text, from, at);
        if (ordinal == null || ordinal.intValue() > 30) {
            return null;
        }
        int last = Head.firstYear(ordinal.intValue()) + 4;
        Integer period0 = head.from();
        return period0 != null && last < period0 ? null : Integer.toString(last);
    }

    private @Nullable String date(Figure figure, Sentence sentence) {
        List<Integer> parts = numbers(figure);
        if (parts.isEmpty()) {
            return null;
        }
        int last = parts.getLast();
        int first = parts.getFirst();
        boolean year = first >= 1900 && first <= 2100;
        Integer from = head.from();
        if (!year) {
            boolean month = first >= 1
                    && first <= 12
                    && from != null
                    && from.equals(head.to())
                    && (is(figure.end(), "底", sentence.end())
                            || is(figure.end(), "前", sentence.end())
                            || is(figure.end(), "末", sentence.end())
                            || is(figure.end(), "份", sentence.end()));
            return month
                    ? "%d-%02d".formatted(from, parts.size() > 1 && last > first && last <= 12 ? last : first)
                    : null;
        }
        if (parts.size() > 1 && last >= 1900) {
            return from != null && last < from ? null : Integer.toString(last);
        }
        if (from != null && first < from) {
            return null;
        }
        if (parts.size() == 1) {
            return Integer.toString(first);
        }
        return parts.size() == 2
                ? "%d-%02d".formatted(first, parts.get(1))
                : "%d-%02d-%02d".formatted(first, parts.get(1), parts.get(2));
    }

    private List<Integer> numbers(Figure figure) {
        List<Integer> parts = new ArrayList<>();
        int i = figure.start();
        while (i < figure.end()) {
            int stop = Numerals.digitsEnd(text, i, figure.end());
            if (stop > i && stop - i <= 4) {
                parts.add(Integer.parseInt(text.subSequence(i, stop).toString()));
            } else if (Numerals.isHan(text.charAt(i))) {
                stop = Numerals.hanEnd(text, i, figure.end());
                var value = Numerals.hanValue(text, i, stop);
                if (value != null && value.longValue() <= 2100) {
                    parts.add(value.intValue());
                }
            }
            i = Math.max(stop, i + 1);
        }
        return parts;
    }

    private boolean isReference(int start, int end, Sentence sentence) {
        for (String word : REFERENCES) {
            if (start - word.length() >= sentence.from() && is(start - word.length(), word, sentence.end())) {
                return true;
            }
        }
        for (String word : BACKWARD) {
            if (is(end, word, sentence.end())) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int at, String word, int end) {
        return at >= 0
                && at + word.length() <= end
                && CharSequence.compare(text.subSequence(at, at + word.length()), word) == 0;
    }
}
