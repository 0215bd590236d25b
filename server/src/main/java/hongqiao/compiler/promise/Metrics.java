package hongqiao.compiler.promise;

import hongqiao.compiler.words.Figure;
import hongqiao.compiler.words.Lexicon;
import hongqiao.compiler.words.Numerals;

/**
 * What a figure measures: the noun phrase before it (老旧小区28个), or, where the thing counted follows, behind it
 * (新建5所养老院).
 */
final class Metrics {

    private static final Lexicon LEADS = Lexicon.load("clause-words.txt", "DO", "LEAD");
    private static final Lexicon LINKS = Lexicon.load("clause-words.txt", "LINK");
    private static final Lexicon DOING = Lexicon.load("clause-words.txt", "DO");
    private static final Lexicon GROWTH = Lexicon.load("clause-words.txt", "INCREASE", "DECREASE");
    private static final Lexicon WHOLE = Lexicon.load("measure-words.txt", "WHOLE");
    private static final Lexicon NOUNISH = Lexicon.load("measure-words.txt", "NOUNISH");
    private static final Lexicon MEASURES = Lexicon.load("measure-words.txt", "MEASURE");
    private static final String FUNCTION_WORDS = "并及和与或且以为用于在由使让达占可将再其均、";
    private static final int LONGEST_LINK = 5;
    private static final int LONGEST_NOUN = 24;

    private final CharSequence text;
    private final MetricTails tails;

    Metrics(CharSequence text) {
        this.text = text;
        this.tails = new MetricTails(text);
    }

    /** A stretch of the prose; empty where nothing was found. */
    record Span(int start, int end) {
        boolean isEmpty() {
            return end <= start;
        }
    }

    /** The noun phrase between {@code from} and the figure, without verbs and dates before and links behind it. */
    Span before(int from, Figure figure) {
        int start = from;
        int end = figure.start();
        end = withoutLinks(start, end);
        start = withoutLeads(start, end);
        return new Span(start, end);
    }

    Span trimmed(Span words) {
        return new Span(withoutLeads(words.start(), words.end()), words.end());
    }

    /** {@code 研发投入强度}: a verb that begins the name of a measure stays. */
    private boolean isMeasureName(int at, int end) {
        return WHOLE.longest(text, at, end) != null
                || NOUNISH.longest(text, at, end) != null && MEASURES.endingAt(text, at, end, 4) >= 0;
    }

    int withoutLinks(int start, int from) {
        int end = tails.withoutPer(start, from);
        while (end > start) {
            if ("（、由从".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
                continue;
            }
            int time = tails.withoutTime(start, end);
            if (time < end) {
                end = time;
                continue;
            }
            int link = LINKS.endingAt(text, start, end, LONGEST_LINK);
            if (link < 0
                    || end - link == 1 && text.charAt(link) == '均' && text.charAt(Math.max(start, link - 1)) == '平') {
                return tails.withoutComparison(start, end);
            }
            end = link;
        }
        return end;
    }

    private int withoutLeads(int from, int end) {
        int start = from;
        while (start < end) {
            int next = leadEnd(start, end);
            if (next == end - 1 && next - start > 1) {
                return start;
            }
            if (next <= start || next >= end) {
                return next >= end && isVerbOnly(start, end) ? end : start;
            }
            start = next;
        }
        return start;
    }

    private boolean isVerbOnly(int start, int end) {
        return !GROWTH.occursIn(text, start, end);
    }

    private int leadEnd(int at, int end) {
        char c = text.charAt(at);
        char next = at + 1 < end ? text.charAt(at + 1) : ' ';
        if ("、和与及，并在对为到从把将于".indexOf(c) >= 0 && !(c == '到' && next == '位')) {
            return at + 1;
        }
        if (c == '继' && Numerals.isDigit(next)) {
            return at + 1;
        }
        if ("再已又".indexOf(c) >= 0 && at + 1 < end && DOING.longest(text, at + 1, end) != null) {
            return at + 1;
        }
        int ordinal = Numerals.hanEnd(text, at, end);
        if (ordinal > at && ordinal < end && "是要".indexOf(text.charAt(ordinal)) >= 0) {
            return ordinal + 1;
        }
        int number = numberEnd(at, end);
        if (number > at) {
            return number;
        }
        int time = timeEnd(at, end);
        if (time > at) {
            return time;
        }
        Lexicon.Match growth = GROWTH.longest(text, at, end);
        Lexicon.Match lead = LEADS.longest(text, at, end);
        boolean grows = growth != null && (lead == null || lead.end() <= growth.end());
        boolean keeps = grows && "新增净".indexOf(c) >= 0;
        boolean joined = lead != null && lead.end() < end && "性类型式级力率量额度费者区带线点".indexOf(text.charAt(lead.end())) >= 0;
        return lead == null || keeps || joined || isMeasureName(at, end) ? at : lead.end();
    }

