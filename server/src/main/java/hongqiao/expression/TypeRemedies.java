package hongqiao.expression;

import hongqiao.expression.TypeWords.Operand;
import hongqiao.shared.Words;
import org.jspecify.annotations.Nullable;

/** What to write instead where two values do not go together. */
final class TypeRemedies {

    private TypeRemedies() {}

    static Words of(String sign, Operand one, Operand other) {
        for (var pair : new Operand[][] {{one, other}, {other, one}}) {
            var remedy = about(sign, pair[0], pair[1], pair[0] == one);
            if (remedy != null) {
                return remedy;
            }
        }
        return new Words("两边换成同一类值", "use values of one kind on both sides");
    }

    private static @Nullable Words about(String sign, Operand a, Operand b, boolean aIsLeft) {
        var name = a.written() == null || a.isValue() ? "x" : a.written();
        if (a.is("null", "null_type")) {
            return new Words("null 只能与 == 或 != 一起用", "null goes only with == or !=");
        }
        if (b.isValue() && b.is("string")) {
            var quoted = b.written();
            var plain = quoted == null ? "" : quoted.substring(1, quoted.length() - 1);
            if (a.is("int", "double") && plain.matches("-?[0-9]+(\\.[0-9]+)?")
                    || a.is("bool") && plain.matches("true|false")) {
                return new Words("去掉引号，写 " + plain, "leave the quotes out: " + plain);
            }
            if (a.is("date")) {
                return new Words(
                        "写成 date(%s)".formatted(plain.matches("\\d{4}-\\d{2}-\\d{2}") ? quoted : "'2000-12-31'"),
                        "write date(%s)".formatted(plain.matches("\\d{4}-\\d{2}-\\d{2}") ? quoted : "'2000-12-31'"));
            }
        }
        if (b.isValue() && b.is("int", "double") && a.is("string") && !sign.equals("+")) {
            return new Words(
                    "%s 里是文字，给数加引号：'%s'".formatted(name, b.written()),
                    "%s holds texts; quote the number: '%s'".formatted(name, b.written()));
        }
        if (a.is("date") && b.is("int", "double") && aIsLeft && (sign.equals("+") || sign.equals("-"))) {
            var days = (sign.equals("-") ? "-" : "") + (b.is("int") && b.isValue() ? b.written() : "3");
            return new Words(
                    "写成 %s.plusDays(%s)，按月用 plusMonths".formatted(name, days),
                    "write %s.plusDays(%s), or plusMonths".formatted(name, days));
        }
        if (a.is("date") && b.is("int", "double")) {
            return new Words(
                    "年份用 year(%s)，天数用两个日期相减".formatted(name),
                    "year(%s) gives its year, one date minus another the days".formatted(name));
        }
        if (a.is("timestamp", "google.protobuf.Timestamp")) {
            return sign.equals("-") || sign.equals("+")
                    ? new Words("时刻不能加减；用日期字段和 today", "moments are not added or taken away; use a date and today")
                    : new Words("时刻只能与时刻比较，如 now", "a moment is compared with a moment, as now is");
        }
        if (a.is("bool") && a.written() == null && !sign.equals("==") && !sign.equals("!=")) {
            return new Words("连着比较要分开写，如 1 < x && x < 5", "write a chain apart, as in 1 < x && x < 5");
        }
        if (sign.equals("%")) {
            return new Words(
                    "取余数只用于整数；百分数写成小数，如 0.8",
                    "a remainder is of whole numbers; write a percentage as a decimal, as in 0.8");
        }
        if (a.cel().startsWith("list(")) {
            return new Words(
                    "列表用 in 或 contains，如 'a' in %s".formatted(name),
                    "use in or contains with a list, as in 'a' in %s".formatted(name));
        }
        if (sign.equals("in")) {
            return new Words(
                    "in 的右边写列表，如 ['a', 'b']，与左边同一类",
                    "to the right of in stands a list, as in ['a', 'b'], of the kind to the left");
        }
        if (TypeWords.title(a.cel()).en().equals("another record")) {
            return new Words(
                    "取其中的字段，如 %s.name".formatted(name), "take one of its fields, as in %s.name".formatted(name));
        }
        return a.is("string") && sign.equals("+")
                ? new Words("加号两边要么都是文字，要么都是数", "on both sides of + stand texts, or on both numbers")
                : null;
    }
}
