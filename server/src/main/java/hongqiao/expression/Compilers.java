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
import hongqiao.shared.Recent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** @param records names of the row types of which an expression may hold a row as a whole */
    private record Key(Environment environment, Set<String> functions, Set<String> records) {}

    private static final Map<Key, CelCompiler> MADE = Recent.map(KEPT);

    private Compilers() {}

    static CelParser parser() {
        return PARSER;
    }

    /**
     * One that knows the functions which that expression calls, for the types of rows that it names, no more: CEL's checker
     * declares all it knows anew for each expression and compares every signature with every other, which took longer than all
     * else in reading a pack.
     */
    static CelCompiler of(Environment environment, CelAbstractSyntaxTree parsed) {
        var functions = new HashSet<String>();
        var names = new HashSet<String>();
        new CelExprVisitor() {
            @Override
            protected void visit(CelExpr expr, CelExpr.CelCall call) {
                functions.add(call.function());
                super.visit(expr, call);
            }

            @Override
            protected void visit(CelExpr expr, CelExpr.CelIdent ident) {
                names.add(ident.name());
                super.visit(expr, ident);
            }

            @Override
            protected void visit(CelExpr expr, CelExpr.CelSelect select) {
                names.add(select.field());
                super.visit(expr, select);
            }
        }.visit(parsed);
        return of(environment, Set.copyOf(functions), records(environment, names));
    }

    static CelCompiler of(Environment environment, Set<String> functions, Set<String> records) {
        return MADE.computeIfAbsent(new Key(environment, functions, records), Compilers::make);
    }

    private static Set<String> records(Environment environment, Set<String> names) {
        var fields = Stream.concat(
                Stream.of(environment.names()),
                environment.types().values().stream().map(RowType::fields));
        return fields.flatMap(of -> names.stream().map(of::get))
                .filter(FieldType.Reference.class::isInstance)
                .map(type -> ((FieldType.Reference) type).type())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static CelCompiler make(Key key) {
        var environment = key.environment();
        var provider = CelTypes.provider(environment);
        var names = new ArrayList<CelVarDecl>();
        environment
                .names()
                .forEach((name, type) -> names.add(CelVarDecl.newVarDeclaration(name, CelTypes.of(type, provider))));
        var functions = CelTypes.functions(key.records(), provider).stream()
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
