package hongqiao.compiler.promise;

import hongqiao.compiler.PlanDraft.Action.Kind;
import hongqiao.compiler.Rule;
import hongqiao.compiler.layout.Prose;
import hongqiao.compiler.promise.Metrics.Span;
import hongqiao.compiler.words.Lexicon;
import hongqiao.compiler.words.Numerals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is to be done and has a name: projects, lists of projects, areas with boundaries, and things with a date
 * but no figure. A project needs a verb of building and a name of its own, not only a kind.
 */
final class ActionReader {

    private static final Lexicon BUILDING = Lexicon.load("project-verbs.txt", "BUILD");
    private static final Lexicon NAMES = Lexicon.load("project-nouns.txt", "PROJECT");
    private static final Lexicon FINISHING = Lexicon.load("project-verbs.txt", "FINISH");
    private static final Lexicon GENERIC = Lexicon.load("project-verbs.txt", "GENERIC");
    private static final Lexicon AFTER = Lexicon.load("project-verbs.txt", "AFTER");
    private static final Lexicon AGAIN = Lexicon.load("project-verbs.txt", "AGAIN");
    private static final Lexicon ROLES = Lexicon.load("project-verbs.txt", "ROLE");
    private static final Lexicon RANKS = Lexicon.load("project-verbs.txt", "RANK");
    private static final Lexicon VOLTAGES = Lexicon.load("project-verbs.txt", "GRADE");
    private static final String COUNTS = "个项条座处所家件批类";
    private static final Lexicon NO_NAME = Lexicon.load("project-verbs.txt", "NO_NAME");

    private final Prose prose;
    private final CharSequence text;
    private final Areas areas;
    private Span heading = new Span(0, 0);

    ActionReader(Prose prose, Metrics metrics) {
        this.prose = prose;
        this.text = prose.folded();
        this.areas = new Areas(prose, metrics);
    }

    /** Remembers the heading that the next sentences stand under: it names their area. */
    void enter(Sentence sentence) {
        heading = new Span(sentence.from(), sentence.end());
    }

    List<Deed> read(Sentence sentence, @Nullable String deadline, boolean dated) {
        List<Deed> deeds = new ArrayList<>();
        Deed area = areas.read(sentence, heading, deadline);
        if (area != null) {
            deeds.add(area);
            return deeds;
        }
        for (int start = sentence.from(); start < sentence.end(); ) {
            int end = Clause.right(text, start, sentence.end());
            readClause(start, end, deadline, deeds);
            start = end + 1;
        }
        if (deeds.isEmpty() && deadline != null && dated) {
            task(sentence, deadline, deeds);
        }
        return deeds;
    }

    private void readClause(int start, int end, @Nullable String deadline, List<Deed> deeds) {
        int verb = BUILDING.find(text, start, end);
        if (verb < 0) {
            return;
        }
        Lexicon.Match match = BUILDING.longest(text, verb, end);
        int from = match == null ? verb : match.end();
        while (match != null) {
            from = match.end();
            match = BUILDING.longest(text, from, end);
        }
        while (from < end && "、和与及并".indexOf(text.charAt(from)) >= 0) {
            from++;
            match = BUILDING.longest(text, from, end);
            from = match == null ? from : match.end();
        }
        Lexicon.Match again = AGAIN.longest(text, from, end);
        from = again == null ? from : again.end();
        int stop = lastName(from, end);
        if (stop < 0) {
            return;
        }
        boolean open = stop < end && "）”".indexOf(text.charAt(stop)) >= 0 && !isBalanced(new Span(from, stop));
        stop += open ? 1 : 0;
        List<Span> members = members(from, stop);
        if (members.size() >= 2 && isBalanced(new Span(from, stop)) && text.charAt(from) != '一') {
            deeds.add(new Deed(verb, stop, prose.printed(from, stop), Kind.LIST, "", deadline, Rule.ACTION_LIST));
            return;
        }
        Span only = new Span(from, stop);
        if (isNamed(only) && !isAim(verb, only)) {
            boolean list = isList(only);
            Kind kind = list ? Kind.LIST : Kind.PROJECT;
            Rule rule = list ? Rule.ACTION_LIST : Rule.ACTION_PROJECT;
            deeds.add(new Deed(verb, stop, prose.printed(from, stop), kind, "", deadline, rule));
        }
    }

