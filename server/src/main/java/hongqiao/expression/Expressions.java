package hongqiao.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import hongqiao.shared.Recent;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way in: checks an expression that somebody wrote. */
public final class Expressions {

    /** Characters. Nobody reads a longer one. */
    public static final int MOST_TEXT = 4_000;

    /** Names, values and operations in one expression. */
    public static final int MOST_PARTS = 400;

    /** Levels of brackets and operations inside one another. */
    public static final int MOST_DEPTH = 40;

    /** Some editions of a district's packs; each has about a thousand expressions. */
    private static final int KEPT = 4_096;

    private Expressions() {}

    /** Either an expression, or why there is none. */
    public record Checked(@Nullable Expression expression, List<Fault> faults) {

        public boolean isSound() {
            return expression != null;
        }

        /** @throws IllegalArgumentException if it was refused: for what the program itself wrote */
        public Expression get() {
            if (expression == null) {
                throw new IllegalArgumentException(faults.toString());
            }
            return expression;
        }
    }

    private record Key(
            String text, Environment environment, @Nullable FieldType wanted) {}

    /** The last that were asked about: whoever changes one line of a pack has all the others checked again. */
    private static final Map<Key, Checked> KNOWN = Recent.map(KEPT);

    /** @param wanted what kind of value it must give; null: any */
    public static Checked check(String text, Environment environment, @Nullable FieldType wanted) {
        var key = new Key(text, environment.known(), wanted);
        var known = KNOWN.get(key);
        if (known == null) {
            known = checked(text, environment, wanted);
            KNOWN.put(key, known);
        }
        return known;
    }

    private static Checked checked(String text, Environment environment, @Nullable FieldType wanted) {
        if (text.codePointCount(0, text.length()) > MOST_TEXT) {
            return refused(tooLarge(1, 1));
        }
        CelAbstractSyntaxTree parsed;
        try {
            parsed = Compilers.parser().parse(text).getAst();
        } catch (CelValidationException refused) {
            return refused(SyntaxWords.of(text, errors(refused)));
        }
        var places = new Places(parsed.getSource(), text);
        try {
            return read(text, Compilers.of(environment, parsed).check(parsed).getAst(), places, wanted);
        } catch (CelValidationException refused) {
            return new Checked(null, new CelWords(environment, parsed, places).of(errors(refused)));
        }
    }

    public static Checked condition(String text, Environment environment) {
        return check(text, environment, FieldType.BOOLEAN);
    }

    private static List<CelIssue> errors(CelValidationException refused) {
        return refused.getErrors().stream()
                .filter(issue -> issue.getSeverity() == CelIssue.Severity.ERROR)
                .toList();
    }

    private static Checked read(String text, CelAbstractSyntaxTree ast, Places places, @Nullable FieldType wanted) {
        var reader = new AstReader(ast, places);
        var node = reader.read();
        if (!reader.faults().isEmpty() || node == null) {
            return new Checked(null, reader.faults());
        }
        return wanted == null || fits(node.type(), wanted)
                ? new Checked(new Expression(text, node), List.of())
                : refused(otherType(node.type(), wanted));
    }

    private static boolean fits(FieldType given, FieldType wanted) {
        return given.equals(wanted) || wanted == FieldType.DECIMAL && given == FieldType.INTEGER;
    }

    private static Fault otherType(FieldType given, FieldType wanted) {
        var remedy = switch (wanted) {
            case FieldType.Simple simple
            when simple == FieldType.BOOLEAN ->
                given.isNumber()
                        ? new Words("写成比较，如 … > 0", "write a comparison, as in … > 0")
                        : new Words(
                                "写成比较，如 … == '…'，或判断 … != null",
                                "write a comparison, as in … == '…', or ask … != null");
            case FieldType.Simple simple
            when simple == FieldType.INTEGER && given == FieldType.DECIMAL ->
                new Words(
                        "此处只收整数；改用数值字段，或不用除法和小数",
                        "only a whole number fits here; use a field for numbers, or neither division nor decimals");
            default -> new Words("改写表达式，使它得出所需的值", "change the expression so that it gives what is needed");
        };
        return new Fault(
                1,
                1,
                "expression-type",
                new Words(
                        "此处需要%s，表达式得出的是%s"
                                .formatted(wanted.title().zh(), given.title().zh()),
                        "%s is needed here, the expression gives %s"
                                .formatted(wanted.title().en(), given.title().en())),
                remedy);
    }

    static Fault tooLarge(int line, int column) {
        return new Fault(
                line,
                column,
                "expression-too-large",
                new Words(
                        "表达式过长或嵌套过深（最多 %d 字、%d 项、%d 层）".formatted(MOST_TEXT, MOST_PARTS, MOST_DEPTH),
                        "the expression is too long or too deep (at most %d characters, %d parts, %d levels)"
                                .formatted(MOST_TEXT, MOST_PARTS, MOST_DEPTH)),
                new Words("拆成几个计算字段", "split it into several computed fields"));
    }

    private static Checked refused(Fault fault) {
        return new Checked(null, List.of(fault));
    }
}
