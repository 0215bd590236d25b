package hongqiao.compiler.promise;

import hongqiao.compiler.words.Figure;
import hongqiao.compiler.words.Figure.Bound;
import hongqiao.compiler.words.Lexicon;
import java.util.Set;

/** Figures that say which things are meant, or how large a project is, not how much is promised. */
final class Qualifiers {

    private static final Lexicon DOING = Lexicon.load("clause-words.txt", "DO");
    private static final Lexicon LINKS = Lexicon.load("clause-words.txt", "LINK", "REACH", "SINK");
    private static final Lexicon PROJECTS = Lexicon.load("project-nouns.txt", "OWN_SIZE");
    private static final Set<String> LAND = Set.of("亩", "公里", "公顷", "平方米", "平方公里", "千米", "米", "人次", "标箱", "亩次", "平米");
    private static final String PLAIN = "所个家座条项处件名辆台套艘架支场次批部户人张对组类种千米公里亩";
    private static final String GROUPED = "户人张名床头";
    private static final String[] SIZES = {"规模为", "规模达", "规模达到", "规模不低于", "规模不少于", "规模约", "规模超过"};

    private final CharSequence text;
    private final Near near;

    Qualifiers(CharSequence text) {
        this.text = text;
        this.near = new Near(text);
    }

    /** {@code 5亿元以上项目}, {@code 30户以上自然村}: which ones, not how many. */
    boolean qualifies(Figure figure, Clause clause) {
        if (figure.end() < clause.end()
                && figure.end() > figure.unitEnd()
                && Character.isDigit(text.charAt(figure.end()))) {
            return true;
        }
        if (figure.unitClass().equals("MONEY") || figure.unitClass().equals("SCALE")) {
            int start = figure.start();
            boolean over = start - 3 >= clause.start() && "过超".indexOf(text.charAt(start - 1)) >= 0;
            boolean each =
                    over && PLAIN.indexOf(text.charAt(start - 2)) >= 0 && Character.isDigit(text.charAt(start - 3));
            boolean counted = over
                    && near.startsWith(figure.end(), clause.end() - 1, "达到")
                    && Character.isDigit(text.charAt(figure.end() + 2));
            if (each || counted) {
                return true;
            }
        }
        boolean noun = !clause.closesAt(text, figure.end())
                && Character.isLetter(text.charAt(figure.end()))
                && DOING.longest(text, figure.end(), clause.end()) == null
                && LINKS.longest(text, figure.end(), clause.end()) == null;
        if (!noun) {
            return false;
        }
        boolean bounded = figure.bound() != Bound.NONE
                && text.charAt(figure.end() - 1) != '余'
                && text.charAt(figure.end() - 1) != '多'
                && figure.end() > figure.unitEnd();
        boolean group = figure.unitClass().equals("COUNT") && GROUPED.contains(figure.unit());
        boolean measure =
                figure.unitClass().equals("MONEY") || figure.unitClass().equals("MEASURE");
        boolean kind = figure.unit().equals("人") && near.startsWith(figure.end(), clause.end(), "制");
        if (kind || isPartOfRate(figure, clause)) {
            return true;
        }
        boolean under = near.endsWithAny(figure.start(), clause.start(), "低于", "高于", "不足")
                && !near.endsWithAny(figure.start(), clause.start(), "不低于", "不高于");
        boolean over = under || figure.start() > clause.start() && "超过".indexOf(text.charAt(figure.start() - 1)) >= 0;
        if (over && (figure.unitClass().equals("MONEY") || figure.unitClass().equals("SCALE"))) {
            return true;
        }
        return bounded && (measure || group || figure.unitClass().equals("SCALE"));
    }

    /**
     * {@code 总投资50亿元的项目}, {@code 10万吨铜箔项目}, {@code 年产5万台}; but {@code 设立规模为5亿元的基金} promises the
     * size, where nothing else is counted.
     */
    boolean isOwnSize(Figure figure, Clause clause) {
        int start = figure.start();
        boolean closed = clause.closesAt(text, figure.end());
        if (near.endsWithAny(start, clause.start(), SIZES) && near.startsWith(figure.end(), clause.end(), "的")) {
            return holdsFigure(figure.end(), clause.end());
        }
        if (near.endsWithAny(start, clause.start(), "总投资", "总投资约", "总投资近", "总投资超", "计划总投资", "总规模", "总建筑面积", "占地", "总占地")
                && (!closed
                        || figure.bound() == Bound.NONE
                                && near.endsWithAny(start, clause.start(), "总投资", "总投资约", "总投资近", "总投资超"))) {
            return true;
        }
        if (near.endsWithAny(start, clause.start(), "年产", "日处理", "年加工", "年处理", "日产", "年屠宰", "年出栏") && !closed) {
            return true;
        }
        boolean measure =
                figure.unitClass().equals("MONEY") || figure.unitClass().equals("MEASURE");
        if (!measure || closed) {
            return false;
        }
        int limit = Math.min(clause.end(), figure.end() + 20);
        int end = figure.end();
        while (end < limit && "、，。；和与及等".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean land = LAND.contains(figure.unit().replaceFirst("^[万亿]+", ""));
        boolean verb = DOING.endingAt(text, clause.start(), start, 5) >= 0;
        boolean noun = figure.unitClass().equals("MEASURE")
                && Character.isLetter(text.charAt(figure.end()))
                && DOING.longest(text, figure.end(), clause.end()) == null
                && LINKS.longest(text, figure.end(), clause.end()) == null;
        return !land && (PROJECTS.occursIn(text, figure.end(), end) || noun && !verb);
    }

    private boolean holdsFigure(int from, int end) {
        for (int i = from; i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code 600米覆盖率不低于50%}: the first is part of a rate. */
    private boolean isPartOfRate(Figure figure, Clause clause) {
        int limit = Math.min(clause.end(), figure.end() + 20);
        for (int i = figure.end(); i < limit; i++) {
            char c = text.charAt(i);
            if (c == '率'
                    || c == '圈' && !figure.unitClass().equals("COUNT")
                    || c == '比' && i + 1 < limit && "例重".indexOf(text.charAt(i + 1)) >= 0) {
                return true;
            }
            if (Clause.isBorder(c) || DOING.longest(text, i, limit) != null && c != '建' && c != '治') {
                return false;
            }
        }
        return false;
    }
}
