package hongqiao.expression;

import static hongqiao.expression.FieldType.INTEGER;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything an expression can do. */
final class Functions {

    /** A quotient is cut off after so many; a number in an expression has no more. */
    static final int DECIMALS = 12;

    static final List<Function> ALL = Stream.of(
                    Logic.ALL, Comparisons.ALL, Arithmetic.ALL, TextFunctions.ALL, DateFunctions.ALL, MissingValues.ALL)
            .flatMap(List::stream)
            .toList();

    private Functions() {}

    static Optional<Function> find(String name, boolean member, List<FieldType> arguments) {
        return ALL.stream()
                .filter(function ->
                        function.name().equals(name) && function.member() == member && fits(function, arguments))
                .findFirst();
    }

    /** All that go by a name. */
    static List<Function> named(String name) {
        return ALL.stream().filter(function -> function.name().equals(name)).toList();
    }

    /** What one writes with brackets behind, {@code date} too. */
    static TreeSet<String> names() {
        var names = new TreeSet<>(List.of("date"));
        ALL.stream()
                .map(Function::name)
                .filter(name -> Character.isLetter(name.charAt(0)))
                .forEach(names::add);
        return names;
    }

    private static boolean fits(Function function, List<FieldType> arguments) {
        if (function.parameters().size() != arguments.size()) {
            return false;
        }
        FieldType any = null;
        for (int i = 0; i < arguments.size(); i++) {
            var wanted = function.parameters().get(i);
            var given = arguments.get(i);
            if (wanted == null) {
                if (any != null && !any.equals(given) && !(any.isNumber() && given.isNumber())) {
                    return false;
                }
                any = any == null || any == INTEGER ? given : any;
            } else if (!wanted.equals(given)) {
                return false;
            }
        }
        return true;
    }
}