    /** {@code （1）}, {@code 8.}: the number of an item. */
    private int numberEnd(int at, int end) {
        boolean bracket = text.charAt(at) == '（';
        int digits = Numerals.digitsEnd(text, bracket ? at + 1 : at, end);
        boolean numbered =
                digits > at + (bracket ? 1 : 0) && digits < end && text.charAt(digits) == (bracket ? '）' : '.');
        return numbered ? digits + 1 : at;
    }

    /** {@code 到2025年底}, {@code “十四五”期间}, {@code 6月底前}. */
    private int timeEnd(int at, int end) {
        int i = at;
        if (text.charAt(i) == '“') {
            int close = i + 1;
            while (close < end && text.charAt(close) != '”' && close - i < 6) {
                close++;
            }
            boolean five = close < end && text.charAt(close) == '”' && text.charAt(close - 1) == '五';
            i = five ? close + 1 : at;
        } else {
            while (i < end && "0123456789-〇一二三四五六七八九十".indexOf(text.charAt(i)) >= 0) {
                i++;
            }
            if (i == at || i >= end || "年月".indexOf(text.charAt(i)) < 0) {
                return at;
            }
            i++;
            while (i < end && "0123456789月日".indexOf(text.charAt(i)) >= 0) {
                i++;
            }
        }
        while (i < end && i > at && "底末前初期间内时度，".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Whether the words behind the figure name the thing counted. */
    boolean follows(Figure figure, Clause clause, boolean nounBefore) {
        int at = figure.end();
        if (at < clause.end() && text.charAt(at) == '的') {
            at++;
        }
        if (at >= clause.end() || FUNCTION_WORDS.indexOf(text.charAt(at)) >= 0 || Clause.isBorder(text.charAt(at))) {
            return false;
        }
        if (!Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '“') {
            return false;
        }
        return !nounBefore || DOING.longest(text, at, clause.end()) == null;
    }

    /** The noun phrase behind the figure, up to a comma, a conjunction or the next figure. */
    Span after(Figure figure, Clause clause, int nextFigure) {
        int start = figure.end();
        if (start < clause.end() && text.charAt(start) == '的') {
            start++;
        }
        int limit = Math.min(Math.min(clause.end(), nextFigure), start + LONGEST_NOUN);
        int end = start;
        int depth = 0;
        while (end < limit) {
            char c = text.charAt(end);
            depth += c == '“' || c == '（' ? 1 : c == '”' || c == '）' ? -1 : 0;
            if (depth == 0 && "、，。；：和与及并".indexOf(c) >= 0) {
                break;
            }
            end++;
        }
        while (end > start + 2) {
            int verb = DOING.endingAt(text, start + 2, end, 4);
            if (verb < 0) {
                break;
            }
            end = verb;
        }
        while (end > start + 2 && "后时".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(start, end);
    }

    /** Only a word of change, with what may stand before it: 新增, 计划新增, 增长. */
    boolean isChangeOnly(Span words) {
        Lexicon.Match growth = null;
        int at = words.start();
        while (at < words.end() && growth == null) {
            growth = GROWTH.longest(text, at, words.end());
            Lexicon.Match lead = LEADS.longest(text, at, words.end());
            if (growth == null) {
                if (lead == null) {
                    return false;
                }
                at = lead.end();
            }
        }
        return growth != null && growth.end() == words.end();
    }

    /** The first verb of making in the item: where the span of a promise begins whose noun follows. */
    int verb(int from, int at) {
        for (int i = from; i < at; i++) {
            Lexicon.Match verb = DOING.longest(text, i, at);
            if (verb != null && verb.end() - i >= 2) {
                return i;
            }
        }
        return at;
    }
}
