package hongqiao.compiler.promise;

import hongqiao.compiler.Rule;
import hongqiao.compiler.layout.Block.Kind;
import hongqiao.compiler.layout.Head;
import hongqiao.compiler.layout.Layout;
import hongqiao.compiler.promise.Metrics.Span;
import hongqiao.compiler.words.Figure;
import hongqiao.compiler.words.Figure.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the sentences: promises, and every figure that is none with the rule why. Each numeral of the text ends
 * up in one of the two.
 */
public final class PromiseReader {

    private static final Set<String> FOLLOWED = Set.of("COUNT", "MEASURE", "SCALE");

    private static final Set<String> GROWING = Set.of("增长", "下降", "提高", "提升", "降低", "减少", "年均增长");

    private final CharSequence text;
    private final Layout layout;
    private final List<Figure> figures;
    private final List<Sentence> sentences;
    private final boolean[] ahead;
    private final Deadlines deadlines;
    private final Metrics metrics;
    private final PastDates past;
    private final Judge judge;
    private final Relatives relatives;
    private final ActionReader actions;
    private final Boxes boxes;
    private final List<Promise> promises = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private int numbered;
    private int compiled;

    private PromiseReader(Layout layout, Head head, List<Figure> figures) {
        this.layout = layout;
        this.text = layout.prose().folded();
        this.figures = figures;
        this.sentences = Sentence.of(layout);
        this.ahead = Tense.read(layout, head, sentences, figures);
        this.deadlines = new Deadlines(text, head, sentences, figures);
        this.metrics = new Metrics(text);
        this.past = new PastDates(text, head);
        this.judge = new Judge(text, head, figures);
        this.relatives = new Relatives(text, metrics);
        this.actions = new ActionReader(layout.prose(), metrics);
        this.boxes = new Boxes(layout, sentences, deadlines);
    }

    /**
     * All that was read.
     *
     * @param numbered sentences with a numeral
     * @param compiled how many of them hold a promise
     */
    public record Result(
            List<Promise> promises, List<Refusal> refusals, List<Deed> deeds, int numbered, int compiled) {}

    public static Result read(Layout layout, Head head, List<Figure> figures) {
        PromiseReader reader = new PromiseReader(layout, head, figures);
        int figure = 0;
        for (int i = 0; i < reader.sentences.size(); i++) {
            int end = figure;
            while (end < figures.size()
                    && figures.get(end).start() < reader.sentences.get(i).end()) {
                end++;
            }
            reader.read(i, figures.subList(figure, end));
            figure = end;
        }
        return new Result(reader.promises, reader.refusals, reader.deeds, reader.numbered, reader.compiled);
    }

    private void read(int index, List<Figure> all) {
        Sentence sentence = sentences.get(index);
        int before = promises.size();
        Rule whole = whole(sentence, index);
        int previousEnd = sentence.from();
        Named previous = new Named(new Span(0, 0), false);
        for (int i = 0; i < all.size(); i++) {
            Figure figure = all.get(i);
            Rule refused = refusal(figure, sentence, whole);
            if (refused == null) {
                Clause clause = Clause.around(text, sentence, figure, previousEnd);
                refused =
                        past.governs(figure, all, sentence) ? Rule.LEFT_BASE : judge.refusal(figure, clause, sentence);
                if (refused == null) {
                    int next = next(all, i, sentence);
                    previous = new Named(promise(index, figure, clause, all, next, previous), false);
                }
            }
            if (figure.isQuantity() && (refused == Rule.LEFT_BASE || refused == Rule.LEFT_ACHIEVEMENT)) {
                Clause clause = Clause.around(text, sentence, figure, previousEnd);
                Span named = metrics.before(clause.item(), figure);
                Span base = named.isEmpty() ? metrics.after(figure, clause, next(all, i, sentence)) : named;
                previous = base.isEmpty() ? previous : new Named(base, refused == Rule.LEFT_BASE);
            }
            if (refused != null) {
                refusals.add(new Refusal(figure.start(), figure.end(), refused));
            }
            boolean borders = figure.isQuantity() && (refused == null || refused == Rule.LEFT_BASE);
            previousEnd = borders ? figure.end() : previousEnd;
        }
        Deed item = boxes.read(index);
        if (item != null && ahead[index]) {
            deeds.add(item);
        }
        if (sentence.kind() == Kind.PARAGRAPH && ahead[index]) {
            readWords(index, sentence, promises.size() > before || all.isEmpty());
        } else if (sentence.kind() == Kind.HEADING) {
            actions.enter(sentence);
        }
        if (!all.isEmpty()) {
            numbered++;
            compiled += promises.size() > before ? 1 : 0;
        }
    }

    private static int next(List<Figure> all, int at, Sentence sentence) {
        for (int i = at + 1; i < all.size(); i++) {
            if (all.get(i).isQuantity()) {
                return all.get(i).start();
            }
        }
        return sentence.end();
    }

    private void readWords(int index, Sentence sentence, boolean settled) {
        int before = promises.size();
        for (Relatives.Found target : relatives.read(sentence)) {
            int start = Math.min(target.measure().start(), target.words().start());
            int end = target.words().end();
            promises.add(new Promise(
                    start,
                    end,
                    printed(target.measure()),
                    target.comparator(),
                    null,
                    null,
                    "",
                    printed(target.words()),
                    deadlines.at(index, target.words().start()),
                    target.rule()));
        }
        boolean dated = !settled && promises.size() == before;
        deeds.addAll(actions.read(sentence, deadlines.own(index, sentence.end()), dated));
    }

