package hongqiao.expression;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A checked expression. A missing value is SQL's NULL in memory too: {@code false && missing} is false, a comparison with a
 * missing value is missing, a condition that is missing is not met. Numbers are exact; a quotient is cut off after twelve
 * decimals, one by zero is missing. Safe for threads.
 */
public final class Expression {

    private final String text;
    private final Node node;
    private final Evaluator evaluator;
    private final Set<String> reads;

    Expression(String text, Node node) {
        this.text = text;
        this.node = node;
        this.evaluator = Evaluator.of(node);
        this.reads = Set.copyOf(collect(node, new TreeSet<>()));
    }

    /** As its author wrote it. */
    public String text() {
        return text;
    }

    public FieldType type() {
        return node.type();
    }

    /** Null: missing. */
    public @Nullable Object evaluate(Values values) {
        return evaluator.of(values);
    }

    /** Whether the condition is met: neither false nor missing. */
    public boolean holds(Values values) {
        return Boolean.TRUE.equals(evaluator.of(values));
    }

    /** Whether the condition is broken: neither true nor missing. */
    public boolean fails(Values values) {
        return Boolean.FALSE.equals(evaluator.of(values));
    }

    /**
     * Whether the condition can still be met, whatever the fields in {@code open} come to be. What reads none of them is
     * worked out; of what reads both, only the parts of an {@code &&} or {@code ||} are.
     */
    public boolean mayHold(Values values, Set<String> open) {
        return mayHold(node, values, open);
    }

    private static boolean mayHold(Node node, Values values, Set<String> open) {
        if (Collections.disjoint(collect(node, new TreeSet<>()), open)) {
            return Boolean.TRUE.equals(Evaluator.of(node).of(values));
        }
        if (node instanceof Node.Call call) {
            var parts = call.arguments().stream();
            return switch (call.function().name()) {
                case Logic.AND -> parts.allMatch(part -> mayHold(part, values, open));
                case Logic.OR -> parts.anyMatch(part -> mayHold(part, values, open));
                default -> true;
            };
        }
        return true;
    }

    public Sql sql(Dialect dialect, Columns columns) {
        return new SqlWriter(dialect, columns).write(node);
    }

    /** Paths of the fields and variables it reads. */
    public Set<String> reads() {
        return reads;
    }

    /** Where it is nothing but a field or a variable: its path. */
    Optional<String> path() {
        return node instanceof Node.Path path ? Optional.of(path.text()) : Optional.empty();
    }

    /** Whether its value changes by itself as time goes by. */
    public boolean readsClock() {
        return reads.contains(Environment.TODAY) || reads.contains(Environment.NOW);
    }

    private static Set<String> collect(Node node, Set<String> paths) {
        switch (node) {
            case Node.Path path -> paths.add(path.text());
            case Node.Call call -> call.arguments().forEach(argument -> collect(argument, paths));
            case Node.Literal _, Node.Texts _ -> {}
        }
        return paths;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Expression that && text.equals(that.text) && node.equals(that.node);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
