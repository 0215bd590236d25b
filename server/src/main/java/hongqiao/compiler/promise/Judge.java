package hongqiao.compiler.promise;

import hongqiao.compiler.Rule;
import hongqiao.compiler.layout.Head;
import hongqiao.compiler.words.Figure;
import hongqiao.compiler.words.Figure.Bound;
import hongqiao.compiler.words.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a quantity in a sentence that looks ahead is promised. Gives the rule by which it is not, or null: then it
 * is. The rules stand in the order in which they are tried.
 */
final class Judge {

    private static final Lexicon SCOPES = Lexicon.load("clause-words.txt", "SCOPE");
    private static final Lexicon DOING = Lexicon.load("clause-words.txt", "DO");
    private static final Lexicon LIMITS =
            Lexicon.load("clause-words.txt", "REACH", "SINK", "AT_LEAST", "AT_MOST", "DECREASE");
    private static final Lexicon ABSTRACT = Lexicon.load("abstract-nouns.txt");
    private static final String[] EXISTING = {
        "全市", "全省", "全区", "全县", "全国", "全州", "所有", "首批", "上述", "本市", "我市", "我省", "我区", "这", "该", "其中", "另"
    };
    private static final String[] ABROAD = {"全国", "我国", "全球", "世界", "国际", "全世界"};
    /** Behind the word for a larger area these say how the issuer stands in it. */
    private static final String[] AMONG = {
        "率先", "领先", "前", "首", "第", "唯一", "最", "一流", "平均", "示范", "先进", "标杆", "知名", "重要", "百强", "占", "范围", "各"
    };

    private static final int PROPER = 3;
    private static final String PLAIN = "所个家座条项处件名辆台套艘架支场次批部户人张对组类种千米公里亩";

    private final CharSequence text;
    private final Near near;
    private final Bases bases;
    private final Qualifiers qualifiers;
    private final Head head;

    private final Map<String, Integer> said = new HashMap<>();

    Judge(CharSequence text, Head head, List<Figure> figures) {
        this.text = text;
        this.near = new Near(text);
        this.bases = new Bases(text);
        this.qualifiers = new Qualifiers(text);
        this.head = head;
        figures.stream().filter(this::isSmall).forEach(figure -> said.merge(phrase(figure), 1, Integer::sum));
    }

    @Nullable
    Rule refusal(Figure figure, Clause clause, Sentence sentence) {
        if (bases.isBase(figure, clause)) {
            return Rule.LEFT_BASE;
        }
        if (isAbroad(clause, figure)) {
            return Rule.LEFT_BACKGROUND;
        }
        return switch (figure.unitClass()) {
            case "TIME" -> time(figure, clause);
            case "SET" -> Rule.LEFT_NAME;
            case "" -> bare(figure, clause);
            case "RATIO" -> endsWithLimit(clause, figure) ? null : Rule.LEFT_NAME;
            case "FRACTION" -> clause.closesAt(text, figure.end()) || figure.han() ? null : Rule.LEFT_NAME;
            case "RANK" -> isPlaceHeld(figure, clause) ? null : Rule.LEFT_NAME;
            case "PERCENT", "TIMES", "DOUBLED" -> null;
            default -> counted(figure, clause, sentence);
        };
    }

    /** {@code 进入全省前三}: a rank is promised where it is entered or held, not where it names (前三季度). */
    private boolean isPlaceHeld(Figure figure, Clause clause) {
        return clause.closesAt(text, figure.end())
                || near.startsWithAny(figure.end(), clause.end(), "行列", "之列", "水平", "方阵");
    }

    private @Nullable Rule counted(Figure figure, Clause clause, Sentence sentence) {
        if (qualifiers.qualifies(figure, clause)) {
            return Rule.LEFT_QUALIFIER;
        }
        if (qualifiers.isOwnSize(figure, clause)) {
            return Rule.LEFT_SIZE;
        }
        if (isScope(figure, clause)) {
            return Rule.LEFT_SCOPE;
        }
        if (figure.unitClass().equals("COUNT")) {
            boolean small = isSmall(figure);
            if (small && said.getOrDefault(phrase(figure), 0) >= PROPER) {
                return Rule.LEFT_NAME;
            }
            Lexicon.Match noun = ABSTRACT.longest(text, figure.end(), clause.end());
            String kind = noun == null ? "" : noun.tag();
            if (small && (kind.equals("ABSTRACT") || kind.equals("VAGUE"))) {
                return Rule.LEFT_NAME;
            }
            if (kind.equals("VAGUE") || figure.han() && isPlace(figure)) {
                return Rule.LEFT_SCOPE;
            }
            if (small && !isDone(figure, clause)) {
                return Rule.LEFT_NAME;
            }
        }
        if (figure.unit().equals("亿") && !clause.closesAt(text, figure.end())) {
            return Rule.LEFT_SIZE;
        }
        if (figure.unitClass().equals("SCALE") && !clause.closesAt(text, figure.end()) && figure.han()) {
            return Rule.LEFT_INDEFINITE;
        }
        return inBrackets(figure, sentence) ? Rule.LEFT_QUALIFIER : null;
    }

