package hongqiao.compiler.promise;

import hongqiao.compiler.PlanDraft.Action.Kind;
import hongqiao.compiler.Rule;
import hongqiao.compiler.layout.Prose;
import hongqiao.compiler.promise.Metrics.Span;
import hongqiao.compiler.words.Lexicon;
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
    private static final Lexicon NO_NAME = Lexicon.load("project-verbs.txt", "NO_NAME");
    private static final String[] SIDES = {"东至", "南至", "西至", "北至", "东起", "南起", "西起", "北起", "东到", "南到", "西到", "北到"};

    private final Prose prose;
    private final CharSequence text;
    private final Metrics metrics;
    private Span heading = new Span(0, 0);

    ActionReader(Prose prose, Metrics metrics) {
        this.prose = prose;
        this.text = prose.folded();
        this.metrics = metrics;
    }

    /** Remembers the heading that the next sentences stand under: it names their area. */
    void enter(Sentence sentence) {
        heading = new Span(sentence.from(), sentence.end());
    }

    List<Deed> read(Sentence sentence, @Nullable String deadline, boolean dated) {
        List<Deed> deeds = new ArrayList<>();
        Deed area = area(sentence, deadline);
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

    /** At least two sides, or a side and what it runs to. */
    private @Nullable Deed area(Sentence sentence, @Nullable String deadline) {
        int first = -1;
        int sides = 0;
        for (int i = sentence.from(); i + 1 < sentence.end(); i++) {
            for (String side : SIDES) {
                if (text.charAt(i) == side.charAt(0) && text.charAt(i + 1) == side.charAt(1)) {
                    first = first < 0 ? i : first;
                    sides++;
                }
            }
        }
        if (sides < 2) {
            return null;
        }
        int end = sentence.end();
        while (end > first && "。；！ ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int named = Clause.left(text, sentence.from(), first);
        Span name = metrics.trimmed(new Span(named, first));
        boolean own = name.end() - name.start() > 2 && name.end() > name.start() && !isScopeWord(name);
        if (!own && named > sentence.from() + 3) {
            Span before = metrics.trimmed(new Span(Clause.left(text, sentence.from(), named - 1), named - 1));
            own = before.end() - before.start() > 3 && !isScopeWord(before);
            name = own ? before : name;
        }
        Span chosen = own ? name : metrics.trimmed(heading);
        int start = own ? name.start() : first;
        return new Deed(start, end, stripped(chosen), Kind.AREA, prose.printed(first, end), deadline, Rule.ACTION_AREA);
    }

    private boolean isScopeWord(Span name) {
        String words = text.subSequence(name.start(), name.end()).toString();
        return words.startsWith("范围") || words.startsWith("四至") || words.startsWith("规划范围");
    }

    private String stripped(Span name) {
        String printed = name.isEmpty() ? "" : prose.printed(name.start(), name.end());
        for (String tail : List.of("建设", "开发建设", "规划建设", "范围")) {
            if (printed.endsWith(tail) && printed.length() > tail.length() + 2) {
                return printed.substring(0, printed.length() - tail.length());
            }
        }
        return printed;
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
        int stop = lastName(from, end);
        if (stop < 0) {
            return;
        }
        List<Span> members = members(from, stop);
        if (members.size() >= 2) {
            deeds.add(new Deed(verb, stop, prose.printed(from, stop), Kind.LIST, "", deadline, Rule.ACTION_LIST));
            return;
        }
        Span only = new Span(from, stop);
        if (isNamed(only)) {
            deeds.add(new Deed(verb, stop, prose.printed(from, stop), Kind.PROJECT, "", deadline, Rule.ACTION_PROJECT));
        }
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
        if (!isBalanced(span)
                || NO_NAME.occursIn(text, span.start(), span.end())
                || Character.isDigit(text.charAt(span.start()))) {
            return false;
        }
        Lexicon.Match noun = NAMES.longest(text, i, span.end());
        boolean onlyKind = noun != null && noun.end() == span.end();
        return !onlyKind
                && span.end() - name >= 4
                && span.end() - span.start() <= 40
                && "一这该其各新成好更把使让有两三四五六七八九十以".indexOf(text.charAt(span.start())) < 0;
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
