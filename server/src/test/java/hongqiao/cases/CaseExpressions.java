package hongqiao.cases;

import hongqiao.expression.Environment;
import hongqiao.expression.FieldType;
import hongqiao.expression.FieldType.Simple;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Well-typed expressions over whatever an environment lets one name, each name as likely as any other of its type. */
final class CaseExpressions {

    private static final Map<Simple, List<String>> LITERALS = Map.of(
            Simple.TEXT, List.of("'垃圾'", "''", "'\\'; --'", "'HANDLED'", "'06010'", "'模拟企业一'", "'LEAD'"),
            Simple.INTEGER, List.of("0", "1", "3", "-1"),
            Simple.DECIMAL, List.of("0.5", "2.25", "24.0", "0.0"),
            Simple.BOOLEAN, List.of("true", "false"),
            Simple.DATE, List.of("date('2026-03-02')", "date('2026-02-28')", "today"),
            Simple.INSTANT, List.of("now"),
            Simple.TEXTS, List.of());

    private final Random random;
    private final Map<Simple, List<String>> paths = new EnumMap<>(Simple.class);

    CaseExpressions(Environment world, long seed) {
        this.random = new Random(seed);
        for (var type : Simple.values()) {
            paths.put(type, new ArrayList<>());
        }
        world.root().fields().forEach((name, type) -> add(world, name, type, 0));
        world.variables().forEach((name, type) -> add(world, name, type, 0));
    }

    private void add(Environment world, String path, FieldType type, int depth) {
        switch (type) {
            case Simple simple -> of(paths, simple).add(path);
            case FieldType.Reference reference -> {
                if (depth < 2) {
                    var row = Objects.requireNonNull(world.types().get(reference.type()));
                    row.fields().forEach((name, of) -> add(world, path + "." + name, of, depth + 1));
                }
            }
        }
    }

    /** All that can be named, of any type. */
    List<String> paths() {
        return paths.values().stream().flatMap(List::stream).toList();
    }

    String expression(Simple type, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return leaf(type);
        }
        var next = depth - 1;
        return switch (type) {
            case BOOLEAN ->
                switch (random.nextInt(8)) {
                    case 0 -> "(%s && %s)".formatted(expression(type, next), expression(type, next));
                    case 1 -> "(%s || %s)".formatted(expression(type, next), expression(type, next));
                    case 2 -> "!" + expression(type, next);
                    case 3 -> "missing(%s)".formatted(expression(any(), next));
                    case 4 -> "(%s in ['垃圾', 'CLOSED', 'ASSISTING'])".formatted(expression(Simple.TEXT, next));
                    case 5 -> "%s.contains(%s)".formatted(leaf(Simple.TEXT), leaf(Simple.TEXT));
                    default -> comparison(next);
                };
            case INTEGER, DECIMAL ->
                switch (random.nextInt(4)) {
                    case 0 -> "(%s + %s)".formatted(expression(type, next), expression(type, next));
                    case 1 -> "max(%s, %s)".formatted(expression(type, next), expression(type, next));
                    case 2 -> "orElse(%s, %s)".formatted(leaf(type), expression(type, next));
                    default -> "(%s ? %s : %s)".formatted(expression(Simple.BOOLEAN, next), leaf(type), leaf(type));
                };
            case TEXT -> "(%s + %s)".formatted(leaf(type), leaf(type));
            case DATE -> "%s.plusDays(3)".formatted(leaf(type));
            case INSTANT, TEXTS -> leaf(type);
        };
    }

    private String comparison(int next) {
        var of = List.of(Simple.INTEGER, Simple.DECIMAL, Simple.TEXT, Simple.DATE, Simple.INSTANT)
                .get(random.nextInt(5));
        return "(%s %s %s)"
                .formatted(
                        expression(of, next),
                        List.of("<", "<=", "==", "!=", ">").get(random.nextInt(5)),
                        expression(of, next));
    }

    private static List<String> of(Map<Simple, List<String>> all, Simple type) {
        return Objects.requireNonNull(all.get(type));
    }

    private Simple any() {
        return Simple.values()[random.nextInt(Simple.values().length)];
    }

    private String leaf(Simple type) {
        var known = of(paths, type);
        var literals = of(LITERALS, type);
        return literals.isEmpty() || !known.isEmpty() && random.nextInt(4) > 0
                ? known.get(random.nextInt(known.size()))
                : literals.get(random.nextInt(literals.size()));
    }
}
