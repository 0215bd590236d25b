package hongqiao.compiler.promise;

import hongqiao.compiler.PlanDraft.Action.Kind;
import hongqiao.compiler.Rule;
import hongqiao.compiler.layout.Block;
import hongqiao.compiler.layout.Layout;
import hongqiao.compiler.layout.Numbering.Style;
import hongqiao.compiler.promise.Metrics.Span;
import hongqiao.compiler.words.Lexicon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the projects that a list names one by one, in a box (专栏) or under numbers of their own:
 * {@code 1．安平路跨河桥项目。位于…，2027年6月底前通车。}
 */
final class Boxes {

    private static final Lexicon NAMES = Lexicon.load("project-nouns.txt", "PROJECT");
    private static final Lexicon DOING = Lexicon.load("clause-words.txt", "DO");
    private static final String[] SITES = {"选址位于", "选址于", "选址在", "坐落于", "位于", "选址"};
    private static final int LONGEST_NAME = 40;

    private final Layout layout;
    private final CharSequence text;
    private final Near near;
    private final List<Sentence> sentences;
    private final Deadlines deadlines;
    private boolean open;

    Boxes(Layout layout, List<Sentence> sentences, Deadlines deadlines) {
        this.layout = layout;
        this.text = layout.prose().folded();
        this.near = new Near(text);
        this.sentences = sentences;
        this.deadlines = deadlines;
    }

    /** The project that a heading or the first sentence of a numbered paragraph names, or null. */
    @Nullable
    Deed read(int index) {
        Sentence sentence = sentences.get(index);
        Block block = layout.blocks().get(sentence.block());
        Style style = block.style();
        boolean heading = block.kind() == Block.Kind.HEADING;
        boolean item = block.isNumbered() && style.compareTo(Style.DIGIT) >= 0 && style.compareTo(Style.CIRCLE) <= 0;
        if (style == Style.BOX) {
            open = true;
            return null;
        }
        open &= !heading || item;
        if (!item || sentence.start() != block.start()) {
            return null;
        }
        int end = heading ? sentence.end() : nameEnd(sentence);
        Span name = new Span(sentence.from(), end);
        if (end < 0 || !isProject(name)) {
            return null;
        }
        int last = index;
        while (last + 1 < sentences.size() && belongs(sentences.get(last + 1), sentence, heading)) {
            last++;
        }
        return project(name, index, last);
    }

    private Deed project(Span name, int first, int last) {
        String deadline = null;
        String place = "";
        for (int i = first; i <= last; i++) {
            Sentence sentence = sentences.get(i);
            deadline = deadline == null ? deadlines.own(i, sentence.end()) : deadline;
            place = place.isEmpty() ? place(Math.max(sentence.from(), name.end()), sentence.end()) : place;
        }
        String printed = layout.prose().printed(name.start(), name.end());
        return new Deed(name.start(), name.end(), printed, Kind.PROJECT, place, deadline, Rule.ACTION_ITEM);
    }

    /** A heading's text is the paragraph behind it; a paragraph's is the rest of itself. */
    private static boolean belongs(Sentence next, Sentence item, boolean heading) {
        return next.kind() == Block.Kind.PARAGRAPH && next.block() == item.block() + (heading ? 1 : 0);
    }

    /** Where the name of a numbered paragraph ends: before a colon or a stop near its head; -1 where it has none. */
    private int nameEnd(Sentence sentence) {
        int limit = Math.min(sentence.end(), sentence.from() + LONGEST_NAME);
        for (int i = sentence.from(); i < limit; i++) {
            if ("：。".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
            if ("，；".indexOf(text.charAt(i)) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** A name that ends with a project's noun; outside a box with 项目 or 工程, and not with a verb at its head. */
    private boolean isProject(Span name) {
        int length = name.end() - name.start();
        if (length < 5 || length > LONGEST_NAME || DOING.longest(text, name.start(), name.end()) != null) {
            return false;
        }
        return open
                ? NAMES.endingAt(text, name.start(), name.end(), 6) > name.start()
                : near.endsWithAny(name.end(), name.start() + 3, "项目", "工程");
    }

    private String place(int from, int end) {
        for (int i = from; i < end; i++) {
            for (String site : SITES) {
                if (near.startsWith(i, end, site)) {
                    int start = i + site.length();
                    int stop = Clause.right(text, start, end);
                    while (stop > start && "的。".indexOf(text.charAt(stop - 1)) >= 0) {
                        stop--;
                    }
                    return layout.prose().printed(start, stop);
                }
            }
        }
        return "";
    }
}
