package hongqiao.compiler.promise;

import hongqiao.compiler.PlanDraft.Comparator;
import hongqiao.compiler.Rule;
import hongqiao.compiler.promise.Metrics.Span;
import hongqiao.compiler.words.Lexicon;
import hongqiao.compiler.words.Numerals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Targets that name another measure instead of a number: {@code 不低于全市平均}, {@code 与经济增长同步},
 * {@code 完成市下达任务}. The measure must be named too.
 */
final class Relatives {

    private static final Lexicon MEASURES = Lexicon.load("measure-words.txt", "MEASURE");
    private static final Lexicon STARTS = Lexicon.load("relative-words.txt", "HIGHER", "LOWER", "TASK");
    private static final Lexicon STANDARDS = Lexicon.load("relative-words.txt", "STANDARD");
    private static final Lexicon SETTERS = Lexicon.load("relative-words.txt", "SETTER");
    private static final Lexicon GOALS = Lexicon.load("relative-words.txt", "GOAL");
    private static final Lexicon ECONOMIES = Lexicon.load("relative-words.txt", "ECONOMY");
    private static final int LONGEST = 40;

    private final CharSequence text;
    private final Metrics metrics;
    private Span last = new Span(0, 0);
    private int lastEnd;

    Relatives(CharSequence text, Metrics metrics) {
        this.text = text;
        this.metrics = metrics;
    }

    /** A relative target: the measure, and the words of the target. */
    record Found(Span measure, Span words, Comparator comparator, Rule rule) {}

    List<Found> read(Sentence sentence) {
        List<Found> found = new ArrayList<>();
        last = new Span(sentence.from(), sentence.from());
        lastEnd = sentence.from();
        for (int i = sentence.from(); i < sentence.end(); i++) {
            Found target = at(i, sentence);
            if (target != null) {
                found.add(target);
                last = target.measure();
                lastEnd = target.words().end();
                i = target.words().end() - 1;
            }
        }
        return found;
    }

    private @Nullable Found at(int at, Sentence sentence) {
        char c = text.charAt(at);
        int end = Clause.right(text, at, Math.min(sentence.end(), at + LONGEST));
        if (c == '与' || c == '和' || c == '同' || c == '跟') {
            int sync = find("同步", at + 1, Math.min(end, at + 22));
            boolean economic = sync > 0 && ECONOMIES.occursIn(text, at + 1, sync) && find("、", at + 1, sync) < 0;
            return economic ? found(at, grownEnd(sync + 2, end), Comparator.EXACTLY, sentence) : null;
        }
        Lexicon.Match start = STARTS.longest(text, at, end);
        if (start == null) {
            return null;
        }
        if (start.tag().equals("TASK")) {
            return task(at, start.end(), end, sentence);
        }
        int stop = itemEnd(start.end(), end);
        boolean standard = STANDARDS.longest(text, start.end(), stop) != null;
        boolean figure = holdsFigure(start.end(), stop);
        Comparator comparator = start.tag().equals("HIGHER") ? Comparator.AT_LEAST : Comparator.AT_MOST;
        return standard && !figure && stop - start.end() <= 22 ? found(at, stop, comparator, sentence) : null;
    }

    /** {@code 完成…下达…任务}, {@code 达到国家考核要求}: somebody above set it. */
    private @Nullable Found task(int at, int from, int end, Sentence sentence) {
        Lexicon.Match setter = SETTERS.longest(text, from, end);
        if (setter == null) {
            return null;
        }
        int set = setter.end();
        while (set < end && SETTERS.longest(text, set, end) != null) {
            set++;
        }
        int reach = isSet(set, end) ? end : Math.min(end, set + 6);
        int goal = -1;
        for (int i = set; i < reach; i++) {
            Lexicon.Match match = GOALS.longest(text, i, end);
            if (match != null) {
                goal = match.end();
                i = goal - 1;
            }
        }
        if (goal < 0 || holdsFigure(from, goal) || find("级标准", from, goal) >= 0) {
            return null;
        }
        boolean reaches = text.charAt(at) == '达' || text.charAt(at) == '优';
        Comparator comparator =
                text.charAt(at) == '控' ? Comparator.AT_MOST : reaches ? Comparator.AT_LEAST : Comparator.EXACTLY;
        Found before = found(at, goal, comparator, sentence);
        if (before != null) {
            return before;
        }
        Span inside = inside(from, goal);
        return inside == null ? null : new Found(inside, new Span(at, goal), comparator, Rule.COMMITMENT_RELATIVE);
    }

    private boolean isSet(int at, int end) {
        for (String word : new String[] {"下达", "考核", "核定", "规定", "要求", "定", "确定"}) {
            if (find(word, at, Math.min(end, at + word.length() + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code 完成省下达的粮食产量、减排等目标}: the measure stands within. */
    private @Nullable Span inside(int from, int goal) {
        int of = find("的", from, goal);
        int end = find("等", of < 0 ? goal : of, goal);
        int stop = end < 0 ? goal - 2 : end;
        return of > 0 && stop - of > 3 && MEASURES.occursIn(text, of + 1, stop) && find("各项", of, stop) < 0
                ? new Span(of + 1, stop)
                : null;
    }

    private @Nullable Found found(int at, int end, Comparator comparator, Sentence sentence) {
        int start = Clause.left(text, sentence.from(), at);
        boolean again = lastEnd > start && lastEnd < at;
        Span measure = measure(again ? lastEnd + 1 : start, at);
        if (lastEnd > start && lastEnd <= at && measure.isEmpty()) {
            measure = last;
        } else if (measure.isEmpty() && start > sentence.from() + 1) {
            measure = measure(Clause.left(text, sentence.from(), start - 1), start - 1);
        }
        boolean named = measure.end() - measure.start() >= 2
                && MEASURES.occursIn(text, measure.start(), measure.end())
                && !holdsFigure(measure.start(), measure.end());
        return named ? new Found(measure, new Span(at, end), comparator, Rule.COMMITMENT_RELATIVE) : null;
    }

    private Span measure(int from, int at) {
        int start = from;
        for (int i = from; i < at; i++) {
            if (Numerals.isDigit(text.charAt(i)) || text.charAt(i) == '%') {
                start = i + 1;
            }
        }
        while (start > from && start < at && text.charAt(start) != '、') {
            start++;
        }
        return metrics.trimmed(new Span(Math.min(start, at), metrics.withoutLinks(start, at)));
    }

    private boolean holdsFigure(int from, int end) {
        for (int i = from; i < end; i++) {
            if (Numerals.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private int grownEnd(int at, int end) {
        return find("增长", at, Math.min(end, at + 2)) == at || find("提高", at, Math.min(end, at + 2)) == at ? at + 2 : at;
    }

    private int itemEnd(int from, int end) {
        int i = from;
        while (i < end && "、，并".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private int find(String word, int from, int end) {
        for (int i = from; i + word.length() <= end; i++) {
            int k = 0;
            while (k < word.length() && text.charAt(i + k) == word.charAt(k)) {
                k++;
            }
            if (k == word.length()) {
                return i;
            }
        }
        return -1;
    }
}
