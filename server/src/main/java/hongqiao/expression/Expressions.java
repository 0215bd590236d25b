package hongqiao.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelVarDecl;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The way in: checks an expression that somebody wrote. */
public final class Expressions {

    /** Characters. Nobody reads a longer one. */
    public static final int MOST_TEXT = 4_000;

    /** Names, values and operations in one expression. */
    public static final int MOST_PARTS = 400;

    private static final int MOST_DEPTH = 40;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MOST_TEXT)
            .maxParseRecursionDepth(MOST_DEPTH)
            .maxParseErrorRecoveryLimit(5)
            .build();

    private static final Map<Environment, Ready> READY = java.util.Collections.synchronizedMap(new WeakHashMap<>());

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

    private record Ready(CelCompiler compiler) {}

    /** @param wanted what kind of value it must give; null: any */
    public static Checked check(String text, Environment environment, @Nullable FieldType wanted) {
        if (text.codePointCount(0, text.length()) > MOST_TEXT) {
            return refused(tooLarge(1, 1));
        }
        try {
            var ast = READY.computeIfAbsent(environment, Expressions::ready)
                    .compiler()
                    .compile(text)
                    .getAst();
            return read(text, ast, environment, wanted);
        } catch (CelValidationException refused) {
            var words = new CelWords(environment);
            return new Checked(
                    null,
                    refused.getErrors().stream()
                            .filter(issue -> issue.getSeverity() == CelIssue.Severity.ERROR)
                            .map(issue -> words.of(issue, text))
                            .distinct()
                            .toList());
        }
    }

    public static Checked condition(String text, Environment environment) {
        return check(text, environment, FieldType.BOOLEAN);
    }

    private static Checked read(
            String text, CelAbstractSyntaxTree ast, Environment environment, @Nullable FieldType wanted) {
        var reader = new AstReader(ast, environment);
        var node = reader.read();
        if (!reader.faults().isEmpty() || node == null) {
            return new Checked(null, reader.faults());
        }
        if (wanted != null && !fits(node.type(), wanted)) {
            return refused(new Fault(
                    1,
                    1,
                    "expression-type",
                    new Words(
                            "此处需要%s，表达式得出的是%s"
                                    .formatted(
                                            wanted.title().zh(),
                                            node.type().title().zh()),
                            "%s is needed here, the expression gives %s"
                                    .formatted(
                                            wanted.title().en(),
                                            node.type().title().en())),
                    new Words("改写表达式", "change the expression")));
        }
        return new Checked(new Expression(text, node), List.of());
    }

    private static boolean fits(FieldType given, FieldType wanted) {
        return given.equals(wanted) || wanted == FieldType.DECIMAL && given == FieldType.INTEGER;
    }

    private static Ready ready(Environment environment) {
        CelTypeProvider provider = CelTypes.provider(environment);
        var names = new ArrayList<CelVarDecl>();
        environment
                .names()
                .forEach((name, type) -> names.add(
                        CelVarDecl.newVarDeclaration(name, Objects.requireNonNull(CelTypes.of(type, provider)))));
        return new Ready(CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setTypeProvider(provider)
                .addFunctionDeclarations(CelTypes.FUNCTIONS)
                .addVarDeclarations(names)
                .build());
    }

    static Fault tooLarge(int line, int column) {
        return new Fault(
                line,
                column,
                "expression-too-large",
                new Words("表达式过长或嵌套过深", "the expression is too long or too deep"),
                new Words("拆成几个计算字段", "split it into several computed fields"));
    }

    private static Checked refused(Fault fault) {
        return new Checked(null, List.of(fault));
    }
}
