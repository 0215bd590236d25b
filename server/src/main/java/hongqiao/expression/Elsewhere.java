package hongqiao.expression;

import hongqiao.shared.Words;
import java.util.Map;
import java.util.Set;

/** What is written elsewhere (spreadsheets, SQL, other languages, a Chinese keyboard) and what is written here. */
final class Elsewhere {

    static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("＞", ">"),
            Map.entry("＜", "<"),
            Map.entry("＝", "=="),
            Map.entry("＞＝", ">="),
            Map.entry("＜＝", "<="),
            Map.entry("＝＝", "=="),
            Map.entry("！＝", "!="),
            Map.entry("＆＆", "&&"),
            Map.entry("｜｜", "||"),
            Map.entry("≥", ">="),
            Map.entry("≤", "<="),
            Map.entry("≠", "!="),
            Map.entry("≧", ">="),
            Map.entry("≦", "<="),
            Map.entry("（", "("),
            Map.entry("）", ")"),
            Map.entry("【", "["),
            Map.entry("】", "]"),
            Map.entry("，", ","),
            Map.entry("、", ","),
            Map.entry("。", "."),
            Map.entry("：", ":"),
            Map.entry("？", "?"),
            Map.entry("！", "!"),
            Map.entry("＋", "+"),
            Map.entry("－", "-"),
            Map.entry("—", "-"),
            Map.entry("–", "-"),
            Map.entry("×", "*"),
            Map.entry("÷", "/"),
            Map.entry("＊", "*"),
            Map.entry("／", "/"),
            Map.entry("“", "'"),
            Map.entry("”", "'"),
            Map.entry("‘", "'"),
            Map.entry("’", "'"),
            Map.entry("「", "'"),
            Map.entry("」", "'"),
            Map.entry("《", "'"),
            Map.entry("》", "'"),
            Map.entry("=", "=="),
            Map.entry("===", "=="),
            Map.entry("!==", "!="),
            Map.entry("<>", "!="),
            Map.entry("=>", ">="),
            Map.entry("=<", "<="),
            Map.entry("&", "&&"),
            Map.entry("|", "||"));

    /** Words between values, in lower case. */
    static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("and", "&&"),
            Map.entry("or", "||"),
            Map.entry("not", "!"),
            Map.entry("且", "&&"),
            Map.entry("并且", "&&"),
            Map.entry("而且", "&&"),
            Map.entry("和", "&&"),
            Map.entry("或", "||"),
            Map.entry("或者", "||"),
            Map.entry("非", "!"),
            Map.entry("不是", "!="),
            Map.entry("是", "=="),
            Map.entry("等于", "=="),
            Map.entry("不等于", "!="),
            Map.entry("大于", ">"),
            Map.entry("小于", "<"),
            Map.entry("大于等于", ">="),
            Map.entry("小于等于", "<="),
            Map.entry("不小于", ">="),
            Map.entry("不大于", "<="),
            Map.entry("不低于", ">="),
            Map.entry("不高于", "<="),
            Map.entry("至少", ">="),
            Map.entry("至多", "<="),
            Map.entry("加", "+"),
            Map.entry("减", "-"),
            Map.entry("乘", "*"),
            Map.entry("除以", "/"));

    static final Set<String> IFS = Set.of("if", "then", "else", "case", "when", "如果", "若", "那么", "否则");
    /** Words that are functions here, after a dot. */
    static final Set<String> AFTER_DOT = Set.of("contains", "startswith", "endswith", "like", "包含", "含有");
    /** What is left away behind a number. */
    static final Set<String> UNITS = Set.of("万", "亿", "千", "百", "万元", "亿元", "千万", "百万", "元", "家", "人", "件");

    /** Functions, in lower case. */
    static final Map<String, Words> FUNCTIONS = Map.ofEntries(
            Map.entry("has", write("known(x) 或 x != null", "known(x) or x != null")),
            Map.entry("isnull", write("x == null", "x == null")),
            Map.entry("ifnull", write("orElse(x, 值)", "orElse(x, value)")),
            Map.entry("nvl", write("orElse(x, 值)", "orElse(x, value)")),
            Map.entry("coalesce", write("orElse(x, 值)", "orElse(x, value)")),
            Map.entry("if", write("条件 ? 成立时的值 : 不成立时的值", "condition ? value if so : value if not")),
            Map.entry("iif", write("条件 ? 成立时的值 : 不成立时的值", "condition ? value if so : value if not")),
            Map.entry("and", write("&&", "&&")),
            Map.entry("or", write("||", "||")),
            Map.entry("not", write("!", "!")),
            Map.entry("len", write("size(x)", "size(x)")),
            Map.entry("length", write("size(x)", "size(x)")),
            Map.entry("concat", write("加号连接文字", "join texts with +")),
            Map.entry("floor", write("round(x, 0)", "round(x, 0)")),
            Map.entry("ceil", write("round(x, 0)", "round(x, 0)")),
            Map.entry("int", write("字段本身，不必转换", "the field as it is; nothing is converted")),
            Map.entry("double", write("字段本身，不必转换", "the field as it is; nothing is converted")),
            Map.entry("string", write("字段本身，不必转换", "the field as it is; nothing is converted")),
            Map.entry("timestamp", write("now 或时刻字段", "now, or a field that is a moment")),
            Map.entry("duration", write("两个日期相减，得天数", "one date minus another, which gives days")),
            Map.entry("datediff", write("两个日期相减，得天数", "one date minus another, which gives days")),
            Map.entry("days", write("d.plusDays(3)", "d.plusDays(3)")),
            Map.entry("dateadd", write("d.plusDays(3)、d.plusMonths(3)", "d.plusDays(3), d.plusMonths(3)")),
            Map.entry(
                    "matches",
                    write(
                            "contains、startsWith 或 endsWith；不用正则表达式",
                            "contains, startsWith or endsWith; there are no patterns")),
            Map.entry("like", write("contains、startsWith 或 endsWith", "contains, startsWith or endsWith")),
            Map.entry("between", write("x >= 1 && x <= 5", "x >= 1 && x <= 5")),
            Map.entry("sum", new Words("求和写在指标或台账字段的 sum 里", "a sum is made by a measure, or by a register's field")),
            Map.entry("avg", new Words("求平均写在指标的 avg 里", "an average is made by a measure")),
            Map.entry(
                    "count",
                    new Words("计数写在指标或台账字段的 count 里", "a count is made by a measure, or by a register's field")));

    private Elsewhere() {}

    private static Words write(String zh, String en) {
        return new Words("写成：" + zh, "write " + en);
    }
}
