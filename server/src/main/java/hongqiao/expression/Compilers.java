package hongqiao.expression;

import dev.cel.common.CelOptions;
import dev.cel.common.CelVarDecl;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** CEL's compiler for an environment; the last few are kept, since making one takes longer than using it. */
final class Compilers {

    private static final int KEPT = 64;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(Expressions.MOST_TEXT)
            .maxParseRecursionDepth(Expressions.MOST_DEPTH)
            .maxParseErrorRecoveryLimit(5)
            .build();

    private static final Map<Environment, CelCompiler> MADE =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Environment, CelCompiler> eldest) {
                    return size() > KEPT;
                }
            });

    private Compilers() {}

    static CelCompiler of(Environment environment) {
        return MADE.computeIfAbsent(environment, Compilers::make);
    }

    private static CelCompiler make(Environment environment) {
        var provider = CelTypes.provider(environment);
        var names = new ArrayList<CelVarDecl>();
        environment
                .names()
                .forEach((name, type) -> names.add(CelVarDecl.newVarDeclaration(name, CelTypes.of(type, provider))));
        var compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setTypeProvider(provider)
                .addFunctionDeclarations(CelTypes.functions(environment, provider))
                .addVarDeclarations(names)
                .build();
        var trial = compiler.compile("true");
        if (trial.hasError()) {
            // Ours, not an author's: two declarations that the checker cannot tell apart.
            throw new IllegalArgumentException(trial.getErrorString());
        }
        return compiler;
    }
}
