package hongqiao.expression;

import hongqiao.expression.Tokens.Kind;
import hongqiao.expression.Tokens.Token;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people write who know spreadsheets, SQL or a Chinese keyboard better than CEL, and what to write instead. */
final class Slips {

    record Slip(Token at, Words message, Words remedy) {}

    private final List<Token> tokens;

    Slips(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Null where nothing of the sort is found. */
    @Nullable
    Slip first() {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            depth += token.is("(", "[") ? 1 : token.is(")", "]") ? -1 : 0;
            var slip = switch (token.kind()) {
                case SIGN -> sign(token, i, depth);
                case WORD, HAN -> word(token, i);
                case OPEN_TEXT ->
                    new Slip(
                            token,
                            new Words(
                                    "引号没有成对：从这里开始的文字没有结束",
                                    "a quote is not closed: the text that begins here has no end"),
                            new Words(
                                    "在文字末尾补上 " + token.text().charAt(0),
                                    "put " + token.text().charAt(0) + " behind the text"));
                case NUMBER, TEXT -> null;
            };
            if (slip != null) {
                return slip;
            }
        }
        return null;
    }

    private @Nullable Slip sign(Token token, int i, int depth) {
        var meant = Elsewhere.SIGNS.get(token.text());
        if (meant != null) {
            return meant.equals("'")
                    ? new Slip(
                            token,
                            new Words(
                                    "引号 %s 不能用".formatted(token.text()),
                                    "the quote %s cannot be used".formatted(token.text())),
                            new Words("文字用半角引号，如 'OPEN'", "quote texts with ', as in 'OPEN'"))
                    : instead(token, meant);
        }
        if (token.is("%") && before(i, Kind.NUMBER) != null && !isOperand(i + 1)) {
            var share = new BigDecimal(tokens.get(i - 1).text())
                    .movePointLeft(2)
                    .stripTrailingZeros()
                    .toPlainString();
            return new Slip(
                    token,
                    new Words("百分号不能用；% 是取余数", "a percent sign cannot be used; % gives a remainder"),
                    new Words("写成 " + share, "write " + share));
        }
        if (token.is(",") && depth == 0 && before(i, Kind.NUMBER) != null && isOperand(i + 1)) {
            return new Slip(
                    token,
                    new Words("数字里不写逗号", "a number has no comma"),
                    new Words("连着写，如 50000000", "write it in one, as in 50000000"));
        }
        if (token.is(";", "；")) {
            return new Slip(
                    token,
                    new Words("一处只写一个表达式", "there is only one expression in one place"),
                    new Words("用 && 连接两个条件", "join two conditions with &&"));
        }
        return token.text().codePointAt(0) > 127 || "#@$`^~\\".contains(token.text())
                ? new Slip(
                        token,
                        new Words(
                                "“%s”不是表达式里的符号".formatted(token.text()),
                                "“%s” is no sign of an expression".formatted(token.text())),
                        new Words("删去它；文字要放在引号里", "take it out; a text stands in quotes"))
                : null;
    }

    private @Nullable Slip word(Token token, int i) {
        var text = token.text();
        var lower = text.toLowerCase(Locale.ROOT);
        var meant = Elsewhere.WORDS.get(lower);
        var isName = isSign(i - 1, ".") || token.kind() == Kind.WORD && isSign(i + 1, "(");
        if (meant != null && !isName) {
            return instead(token, meant);
        }
        if (Elsewhere.IFS.contains(lower) && !isSign(i - 1, ".")) {
            return new Slip(
                    token,
                    new Words("没有“%s”这种写法".formatted(text), "there is no “%s”".formatted(text)),
                    new Words("写成 条件 ? 成立时的值 : 不成立时的值", "write condition ? value if so : value if not"));
        }
        if (Elsewhere.AFTER_DOT.contains(lower) && !isName && isOperand(i - 1) && isOperand(i + 1)) {
            var left = tokens.get(i - 1).text();
            var name = lower.startsWith("s") ? "startsWith" : lower.startsWith("e") ? "endsWith" : "contains";
            return new Slip(
                    token,
                    new Words(
                            "“%s”不能写在两个值之间".formatted(text), "“%s” does not stand between two values".formatted(text)),
                    new Words("写成 %s.%s('…')".formatted(left, name), "write %s.%s('…')".formatted(left, name)));
        }
        if (lower.equals("is") && !isName) {
            return new Slip(
                    token,
                    new Words("没有“is”这种写法", "there is no “is”"),
                    new Words("判断缺失写 x == null，有值写 x != null", "write x == null for missing, x != null for known"));
        }
        if (lower.equals("between") && !isName) {
            return new Slip(
                    token,
                    new Words("没有“between”这种写法", "there is no “between”"),
                    new Words("写成 x >= 1 && x <= 5", "write x >= 1 && x <= 5"));
        }
        return token.kind() == Kind.HAN ? chinese(token, i) : null;
    }

    private Slip chinese(Token token, int i) {
        if (before(i, Kind.NUMBER) != null && Elsewhere.UNITS.contains(token.text())) {
            return new Slip(
                    token,
                    new Words(
                            "数字后面不能写“%s”".formatted(token.text()),
                            "no “%s” stands behind a number".formatted(token.text())),
                    new Words("把数字写全，如 50000000", "write the number out, as in 50000000"));
        }
        return new Slip(
                token,
                new Words("“%s”没有加引号".formatted(token.text()), "“%s” is not quoted".formatted(token.text())),
                new Words(
                        "是文字就加引号：'%s'；是字段就写它的键（英文）".formatted(token.text()),
                        "quote a text: '%s'; name a field by its key".formatted(token.text())));
    }

    private static Slip instead(Token token, String meant) {
        return new Slip(
                token,
                new Words(
                        "“%s”不是表达式里的写法".formatted(token.text()),
                        "“%s” is not how an expression says it".formatted(token.text())),
                new Words("写成 " + meant, "write " + meant));
    }

    private @Nullable Token before(int i, Kind kind) {
        return i > 0 && tokens.get(i - 1).kind() == kind ? tokens.get(i - 1) : null;
    }

    private boolean isSign(int i, String sign) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(sign);
    }

    private boolean isOperand(int i) {
        if (i < 0 || i >= tokens.size()) {
            return false;
        }
        var token = tokens.get(i);
        return token.kind() != Kind.SIGN
                        && !Elsewhere.WORDS.containsKey(token.text().toLowerCase(Locale.ROOT))
                || token.is("(", ")", "]");
    }
}
