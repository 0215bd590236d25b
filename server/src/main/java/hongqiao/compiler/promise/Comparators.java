package hongqiao.compiler.promise;

import hongqiao.compiler.PlanDraft.Comparator;
import hongqiao.compiler.Rule;
import hongqiao.compiler.words.Figure;
import hongqiao.compiler.words.Figure.Bound;
import hongqiao.compiler.words.Lexicon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which direction a figure is meant: by the bound word on it, else by the nearest word of change, reaching or bound
 * in its clause, else exactly. A verb of making in between (改造, 完成) ends the reach of an earlier word.
 */
final class Comparators {

    private static final Lexicon CUES = Lexicon.load(
            "clause-words.txt", "INCREASE", "DECREASE", "REACH", "SINK", "AT_LEAST", "AT_MOST", "ABOUT", "NONE");
    private static final Lexicon DOING = Lexicon.load("clause-words.txt", "DO");
    private static final List<String> STICKY = List.of("力争");
    private static final List<String> LOOSE = List.of("提升", "提高", "扩大", "上升", "缩短", "缩小");

    /** What was decided and by which rule. */
    record Decision(Comparator comparator, Rule rule) {}

    private Comparators() {}

    static Decision decide(CharSequence text, Clause clause, Figure figure, Bound listBound) {
        Bound bound = figure.bound() == Bound.NONE ? listBound : figure.bound();
        if (figure.unitClass().equals("RANK")) {
            return new Decision(Comparator.AT_MOST, Rule.COMMITMENT_RANK);
        }
        if (bound != Bound.NONE) {
            return new Decision(Comparator.valueOf(bound.name()), Rule.COMMITMENT_BOUND);
        }
        if (figure.unitClass().equals("DOUBLED")) {
            return new Decision(Comparator.INCREASE_BY, Rule.COMMITMENT_CHANGE);
        }
        String cue = cue(text, clause, figure);
        if (cue == null) {
            return new Decision(Comparator.EXACTLY, Rule.COMMITMENT_COUNT);
        }
        boolean to = figure.number() > clause.start() && "到至".indexOf(text.charAt(figure.number() - 1)) >= 0;
        return switch (cue) {
            case "INCREASE" ->
                to
                        ? new Decision(Comparator.AT_LEAST, Rule.COMMITMENT_REACH)
                        : new Decision(Comparator.INCREASE_BY, Rule.COMMITMENT_CHANGE);
            case "DECREASE" ->
                to
                        ? new Decision(Comparator.AT_MOST, Rule.COMMITMENT_REACH)
                        : new Decision(Comparator.DECREASE_BY, Rule.COMMITMENT_CHANGE);
            case "REACH" -> new Decision(Comparator.AT_LEAST, Rule.COMMITMENT_REACH);
            case "SINK" -> new Decision(Comparator.AT_MOST, Rule.COMMITMENT_REACH);
            default -> new Decision(Comparator.valueOf(cue), Rule.COMMITMENT_BOUND);
        };
    }

    private static @Nullable String cue(CharSequence text, Clause clause, Figure figure) {
        String cue = null;
        boolean sticky = false;
        for (int i = clause.start(); i < figure.number(); i++) {
            Lexicon.Match match = CUES.longest(text, i, figure.number());
            Lexicon.Match doing = DOING.longest(text, i, figure.number());
            if (doing != null && (match == null || doing.end() > match.end())) {
                cue = begins(text, clause, i) && figure.start() - doing.end() >= 2 ? sticky ? "REACH" : null : cue;
                i = doing.end() - 1;
            } else if (match != null) {
                String word = text.subSequence(i, match.end()).toString();
                sticky |= STICKY.contains(word);
                if (counts(word, match, figure) && !isOfAnother(text, match, figure)) {
                    cue = match.tag();
                }
                i = match.end() - 1;
            }
        }
        return cue;
    }

    /** A verb stands first in its item; elsewhere it is part of a noun (绿化面积). */
    private static boolean begins(CharSequence text, Clause clause, int at) {
        return at == clause.start() || "、，并和与及".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** {@code 投资超过1亿元的项目25个}: the word bounds the first figure, which only says which. */
    private static boolean isOfAnother(CharSequence text, Lexicon.Match bound, Figure figure) {
        boolean bounds = bound.tag().startsWith("AT_") && bound.end() < figure.number();
        if (!bounds || !Character.isDigit(text.charAt(bound.end()))) {
            return false;
        }
        for (int i = bound.end(); i < figure.number() && "、和，；".indexOf(text.charAt(i)) < 0; i++) {
            if (text.charAt(i) == '的') {
                return true;
            }
        }
        return false;
    }

    private static boolean counts(String word, Lexicon.Match match, Figure figure) {
        if (match.tag().equals("NONE")) {
            return false;
        }
        boolean adjacent = match.end() == figure.number();
        if (word.length() == 1 && !adjacent) {
            return false;
        }
        return !LOOSE.contains(word) || !figure.unitClass().equals("COUNT");
    }
}
