package hongqiao.compiler.promise;

import hongqiao.compiler.Rule;
import hongqiao.compiler.layout.Head;
import hongqiao.compiler.words.Figure;
import hongqiao.compiler.words.Figure.Bound;
import hongqiao.compiler.words.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a quantity in a sentence that looks ahead is promised. Gives the rule by which it is not, or null: then it
 * is. The rules stand in the order in which they are tried.
 */
final class Judge {

    private static final Lexicon BASES = Lexicon.load("clause-words.txt", "BASE");
    private static final Lexicon SCOPES = Lexicon.load("clause-words.txt", "SCOPE");
    private static final Lexicon DOING = Lexicon.load("clause-words.txt", "DO");
    private static final Lexicon LIMITS =
            Lexicon.load("clause-words.txt", "REACH", "SINK", "AT_LEAST", "AT_MOST", "DECREASE");
    private static final Lexicon LINKS = Lexicon.load("clause-words.txt", "LINK", "REACH", "SINK");
    private static final Lexicon ABSTRACT = Lexicon.load("abstract-nouns.txt");
    private static final Lexicon VAGUE = Lexicon.load("abstract-nouns.txt", "VAGUE");
    private static final Lexicon PROJECTS = Lexicon.load("project-nouns.txt", "OWN_SIZE");
    private static final String[] EXISTING = {
        "全市", "全省", "全区", "全县", "全国", "全州", "所有", "首批", "上述", "本市", "我市", "我省", "我区", "这", "该", "其中", "另"
    };
    private static final String[] ABROAD = {"全国", "我国", "全球", "世界", "国际", "全世界"};
    private static final Set<String> LAND = Set.of("亩", "公里", "公顷", "平方米", "平方公里", "千米", "米", "人次", "标箱", "亩次", "平米");
    private static final int PROPER = 3;
    private static final String PLAIN = "所个家座条项处件名辆台套艘架支场次批部户人张对组类种千米公里亩";
    private static final String GROUPED = "户人张名床头";

    private final CharSequence text;
    private final Head head;

    private final Map<String, Integer> said = new HashMap<>();

    Judge(CharSequence text, Head head, List<Figure> figures) {
        this.text = text;
        this.head = head;
        figures.stream().filter(this::isSmall).forEach(figure -> said.merge(phrase(figure), 1, Integer::sum));
    }

