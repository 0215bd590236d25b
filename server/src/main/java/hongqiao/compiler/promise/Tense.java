package hongqiao.compiler.promise;

import hongqiao.compiler.layout.Block;
import hongqiao.compiler.layout.Block.Kind;
import hongqiao.compiler.layout.Head;
import hongqiao.compiler.layout.Layout;
import hongqiao.compiler.layout.Numbering;
import hongqiao.compiler.words.Figure;
import hongqiao.compiler.words.Lexicon;
import hongqiao.compiler.words.Numerals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which sentences look back and which look ahead.
 *
 * <p>Each sentence gives evidence by its words; headings give much. Documents tell long stretches in one direction, so
 * the most likely course through all sentences is sought (Viterbi over two states), where turning costs little at a
 * chapter, more at a paragraph, most within one. A few words (五年来, 力争) decide their own sentence.
 */
final class Tense {

    private static final Lexicon CUES = Lexicon.load("tense-cues.txt");
    private static final Lexicon HEADINGS = Lexicon.load("section-cues.txt", "PAST", "FUTURE", "SCENE");
    private static final Lexicon TURNS = Lexicon.load("section-cues.txt", "TURN");
    private static final double CLIP = 6;
    private static final double HEADING_WEIGHT = 14;
    private static final double MINOR_HEADING_WEIGHT = 4;
    private static final double DECISIVE = 9;
    private static final double LEAN = 2.5;

    private final Layout layout;
    private final CharSequence text;
    private final Head head;

    private Tense(Layout layout, Head head) {
        this.layout = layout;
        this.text = layout.prose().folded();
        this.head = head;
    }

    /** For each sentence, whether it looks ahead. */
    static boolean[] read(Layout layout, Head head, List<Sentence> sentences, List<Figure> figures) {
        return new Tense(layout, head).read(sentences, figures);
    }

    /** From {@code at} on a sentence looks ahead, or back. */
    record Turn(int at, boolean ahead) {}

    /**
     * Where a sentence that tells of both turns: {@code 五年来新增3000个，今后五年计划新增4500个}. Empty where one direction
     * holds for all of it.
     */
    static List<Turn> turns(CharSequence text, Sentence sentence) {
        List<Turn> turns = new ArrayList<>();
        for (int i = sentence.from(); i < sentence.end(); i++) {
            Lexicon.Match match = CUES.longest(text, i, sentence.end());
            if (match == null) {
                continue;
            }
            boolean forward = match.tag().charAt(0) == 'F' && text.charAt(match.end() - 1) != '排';
            boolean begins = i == sentence.from() || "，；：。".indexOf(text.charAt(i - 1)) >= 0;
            if (match.tag().charAt(1) == '9' && (forward || begins)) {
                turns.add(new Turn(i, forward));
            }
            i = match.end() - 1;
        }
        boolean both = turns.stream().anyMatch(Turn::ahead) && turns.stream().anyMatch(turn -> !turn.ahead());
        return both ? turns : List.of();
    }

    /** The direction at {@code at}: that of the last turn before it, else of the whole sentence. */
    static boolean at(List<Turn> turns, int at, boolean whole) {
        boolean ahead = whole;
        for (Turn turn : turns) {
            if (turn.at() >= at) {
                break;
            }
            ahead = turn.ahead();
        }
        return ahead;
    }

    private boolean[] read(List<Sentence> sentences, List<Figure> figures) {
        int count = sentences.size();
        double[] evidence = new double[count];
        int[] own = new int[count];
        double[] lean = new double[Numbering.Style.values().length];
        Arrays.fill(lean, head.report() ? -1 : 0);
        int figure = 0;
        for (int i = 0; i < count; i++) {
            Sentence sentence = sentences.get(i);
            while (figure < figures.size() && figures.get(figure).end() <= sentence.start()) {
                figure++;
            }
            if (sentence.kind() == Kind.HEADING) {
                Numbering.Style style = layout.blocks().get(sentence.block()).style();
                int depth = style.ordinal();
                double above = depth == 0 ? 0 : lean[depth - 1];
                double told = heading(sentence);
                boolean minor = style.compareTo(Numbering.Style.HAN_BRACKETS) >= 0;
                Arrays.fill(lean, depth, lean.length, told == 0 || minor && above != 0 ? above : told);
                evidence[i] = told * (minor ? MINOR_HEADING_WEIGHT : HEADING_WEIGHT);
                continue;
            }
            if (lean[lean.length - 1] <= 0
                    && TURNS.occursIn(text, sentence.from(), sentence.end())
                    && decisive(sentence) >= 0) {
                Arrays.fill(lean, 1);
            }
            double years = years(sentence, figures, figure);
            double words = words(sentence);
            own[i] = years >= DECISIVE ? 1 : decisive(sentence);
            evidence[i] = Math.clamp(words + years + own[i] * 4, -CLIP, CLIP) + lean[lean.length - 1] * LEAN;
        }
        boolean[] ahead = course(sentences, evidence);
        for (int i = 0; i < count; i++) {
            ahead[i] = own[i] == 0 ? ahead[i] : own[i] > 0;
        }
        return ahead;
    }

