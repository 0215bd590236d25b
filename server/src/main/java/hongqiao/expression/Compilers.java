package hongqiao.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelVarDecl;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExprVisitor;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** CEL's compiler for an environment and what is called in it; the last few are kept, since making one takes longer than using it. */
final class Compilers {

    private static final int KEPT = 256;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(Expressions.MOST_TEXT)
            .maxParseRecursionDepth(Expressions.MOST_DEPTH)
            .maxParseErrorRecoveryLimit(5)
            .build();

    private static final CelParser PARSER =
            CelParserFactory.standardCelParserBuilder().setOptions(OPTIONS).build();

    private record Key(Environment environment, Set<String> functions) {}

    private static final Map<Key, CelCompiler> MADE =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, CelCompiler> eldest) {
                    return size() > KEPT;
                }
            });

    private Compilers() {}

    static CelParser parser() {
        return PARSER;
    }

    /**
     * One that knows the functions which that expression calls, no more: CEL's checker declares all it knows anew for each
     * expression and compares every signature with every other, which took longer than all else in reading a pack.
     */
    static CelCompiler of(Environment environment, CelAbstractSyntaxTree parsed) {
        return of(environment, called(parsed));
    }

    static CelCompiler of(Environment environment, Set<String> functions) {
        return MADE.computeIfAbsent(new Key(environment, functions), Compilers::make);
    }

    private static Set<String> called(CelAbstractSyntaxTree parsed) {
        var names = new HashSet<String>();
        new CelExprVisitor() {
            @Override
            protected void visit(CelExpr expr, CelExpr.CelCall call) {
                names.add(call.function());
                super.visit(expr, call);
            }
        }.visit(parsed);
        return Set.copyOf(names);
    }

    private static CelCompiler make(Key key) {
        var environment = key.environment();
        var provider = CelTypes.provider(environment);
        var names = new ArrayList<CelVarDecl>();
        environment
                .names()
                .forEach((name, type) -> names.add(CelVarDecl.newVarDeclaration(name, CelTypes.of(type, provider))));
        var functions = CelTypes.functions(environment, provider).stream()
                .filter(function -> key.functions().contains(function.name()))
                .toList();
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setTypeProvider(provider)
                .addFunctionDeclarations(functions)
                .addVarDeclarations(names)
                .build();
    }
}
