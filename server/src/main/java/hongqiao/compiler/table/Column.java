package hongqiao.compiler.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column as its heading names it.
 *
 * @param year of a column of values; null where the heading tells none
 */
record Column(Kind kind, @Nullable Integer year) {

    enum Kind {
        ORDINAL,
        GROUP,
        NAME,
        UNIT,
        BASE,
        TARGET,
        /** A value of a year; base or target by its place among the others. */
        YEAR,
        /** Yearly average or total, which may stand in for a target. */
        AVERAGE,
        NATURE,
        OTHER;

        boolean isValue() {
            return this == BASE || this == TARGET || this == YEAR || this == AVERAGE;
        }
    }

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年?");
    private static final Pattern YEAR_CELL = Pattern.compile("[^，。；]{0,6}(?:19|20)\\d\\d(?:年|[（\\[]|$)[^，。；、]{0,9}");
    private static final Pattern SUFFIX = Pattern.compile(
            "（?(预计|预期|实际|实绩|完成|现状|目标|目标值|规划|规划值|预计值|预期值|完成值|实际值|现状值|基期|基期值|初步|计划|值|数|末|增长|%|累计|\\[累计\\]|\\[\\]|年均|增速|年均增长|年均增速|增长率|（%）|/|累计数)+）?");

    /** What the heading cells say, or an empty list where they are no heading of a table. */
    static List<Column> of(List<Cell> cells) {
        List<Column> columns = new ArrayList<>();
        for (Cell cell : cells) {
            String text = cell.text();
            Kind kind = kind(text);
            boolean tail = !columns.isEmpty()
                    && columns.getLast().kind.isValue()
                    && SUFFIX.matcher(text).matches()
                    && continues(columns.getLast(), kind);
            if (tail) {
                continue;
            }
            Matcher year = YEAR.matcher(text);
            columns.add(new Column(kind, year.find() ? Integer.valueOf(year.group(1)) : null));
        }
        return columns;
    }

    /** {@code 2020年} and {@code 预计} in two pieces are one column; {@code 2025年} and {@code 年均} are two. */
    private static boolean continues(Column last, Kind kind) {
        return switch (kind) {
            case AVERAGE -> last.kind == Kind.AVERAGE;
            case BASE, TARGET -> last.year != null;
            default -> true;
        };
    }

    /** What one piece of a heading names; OTHER where it names nothing known. */
    static Kind kind(String text) {
        if (YEAR_CELL.matcher(text).matches()) {
            return text.contains("年均") && !text.matches(".*\\d{4}年[^均]*$") ? Kind.AVERAGE : Kind.YEAR;
        }
        return switch (text.replaceAll("[（）：]", "")) {
            case "序号", "编号", "序" -> Kind.ORDINAL;
            case "类别", "类型", "领域", "分类", "维度", "指标类别", "指标类型", "一级指标" -> Kind.GROUP;
            case "指标", "指标名称", "主要指标", "具体指标", "核心指标", "名称", "二级指标", "指标内容" -> Kind.NAME;
            case "单位", "计量单位", "指标单位" -> Kind.UNIT;
            case "属性", "指标属性", "性质", "指标性质" -> Kind.NATURE;
            case "基期", "基期值", "现状", "现状值", "基准值", "上期末" -> Kind.BASE;
            case "目标", "目标值", "规划目标", "规划值", "规划期末", "期末值", "预期目标", "预期值" -> Kind.TARGET;
            default ->
                text.contains("年均") || text.contains("累计") || text.equals("增速") || text.equals("年均增速%")
                        ? Kind.AVERAGE
                        : Kind.OTHER;
        };
    }

    static boolean isHeading(String text) {
        return kind(text) != Kind.OTHER && text.length() <= 16 && !text.matches("\\d{4}")
                || SUFFIX.matcher(text).matches() && !text.isEmpty();
    }
}
