package hongqiao.expression;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What CEL's checker lets pass and we do not, with the reason. Each refusal gives null, which stands for no node. */
final class Refusals {

    private final Places places;
    private final List<Fault> faults = new ArrayList<>();

    Refusals(Places places) {
        this.places = places;
    }

    List<Fault> faults() {
        return faults;
    }

    Places places() {
        return places;
    }

    @Nullable
    Node tooLarge(CelExpr part) {
        var place = places.of(part);
        faults.add(Expressions.tooLarge(place.line(), place.column()));
        return null;
    }

    @Nullable
    Node tooHeavy(CelExpr part) {
        return refuse(
                part,
                "expression-too-large",
                new Words(
                        "min、max、endsWith、plusDays 等套得太多层，每层都使算式加倍",
                        "too many of min, max, endsWith, plusDays and the like stand inside one another; each doubles the work"),
                new Words(
                        "拆成几个计算字段，最多套十层", "split it into several computed fields; ten inside one another is the most"));
    }

    @Nullable
    Node list(CelExpr part) {
        return refuse(
                part,
                "expression-not-supported",
                new Words(
                        "方括号里只能是直接写出的文字或数字，并且只能放在 in 的右边",
                        "square brackets hold only plain texts or plain numbers, and stand only to the right of in"),
                new Words(
                        "如 stage in ['OPEN', 'CLOSED'] 或 level in [1, 2]",
                        "as in stage in ['OPEN', 'CLOSED'] or level in [1, 2]"));
    }

    @Nullable
    Node nothing(CelExpr part) {
        return refuse(
                part,
                "expression-not-supported",
                new Words("null 只能与 == 或 != 一起用", "null goes only with == or !="),
                new Words(
                        "判断缺失写 x == null；缺失时用别的值写 orElse(x, 值)",
                        "ask with x == null; use another value with orElse(x, value)"));
    }

    @Nullable
    Node records(CelExpr part) {
        return refuse(
                part,
                "expression-type",
                new Words("另一条记录不能直接比较", "another record cannot be compared as it is"),
                new Words(
                        "比较其中的字段，如 firm.name；判断有没有写 firm != null",
                        "compare one of its fields, as in firm.name; ask whether there is one with firm != null"));
    }

    @Nullable
    Node number(CelExpr part) {
        return refuse(
                part,
                "expression-not-supported",
                new Words("数字过大或小数过多", "the number is too great or has too many decimals"),
                new Words("整数部分最多 26 位，小数最多 12 位", "at most 26 digits before the point and 12 behind it"));
    }

    @Nullable
    Node text(CelExpr part) {
        return refuse(
                part,
                "expression-not-supported",
                new Words(
                        "文字里有不能保存的字符（空字符或半个字符）",
                        "the text has a character that cannot be kept (NUL, or half a character)"),
                new Words("删去它", "take it out"));
    }

    @Nullable
    Node date(CelExpr part, CelExpr given) {
        var zh = given.getKind() == Kind.CONSTANT
                ? "“%s”不是公元 1 年到 9999 年间的日期".formatted(given.constant().stringValue())
                : "date() 里要直接写出日期";
        var en = given.getKind() == Kind.CONSTANT
                ? "“%s” is not a day of the years 1 to 9999"
                        .formatted(given.constant().stringValue())
                : "date() takes a day written out";
        return refuse(
                part,
                "expression-type",
                new Words(zh, en),
                new Words(
                        "写成 date('2000-12-31')；日期字段直接用，不加 date()",
                        "write date('2000-12-31'); use a date field as it is, without date()"));
    }

    @Nullable
    Node notPlain(CelExpr part, Function function, Function.Plain plain) {
        var what = function.name().equals("round")
                ? new Words("小数位数", "number of decimals")
                : new Words("步数", "number of steps");
        return refuse(
                part,
                "expression-not-supported",
                new Words(
                        "%s 的%s要直接写成 %d 到 %d 的整数，或取自 values"
                                .formatted(function.name(), what.zh(), plain.least(), plain.most()),
                        "the %s of %s is a whole number written out, %d to %d, or one of values"
                                .formatted(what.en(), function.name(), plain.least(), plain.most())),
                function.name().equals("round")
                        ? new Words("如 round(x, 2)", "as in round(x, 2)")
                        : new Words(
                                "如 since.%s(3)".formatted(function.name()),
                                "as in since.%s(3)".formatted(function.name())));
    }

    @Nullable
    Node other(CelExpr part) {
        return refuse(
                part,
                "expression-not-supported",
                new Words("表达式里不能这样写", "this cannot be said in an expression"),
                new Words("可用的写法见 docs/expressions.md", "docs/expressions.md lists what can be said"));
    }

    private @Nullable Node refuse(CelExpr part, String code, Words message, Words remedy) {
        var place = places.of(part);
        faults.add(new Fault(place.line(), place.column(), code, message, remedy));
        return null;
    }
}
