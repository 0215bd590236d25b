package hongqiao.expression;

import dev.cel.common.CelIssue;
import hongqiao.expression.Tokens.Token;
import hongqiao.shared.Words;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a text is no expression, in the words of somebody who looks over its author's shoulder. The first reason is enough. */
final class SyntaxWords {

    private static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "for",
            "function",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while");

    private SyntaxWords() {}

    static Fault of(String text, List<CelIssue> issues) {
        var tokens = Tokens.of(text);
        if (tokens.isEmpty()) {
            return fault(
                    text,
                    0,
                    new Words("表达式是空的", "the expression is empty"),
                    new Words("写一个条件，如 sales > 0；始终成立写 true", "write a condition, as in sales > 0; true always holds"));
        }
        if (issues.stream()
                .map(CelIssue::getMessage)
                .anyMatch(message -> message.contains("recursion")
                        || message.contains("size exceeds")
                        || message.contains("Max depth"))) {
            return Expressions.tooLarge(1, 1);
        }
        var slip = new Slips(tokens).first();
        if (slip != null) {
            return fault(text, slip.at().offset(), slip.message(), slip.remedy());
        }
        var reserved = tokens.stream()
                .filter(token -> token.is(RESERVED.toArray(String[]::new)))
                .findFirst();
        if (reserved.isPresent()) {
            return fault(
                    text,
                    reserved.get().offset(),
                    new Words(
                            "“%s”是保留字，不能作名称".formatted(reserved.get().text()),
                            "“%s” is reserved and names nothing"
                                    .formatted(reserved.get().text())),
                    new Words("给字段换一个键", "give the field another key"));
        }
        var bracket = bracket(text, tokens);
        return bracket != null ? bracket : unread(text, tokens, issues);
    }

    private static @Nullable Fault bracket(String text, List<Token> tokens) {
        var open = new ArrayDeque<Token>();
        for (var token : tokens) {
            if (token.is("(", "[", "{")) {
                open.push(token);
            } else if (token.is(")", "]", "}")) {
                var opening = open.isEmpty() ? "" : open.pop().text();
                if (!(opening + token.text()).matches("\\(\\)|\\[]|\\{}")) {
                    return fault(
                            text,
                            token.offset(),
                            new Words(
                                    "这个“%s”没有对应的左括号".formatted(token.text()),
                                    "nothing opens this “%s”".formatted(token.text())),
                            new Words("删去它，或在前面补上左括号", "take it out, or open it before"));
                }
            }
        }
        return open.isEmpty()
                ? null
                : fault(
                        text,
                        open.peekLast().offset(),
                        new Words(
                                "这个“%s”没有对应的右括号".formatted(open.peekLast().text()),
                                "nothing closes this “%s”"
                                        .formatted(open.peekLast().text())),
                        new Words("在后面补上右括号", "close it"));
    }

    private static Fault unread(String text, List<Token> tokens, List<CelIssue> issues) {
        var issue = issues.getFirst();
        if (issue.getMessage().startsWith("For input string")) {
            return fault(
                    text,
                    offset(text, issue),
                    new Words("整数太大", "the whole number is too great"),
                    new Words("最大是 9223372036854775807", "the greatest is 9223372036854775807"));
        }
        var last = tokens.getLast();
        var at = Tokens.from(tokens, offset(text, issue));
        if (at != null && at.kind() == Tokens.Kind.TEXT && at.text().contains("\\")) {
            return fault(
                    text,
                    at.offset(),
                    new Words("反斜杠后面的写法不对", "what stands behind the backslash is wrong"),
                    new Words("反斜杠本身写 \\\\，引号写 \\'", "write \\\\ for a backslash, \\' for a quote"));
        }
        if (at == null || issue.getMessage().contains("'<EOF>'")) {
            return fault(
                    text,
                    last.offset(),
                    new Words(
                            "表达式没有写完：“%s”后面还缺内容".formatted(last.text()),
                            "the expression does not end: something is missing behind “%s”".formatted(last.text())),
                    new Words("补全，或删去末尾的符号", "complete it, or take out the last sign"));
        }
        return fault(
                text,
                at.offset(),
                new Words("读到“%s”就读不懂了".formatted(at.text()), "from “%s” on it cannot be read".formatted(at.text())),
                new Words("看看它前面是否少了运算符、引号或括号", "look whether a sign, a quote or a bracket is missing before it"));
    }

    private static int offset(String text, CelIssue issue) {
        int offset = 0;
        int line = 1;
        var points = text.codePoints().toArray();
        while (offset < points.length && line < issue.getSourceLocation().getLine()) {
            line += points[offset++] == '\n' ? 1 : 0;
        }
        return offset + Math.max(0, issue.getSourceLocation().getColumn());
    }

    private static Fault fault(String text, int offset, Words message, Words remedy) {
        var place = Places.at(text.codePoints().toArray(), offset);
        return new Fault(place.line(), place.column(), "expression-syntax", message, remedy);
    }
}
