package hongqiao.compiler.promise;

import hongqiao.compiler.words.Figure;
import hongqiao.compiler.words.Lexicon;

/** Figures from which a promise sets out, by the words of their own clause; {@link PastDates} knows those by their year. */
final class Bases {

    private static final Lexicon WORDS = Lexicon.load("clause-words.txt", "BASE");
    private static final Lexicon DOING = Lexicon.load("clause-words.txt", "DO");
    private static final String[] CHANGES = {
        "提高", "提升", "增加", "增长", "降", "压", "减", "上升", "扩大", "缩短", "升", "增至", "下降", "调整", "拓展", "延长", "增", "缩", "上调",
        "下调", "优化", "的基础", "基础上"
    };

    private final CharSequence text;
    private final Near near;

    Bases(CharSequence text) {
        this.text = text;
        this.near = new Near(text);
    }

    /** {@code 由15%提高到}: the first; {@code 目前120个}; {@code 在去年5%的基础上}. */
    boolean isBase(Figure figure, Clause clause) {
        for (int i = itemStart(figure, clause); i < figure.start(); i++) {
            Lexicon.Match doing = DOING.longest(text, i, figure.start());
            Lexicon.Match base = WORDS.longest(text, i, figure.start());
            if (doing != null && (base == null || doing.end() >= base.end())) {
                i = doing.end() - 1;
            } else if (base != null) {
                return true;
            }
        }
        if (isCompared(figure, clause)) {
            return true;
        }
        for (int i = clause.start() + 1; i < figure.start(); i++) {
            if (text.charAt(i) == '了'
                    && "为除到".indexOf(text.charAt(i - 1)) < 0
                    && "解如".indexOf(text.charAt(i + 1)) < 0) {
                return true;
            }
        }
        int rest = figure.end();
        boolean changes = near.startsWithAny(rest, clause.end(), CHANGES);
        if (!changes) {
            return false;
        }
        for (int i = figure.start() - 1; i >= Math.max(clause.start(), figure.start() - 14); i--) {
            char c = text.charAt(i);
            if ((c == '由' || c == '从') || c == '在' && near.startsWithAny(rest, clause.end(), "的基础", "基础上")) {
                return true;
            }
        }
        return false;
    }

    /** {@code 比2025年的120家增加80家}: the first. */
    private boolean isCompared(Figure figure, Clause clause) {
        int at = figure.start();
        if (at - 3 < clause.start() || text.charAt(at - 1) != '的' || text.charAt(at - 2) != '年') {
            return false;
        }
        at -= 2;
        while (at > clause.start()
                && figure.start() - at < 7
                && "0123456789〇一二三四五六七八九".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at > clause.start() && "比较".indexOf(text.charAt(at - 1)) >= 0;
    }

    private int itemStart(Figure figure, Clause clause) {
        int start = figure.start();
        while (start > clause.start() && text.charAt(start - 1) != '、') {
            start--;
        }
        return start;
    }
}