    private boolean isAbroad(Clause clause, Figure figure) {
        if (head.national()) {
            return false;
        }
        for (String word : ABROAD) {
            if (near.startsWith(clause.start(), figure.start(), word)
                    && DOING.find(text, clause.start(), figure.start()) < 0
                    && LIMITS.find(text, clause.start(), figure.start()) < 0) {
                return !near.startsWithAny(clause.start() + word.length(), figure.start(), "百强", "前");
            }
        }
        for (String word : head.larger()) {
            int after = clause.start() + word.length();
            if (near.startsWith(clause.start(), figure.start(), word)) {
                return !near.startsWithAny(after, figure.start(), AMONG);
            }
        }
        return false;
    }

    private @Nullable Rule time(Figure figure, Clause clause) {
        boolean limit = endsWithLimit(clause, figure)
                || near.endsWithAny(
                        figure.start(), clause.start(), "年限", "寿命", "时限", "工期", "时间", "天数", "时长", "周期", "平均", "学制");
        boolean closed = clause.closesAt(text, figure.end());
        boolean noun = figure.unit().equals("岁")
                && !near.endsWithAny(figure.start(), clause.start(), "寿命", "达到", "达", "提高到", "至");
        boolean frame = near.startsWithAny(figure.start() - 1, figure.start(), "前", "近", "后", "第", "再", "满");
        return limit && closed && !noun && !frame ? null : Rule.LEFT_DURATION;
    }

    private @Nullable Rule bare(Figure figure, Clause clause) {
        boolean promised = endsWithLimit(clause, figure) && clause.closesAt(text, figure.end());
        boolean joined = figure.end() < text.length()
                && text.charAt(figure.end()) >= 0x4E00
                && text.charAt(figure.end()) < 0xA000;
        return promised ? null : joined ? Rule.LEFT_NAME : Rule.LEFT_OTHER;
    }

    /** {@code 聚焦…10个产业集群}, {@code 全市16个区}: the things meant, no promise. */
    private boolean isScope(Figure figure, Clause clause) {
        boolean given = figure.bound() != Bound.NONE;
        if (given && clause.closesAt(text, figure.end())) {
            return false;
        }
        if (!given && near.endsWithAny(figure.start(), clause.start(), EXISTING)) {
            return !near.endsWithAny(figure.start() - 2, clause.start(), "为", "给", "帮助", "对");
        }
        boolean scope = false;
        for (int i = clause.start(); i < figure.start(); i++) {
            Lexicon.Match word = SCOPES.longest(text, i, figure.start());
            Lexicon.Match doing = DOING.longest(text, i, figure.start());
            if (doing != null && (word == null || doing.end() >= word.end())) {
                scope = scope && doing.end() - i < 2;
                i = doing.end() - 1;
            } else if (word != null) {
                scope = true;
                i = word.end() - 1;
            }
        }
        return scope && !endsWithLimit(clause, figure);
    }

    private boolean isDone(Figure figure, Clause clause) {
        if (endsWithLimit(clause, figure)) {
            return true;
        }
        boolean closed = clause.closesAt(text, figure.end());
        return PLAIN.contains(figure.unit())
                && !(closed && "场次部人对组类种".contains(figure.unit()))
                && DOING.find(text, clause.start(), figure.start()) >= 0;
    }

    private boolean isSmall(Figure figure) {
        boolean scaled = !figure.unit().isEmpty() && "万亿".indexOf(figure.unit().charAt(0)) >= 0;
        return figure.han() && figure.isQuantity() && figure.numberEnd() - figure.number() == 1 && !scaled;
    }

    /** Numeral, unit and the character behind: said again and again, it is a proper name (三条石). */
    private String phrase(Figure figure) {
        int end = Math.min(text.length(), figure.unitEnd() + 1);
        return text.subSequence(figure.number(), end).toString();
    }

    private boolean isPlace(Figure figure) {
        return "省市县区镇村乡国州城校园馆江河".contains(figure.unit());
    }

    /** Within round brackets that do not begin with a share of the whole. */
    private boolean inBrackets(Figure figure, Sentence sentence) {
        int depth = 0;
        for (int i = figure.start() - 1; i >= sentence.from(); i--) {
            char c = text.charAt(i);
            depth += c == '）' ? 1 : c == '（' ? -1 : 0;
            if (depth < 0) {
                return !near.startsWithAny(i + 1, sentence.end(), "其中", "含", "占");
            }
        }
        return false;
    }

    /** Whether a word of reaching or bounding stands directly before the figure. */
    private boolean endsWithLimit(Clause clause, Figure figure) {
        int end = figure.start();
        if (end > clause.start()
                && "约近的再到至共".indexOf(text.charAt(end - 1)) >= 0
                && LIMITS.endingAt(text, clause.start(), end, 5) < 0) {
            end--;
        }
        return LIMITS.endingAt(text, clause.start(), end, 5) >= 0
                || end < figure.start() && "到至".indexOf(text.charAt(end)) >= 0;
    }
}