    /** The rule that settles a whole sentence at once, or null. */
    private @Nullable Rule whole(Sentence sentence, int index) {
        return switch (sentence.kind()) {
            case CELLS -> Rule.LEFT_TABLE;
            case ASIDE -> Rule.LEFT_ORDINAL;
            case HEADING, PARAGRAPH -> ahead[index] ? null : Rule.LEFT_ACHIEVEMENT;
        };
    }

    private @Nullable Rule refusal(Figure figure, Sentence sentence, @Nullable Rule whole) {
        if (figure.start() < sentence.from()) {
            return Rule.LEFT_ORDINAL;
        }
        if (whole == Rule.LEFT_TABLE || whole == Rule.LEFT_ORDINAL) {
            return whole;
        }
        return switch (figure.sense()) {
            case QUANTITY -> {
                boolean ahead = Tense.at(text, sentence, figure.start(), whole == null);
                yield !ahead ? Rule.LEFT_ACHIEVEMENT : sentence.kind() == Kind.HEADING ? Rule.LEFT_NAME : null;
            }
            case DATE -> Rule.LEFT_DATE;
            case ORDINAL -> Rule.LEFT_ORDINAL;
            case NAME -> Rule.LEFT_NAME;
            case DOCUMENT -> Rule.LEFT_DOCUMENT;
            case INDEFINITE -> Rule.LEFT_INDEFINITE;
            case QUALIFIER -> Rule.LEFT_QUALIFIER;
        };
    }

    private Span promise(int index, Figure figure, Clause clause, List<Figure> all, int next, Named previous) {
        Shares shares = Shares.of(text, metrics, clause, all);
        boolean shared = shares.holds(figure);
        Own own = shared ? new Own(shares.measure(figure), false) : own(figure, clause, next);
        Span measure = own.measure();
        boolean change = !shared && !own.follows() && metrics.isChangeOnly(measure);
        boolean borrows = measure.isEmpty()
                || change && previous.isIn(sentences.get(index)) && !metrics.isChangeOnly(previous.measure());
        if (borrows && figure.unit().endsWith("次") && measure.isEmpty()) {
            int verb = metrics.verb(clause.item(), figure.start());
            measure = new Span(verb, figure.start());
            borrows = measure.isEmpty();
        }
        if (borrows) {
            measure = earlier(index, clause, previous);
        }
        int start = figure.start();
        if (own.follows()) {
            start = metrics.verb(clause.item(), figure.start());
        } else if (shared) {
            start = shares.isFirst(figure) ? Math.min(clause.start() + leads(clause), start) : start;
        } else if (borrows && previous.base() && previous.measure().start() >= clause.start()) {
            start = previous.measure().start();
        } else if (!own.measure().isEmpty()) {
            start = own.measure().start();
        }
        String grown = change && borrows && GROWING.contains(printed(own.measure())) ? printed(own.measure()) : "";
        String name = measure.isEmpty() ? "" : printed(measure) + grown + (shared ? shares.borrowed(figure) : "");
        Bound listBound = shared ? shares.bound() : Bound.NONE;
        Comparators.Decision decision = Comparators.decide(text, clause, figure, listBound);
        promises.add(new Promise(
                start,
                figure.end(),
                name,
                decision.comparator(),
                figure.value(),
                figure.upper(),
                figure.unit(),
                null,
                deadlines.at(index, figure.start()),
                decision.rule()));
        return measure;
    }

    /** The words that stand at a figure itself. */
    private record Own(Span measure, boolean follows) {}

    private Own own(Figure figure, Clause clause, int next) {
        Span before = metrics.before(clause.item(), figure);
        boolean of = !before.isEmpty() && text.charAt(before.end() - 1) == '的';
        boolean sized =
                figure.unitClass().equals("MONEY") && figure.end() < clause.end() && text.charAt(figure.end()) == '的';
        boolean follows = (sized || FOLLOWED.contains(figure.unitClass()))
                && metrics.follows(figure, clause, !before.isEmpty() && !of);
        if (!follows) {
            return new Own(before, false);
        }
        Span after = metrics.after(figure, clause, next);
        return new Own(after.isEmpty() ? metrics.after(figure, clause, clause.end()) : after, true);
    }

    /**
     * The measure that the figure before had, which the next may share.
     *
     * @param base whether that figure was a base: {@code 由120家}增加到200家
     */
    private record Named(Span measure, boolean base) {

        boolean isIn(Sentence sentence) {
            return !measure.isEmpty() && measure.start() >= sentence.from();
        }
    }

    private int leads(Clause clause) {
        return metrics.trimmed(new Span(clause.start(), clause.end())).start() - clause.start();
    }

    /** Without words of its own the figure measures what the one before did, or what the clause before named. */
    private Span earlier(int index, Clause clause, Named previous) {
        if (previous.isIn(sentences.get(index))) {
            return previous.measure();
        }
        int from = sentences.get(index).from();
        if (clause.start() - 1 <= from) {
            return new Span(0, 0);
        }
        int end = clause.start() - 1;
        return metrics.trimmed(new Span(Clause.left(text, from, end), end));
    }

    private String printed(Span span) {
        return layout.prose().printed(span.start(), span.end()).replaceAll("[\\[〔］［【]\\d{1,3}[\\]〕］】]", "");
    }
}