    @Nullable
    Rule refusal(Figure figure, Clause clause, Sentence sentence) {
        if (isBase(figure, clause)) {
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
        return clause.closesAt(text, figure.end()) || startsWithAny(figure.end(), clause.end(), "行列", "之列", "水平", "方阵");
    }

    private @Nullable Rule counted(Figure figure, Clause clause, Sentence sentence) {
        if (qualifies(figure, clause)) {
            return Rule.LEFT_QUALIFIER;
        }
        if (isOwnSize(figure, clause)) {
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
            if (small && ABSTRACT.longest(text, figure.end(), clause.end()) != null) {
                return Rule.LEFT_NAME;
            }
            if (VAGUE.longest(text, figure.end(), clause.end()) != null || figure.han() && isPlace(figure)) {
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

    /** {@code 由15%提高到}: the first; {@code 目前120个}; {@code 在去年5%的基础上}. */
    private boolean isBase(Figure figure, Clause clause) {
        for (int i = itemStart(figure, clause); i < figure.start(); i++) {
            Lexicon.Match doing = DOING.longest(text, i, figure.start());
            Lexicon.Match base = BASES.longest(text, i, figure.start());
            if (doing != null && (base == null || doing.end() >= base.end())) {
                i = doing.end() - 1;
            } else if (base != null) {
                return true;
            }
        }
        for (int i = clause.start() + 1; i < figure.start(); i++) {
            if (text.charAt(i) == '了'
                    && "为除到".indexOf(text.charAt(i - 1)) < 0
                    && "解如".indexOf(text.charAt(i + 1)) < 0) {
                return true;
            }
        }
        int rest = figure.end();
        boolean changes = startsWithAny(
                rest,
                clause.end(),
                "提高",
                "提升",
                "增加",
                "增长",
                "降",
                "压",
                "减",
                "上升",
                "扩大",
                "缩短",
                "升",
                "增至",
                "下降",
                "调整",
                "拓展",
                "延长",
                "增",
                "缩",
                "上调",
                "下调",
                "优化",
                "的基础",
                "基础上");
        if (!changes) {
            return false;
        }
        for (int i = figure.start() - 1; i >= Math.max(clause.start(), figure.start() - 14); i--) {
            char c = text.charAt(i);
            if ((c == '由' || c == '从') || c == '在' && startsWithAny(rest, clause.end(), "的基础", "基础上")) {
                return true;
            }
        }
        return false;
    }

    private int itemStart(Figure figure, Clause clause) {
        int start = figure.start();
        while (start > clause.start() && text.charAt(start - 1) != '、') {
            start--;
        }
        return start;
    }

    private boolean isAbroad(Clause clause, Figure figure) {
        if (head.national()) {
            return false;
        }
        for (String word : ABROAD) {
            if (startsWith(clause.start(), figure.start(), word)
                    && DOING.find(text, clause.start(), figure.start()) < 0
                    && LIMITS.find(text, clause.start(), figure.start()) < 0) {
                return !startsWithAny(clause.start() + word.length(), figure.start(), "百强", "前");
            }
        }
        return false;
    }

    private @Nullable Rule time(Figure figure, Clause clause) {
        boolean limit = endsWithLimit(clause, figure)
                || endsWithAny(
                        figure.start(), clause.start(), "年限", "寿命", "时限", "工期", "时间", "天数", "时长", "周期", "平均", "学制");
        boolean closed = clause.closesAt(text, figure.end());
        boolean noun =
                figure.unit().equals("岁") && !endsWithAny(figure.start(), clause.start(), "寿命", "达到", "达", "提高到", "至");
        boolean frame = startsWithAny(figure.start() - 1, figure.start(), "前", "近", "后", "第", "再", "满");
        return limit && closed && !noun && !frame ? null : Rule.LEFT_DURATION;
    }

    private @Nullable Rule bare(Figure figure, Clause clause) {
        boolean promised = endsWithLimit(clause, figure) && clause.closesAt(text, figure.end());
        boolean joined = figure.end() < text.length()
                && text.charAt(figure.end()) >= 0x4E00
                && text.charAt(figure.end()) < 0xA000;
        return promised ? null : joined ? Rule.LEFT_NAME : Rule.LEFT_OTHER;
    }

    /** {@code 5亿元以上项目}, {@code 30户以上自然村}: which ones, not how many. */
    private boolean qualifies(Figure figure, Clause clause) {
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
                    && startsWith(figure.end(), clause.end() - 1, "达到")
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
        boolean kind = figure.unit().equals("人") && startsWith(figure.end(), clause.end(), "制");
        if (kind || isPartOfRate(figure, clause)) {
            return true;
        }
        boolean over = figure.start() > clause.start() && "超过".indexOf(text.charAt(figure.start() - 1)) >= 0;
        if (over && (figure.unitClass().equals("MONEY") || figure.unitClass().equals("SCALE"))) {
            return true;
        }
        return bounded && (measure || group || figure.unitClass().equals("SCALE"));
    }

    /** {@code 总投资50亿元的项目}, {@code 10万吨铜箔项目}, {@code 年产5万台}. */
    private boolean isOwnSize(Figure figure, Clause clause) {
        int start = figure.start();
        boolean closed = clause.closesAt(text, figure.end());
        if (endsWithAny(start, clause.start(), "总投资", "总投资约", "总投资近", "总投资超", "计划总投资", "总规模", "总建筑面积", "占地", "总占地")
                && (!closed
                        || figure.bound() == Bound.NONE
                                && endsWithAny(start, clause.start(), "总投资", "总投资约", "总投资近", "总投资超"))) {
            return true;
        }
        if (endsWithAny(start, clause.start(), "年产", "日处理", "年加工", "年处理", "日产", "年屠宰", "年出栏") && !closed) {
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

    /** {@code 聚焦…10个产业集群}, {@code 全市16个区}: the things meant, no promise. */
    private boolean isScope(Figure figure, Clause clause) {
        boolean given = figure.bound() != Bound.NONE;
        if (given && clause.closesAt(text, figure.end())) {
            return false;
        }
        if (!given && endsWithAny(figure.start(), clause.start(), EXISTING)) {
            return !endsWithAny(figure.start() - 2, clause.start(), "为", "给", "帮助", "对");
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
        return figure.han() && figure.isQuantity() && figure.numberEnd() - figure.number() == 1;
    }

    /** Numeral, unit and the character behind: said again and again, it is a proper name (三条石). */
    private String phrase(Figure figure) {
        int end = Math.min(text.length(), figure.unitEnd() + 1);
        return text.subSequence(figure.number(), end).toString();
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
                return !startsWithAny(i + 1, sentence.end(), "其中", "含", "占");
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

    private boolean endsWithAny(int end, int from, String... words) {
        for (String word : words) {
            if (end - word.length() >= from && startsWith(end - word.length(), end, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWithAny(int at, int end, String... words) {
        for (String word : words) {
            if (startsWith(at, end, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWith(int at, int end, String word) {
        if (at < 0 || at + word.length() > end) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
