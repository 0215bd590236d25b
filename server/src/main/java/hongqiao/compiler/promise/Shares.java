package hongqiao.compiler.promise;

import hongqiao.compiler.promise.Metrics.Span;
import hongqiao.compiler.words.Figure;
import hongqiao.compiler.words.Figure.Bound;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code 雏鹰、瞪羚企业分别达到100家和6家}: hands the figures of one clause to the measures before 分别, in order, and lets
 * all of them have the bound word on the last.
 */
final class Shares {

    private static final String[] HEADS = {"企业", "项目", "园区", "学校", "医院", "平台", "小区", "公园", "基地", "住房", "增加值", "产业"};

    private final CharSequence text;
    private final int marker;
    private final int figuresFrom;
    private final List<Figure> figures;
    private final List<Span> measures;

    private Shares(CharSequence text, int marker, int figuresFrom, List<Figure> figures, List<Span> measures) {
        this.text = text;
        this.marker = marker;
        this.figuresFrom = figuresFrom;
        this.figures = figures;
        this.measures = measures;
    }

    /** Reads the clause of a figure; {@code all} holds the figures of its sentence. */
    static Shares of(CharSequence text, Metrics metrics, Clause clause, List<Figure> all) {
        int marker = -1;
        for (int i = clause.start(); i + 1 < clause.end(); i++) {
            if (text.charAt(i) == '分' && text.charAt(i + 1) == '别') {
                marker = i;
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (Figure figure : all) {
            if (marker >= 0 && figure.start() > marker && figure.end() <= clause.end() && figure.isQuantity()) {
                figures.add(figure);
            }
        }
        if (marker < 0 || figures.size() < 2) {
            return new Shares(text, -1, 0, List.of(), List.of());
        }
        Span thing = metrics.before(marker + 2, figures.getFirst());
        boolean share = text.charAt(figures.getFirst().start() - 1) == '的';
        boolean made =
                !share && metrics.verb(marker + 2, thing.start()) < thing.start() && thing.end() - thing.start() >= 2;
        if (made) {
            List<Span> same = new ArrayList<>();
            figures.forEach(_ -> same.add(thing));
            return new Shares(text, marker, figures.getFirst().start(), figures, same);
        }
        Span list = new Span(clause.start(), metrics.withoutLinks(clause.start(), marker));
        Span subject = metrics.trimmed(list);
        return new Shares(text, marker, figures.getFirst().start(), figures, parts(text, subject));
    }

    private static List<Span> parts(CharSequence text, Span list) {
        List<Span> parts = new ArrayList<>();
        int depth = 0;
        int start = list.start();
        for (int i = list.start(); i < list.end(); i++) {
            char c = text.charAt(i);
            depth += c == '（' || c == '“' ? 1 : c == '）' || c == '”' ? -1 : 0;
            if (depth == 0 && (c == '、' || c == '和' || c == '与' || c == '及')) {
                if (i > start) {
                    parts.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        if (start < list.end()) {
            parts.add(new Span(start, list.end()));
        }
        return parts;
    }

    boolean holds(Figure figure) {
        return marker >= 0 && figures.contains(figure);
    }

    boolean isFirst(Figure figure) {
        return figure.start() == figuresFrom;
    }

    /** The measure of the figure; the whole list where the numbers of measures and figures differ. */
    Span measure(Figure figure) {
        if (measures.isEmpty()) {
            return new Span(0, 0);
        }
        return measures.size() == figures.size()
                ? measures.get(figures.indexOf(figure))
                : new Span(measures.getFirst().start(), measures.getLast().end());
    }

    /** {@code 雏鹰} of {@code 雏鹰、瞪羚企业} borrows the noun that ends the list. */
    String borrowed(Figure figure) {
        if (measures.size() != figures.size() || measures.isEmpty()) {
            return "";
        }
        Span own = measure(figure);
        String last = text.subSequence(
                        measures.getLast().start(), measures.getLast().end())
                .toString();
        String mine = text.subSequence(own.start(), own.end()).toString();
        if (mine.length() == 1
                && last.length() > 2
                && own.end() != measures.getLast().end()) {
            return last.substring(1);
        }
        for (String head : HEADS) {
            if (last.endsWith(head) && !last.equals(head) && mine.length() <= 6 && !mine.endsWith(head)) {
                boolean otherNoun = "率额数量入资值".indexOf(mine.charAt(mine.length() - 1)) >= 0;
                return otherNoun ? "" : head;
            }
        }
        return "";
    }

    Bound bound() {
        return figures.isEmpty() ? Bound.NONE : figures.getLast().bound();
    }
}