    /** {@code 打造区域金融中心}, {@code 建设国际贸易中心}, {@code 人尽其才的平台}: what a place wants to become, nothing to build. */
    private boolean isAim(int verb, Span name) {
        boolean role = ROLES.endingAt(text, name.start(), name.end(), 5) > name.start();
        boolean ranked = RANKS.longest(text, name.start(), name.end()) != null;
        boolean said = text.charAt(verb) == '打' && text.charAt(verb + 1) == '造';
        boolean of = false;
        for (int i = name.start(); i < name.end(); i++) {
            of |= text.charAt(i) == '的';
        }
        return of || role && (ranked || said) && text.charAt(name.start()) != '“';
    }

    /** Where the last project noun of the clause ends, or -1. */
    private int lastName(int from, int end) {
        int last = -1;
        for (int i = from; i < end; i++) {
            Lexicon.Match noun = NAMES.longest(text, i, end);
            if (noun != null) {
                last = ends(noun.end(), end) ? noun.end() : last;
                i = noun.end() - 1;
            }
        }
        return last;
    }

    /** A project's noun is followed by nothing, or by what is done to it; not by more of a longer word (公园绿化). */
    private boolean ends(int at, int end) {
        return at >= end || Clause.isBorder(text.charAt(at)) || AFTER.longest(text, at, end) != null;
    }

    private List<Span> members(int from, int end) {
        List<Span> members = new ArrayList<>();
        int start = from;
        int depth = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            depth += c == '（' || c == '“' ? 1 : c == '）' || c == '”' ? -1 : 0;
            if (depth == 0 && c == '、') {
                members.add(new Span(start, i));
                start = i + 1;
            }
        }
        members.add(new Span(start, end));
        long named = members.stream().filter(this::isNamed).count();
        return members.size() >= 2 && named * 2 >= members.size() ? members : List.of();
    }

    /** More than a kind: something stands before the noun that is no general word. */
    private boolean isNamed(Span span) {
        int i = span.start();
        while (i < span.end()) {
            Lexicon.Match general = GENERIC.longest(text, i, span.end());
            if (general == null) {
                break;
            }
            i = general.end();
        }
        int name = i;
        if (!isBalanced(span) || NO_NAME.occursIn(text, span.start(), span.end()) || holdsCount(span)) {
            return false;
        }
        Lexicon.Match noun = NAMES.longest(text, i, span.end());
        boolean onlyKind = noun != null && noun.end() == span.end();
        return !onlyKind
                && span.end() - name >= 4
                && span.end() - span.start() <= 40
                && "一这该其各新成好更把使让有两三四五六七八九十以".indexOf(text.charAt(span.start())) < 0;
    }

    /**
     * A figure at the head, or a count of things without a name: {@code 6个更新项目}; but {@code 110千伏东湖输变电工程} and
     * {@code 甲、乙等6个项目} name theirs.
     */
    private boolean holdsCount(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            int stop = Numerals.digitsEnd(text, i, span.end());
            if (stop > i && stop < span.end()) {
                boolean count = COUNTS.indexOf(text.charAt(stop)) >= 0 && !isListed(span, i);
                boolean grade = VOLTAGES.longest(text, stop, span.end()) != null;
                if (count || i == span.start() && !grade) {
                    return true;
                }
                i = stop;
            }
        }
        return false;
    }

    /** Whether names stand before the count: 甲等6个, 甲、乙6个. */
    private boolean isListed(Span span, int count) {
        if (count > span.start() && text.charAt(count - 1) == '等') {
            return true;
        }
        int mark = count;
        while (mark > span.start() && text.charAt(mark) != '、') {
            mark--;
        }
        return mark > span.start() && count - mark <= 6;
    }

    private boolean isList(Span span) {
        for (int i = span.start() + 1; i < span.end(); i++) {
            if (Numerals.isDigit(text.charAt(i)) && isListed(span, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBalanced(Span span) {
        int depth = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            depth += "（“《".indexOf(c) >= 0 ? 1 : "）”》".indexOf(c) >= 0 ? -1 : 0;
        }
        return depth == 0;
    }

    private void task(Sentence sentence, String deadline, List<Deed> deeds) {
        for (int start = sentence.from(); start < sentence.end(); ) {
            int end = Clause.right(text, start, sentence.end());
            int verb = FINISHING.find(text, start, Math.min(end, start + 10));
            boolean figure = NO_NAME.occursIn(text, start, end);
            for (int i = start; i < end; i++) {
                figure |= Character.isDigit(text.charAt(i)) && i > verb;
            }
            if (verb >= 0 && !figure && end - verb >= 6) {
                deeds.add(new Deed(verb, end, prose.printed(verb, end), Kind.TASK, "", deadline, Rule.ACTION_TASK));
                return;
            }
            start = end + 1;
        }
    }
}