    private boolean[] course(List<Sentence> sentences, double[] evidence) {
        int count = sentences.size();
        boolean[][] turned = new boolean[count][2];
        double past = 0;
        double future = 0.5;
        for (int i = 0; i < count; i++) {
            double cost = i == 0 ? 0 : cost(sentences.get(i - 1), sentences.get(i));
            double toPast = future - cost * 1.2;
            double toFuture = past - cost;
            turned[i][0] = toPast > past;
            turned[i][1] = toFuture > future;
            double nextPast = Math.max(past, toPast);
            future = Math.max(future, toFuture) + evidence[i] / 2;
            past = nextPast - evidence[i] / 2;
        }
        boolean[] ahead = new boolean[count];
        int state = future >= past ? 1 : 0;
        for (int i = count - 1; i >= 0; i--) {
            ahead[i] = state == 1;
            state = turned[i][state] ? 1 - state : state;
        }
        return ahead;
    }

    private double cost(Sentence before, Sentence now) {
        if (now.kind() == Kind.HEADING) {
            Block block = layout.blocks().get(now.block());
            return switch (block.style()) {
                case PART, CHAPTER, BARE -> 2;
                case SECTION, HAN -> 3;
                default -> 8;
            };
        }
        return before.block() == now.block() ? 11 : before.kind() == Kind.HEADING ? 9 : 7;
    }

    /** -1 where the heading looks back, 1 where it looks ahead, 0 where it says nothing or both. */
    private double heading(Sentence sentence) {
        double weight = 0;
        for (int i = sentence.from(); i < sentence.end(); i++) {
            Lexicon.Match match = HEADINGS.longest(text, i, sentence.end());
            if (match != null) {
                weight += match.tag().equals("FUTURE") ? 1 : -1;
                i = match.end() - 1;
            }
        }
        Integer from = head.from();
        for (int i = sentence.from(); head.report() && from != null && i + 4 < sentence.end(); i++) {
            int year = text.charAt(i) == '2' ? year(i) : 0;
            weight += year == 0 || text.charAt(i + 4) != '年' ? 0 : year >= from ? 1 : -1;
        }
        return Math.signum(weight);
    }

    /** The direction that one word alone decides; the first such word of the sentence counts. */
    private int decisive(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.end(); i++) {
            Lexicon.Match match = CUES.longest(text, i, sentence.end());
            if (match != null) {
                if (match.tag().charAt(1) == '9') {
                    return match.tag().charAt(0) == 'F' ? 1 : -1;
                }
                i = match.end() - 1;
            }
        }
        return 0;
    }

    private double words(Sentence sentence) {
        double weight = 0;
        for (int i = sentence.from(); i < sentence.end(); i++) {
            Lexicon.Match match = CUES.longest(text, i, sentence.end());
            if (match != null) {
                int points = match.tag().charAt(1) - '0';
                weight += (match.tag().charAt(0) == 'F' ? points : -points) * 0.6;
                i = match.end() - 1;
            } else if (isDone(i, sentence)) {
                weight -= 2;
            }
        }
        return weight;
    }

    /** The particle 了 behind a verb. */
    private boolean isDone(int at, Sentence sentence) {
        return text.charAt(at) == '了'
                && at > sentence.from()
                && "为除到明终".indexOf(text.charAt(at - 1)) < 0
                && (at + 1 >= sentence.end() || "解如算".indexOf(text.charAt(at + 1)) < 0);
    }

    /** {@code 到2025年} looks ahead; a year before the period, standing first, looks back. */
    private double years(Sentence sentence, List<Figure> figures, int first) {
        Integer from = head.from();
        double weight = 0;
        for (int i = first; i < figures.size() && figures.get(i).start() < sentence.end(); i++) {
            Figure figure = figures.get(i);
            int year = figure.sense() == Figure.Sense.DATE ? year(figure.start()) : 0;
            if (year == 0) {
                continue;
            }
            boolean to = figure.start() > sentence.start() && text.charAt(figure.start() - 1) == '到';
            if (to && (from == null || year >= from)) {
                weight += 9;
            } else if (from != null && year < from && figure.start() - sentence.from() <= 2) {
                weight -= 4;
            } else if (from != null && year >= from && year <= from + 15) {
                weight += 2;
            }
        }
        return weight;
    }

    private int year(int at) {
        boolean arabic = Numerals.digitsEnd(text, at, Math.min(text.length(), at + 4)) == at + 4;
        int year = 0;
        for (int i = at; i < at + 4 && i < text.length(); i++) {
            int digit = Numerals.digit(text.charAt(i));
            if (digit < 0) {
                return 0;
            }
            year = year * 10 + digit;
        }
        boolean han = at + 4 < text.length() && text.charAt(at + 4) == '年';
        return arabic || han ? year : 0;
    }
}
