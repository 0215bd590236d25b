package hongqiao.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes our tree of CEL's checked one, and refuses the little that its grammar has and we have not. */
final class AstReader {

    private final CelAbstractSyntaxTree ast;
    private final Refusals refusals;
    private int parts;

    AstReader(CelAbstractSyntaxTree ast, Places places) {
        this.ast = ast;
        this.refusals = new Refusals(places);
    }

    /** Null where there are faults. */
    @Nullable
    Node read() {
        var node = read(ast.getExpr());
        if (node != null && Weight.of(node) > Weight.MOST) {
            return refusals.tooHeavy(ast.getExpr());
        }
        return node;
    }

    List<Fault> faults() {
        return refusals.faults();
    }

    private @Nullable Node read(CelExpr part) {
        if (++parts > Expressions.MOST_PARTS) {
            return parts == Expressions.MOST_PARTS + 1 ? refusals.tooLarge(part) : null;
        }
        return switch (part.getKind()) {
            case CONSTANT -> literal(part);
            case IDENT -> path(part, part.ident().name());
            case SELECT -> select(part);
            case CALL -> call(part);
            case LIST -> refusals.list(part);
            default -> refusals.other(part);
        };
    }

    private @Nullable Node literal(CelExpr part) {
        var constant = part.constant();
        return switch (constant.getKind()) {
            case INT64_VALUE -> new Node.Literal(BigDecimal.valueOf(constant.int64Value()), FieldType.INTEGER);
            case DOUBLE_VALUE -> decimal(part, constant.doubleValue());
            case BOOLEAN_VALUE -> new Node.Literal(constant.booleanValue(), FieldType.BOOLEAN);
            case STRING_VALUE -> text(part, constant.stringValue());
            case NULL_VALUE -> refusals.nothing(part);
            default -> refusals.other(part);
        };
    }

    /** What the author wrote, to the digit; the checker's double is only a rumour of it. */
    private @Nullable Node decimal(CelExpr part, double rumour) {
        var exact = refusals.places().number(part);
        if (exact.isEmpty() || !Double.isFinite(rumour)) {
            return refusals.number(part);
        }
        var number = new BigDecimal(exact);
        if (number.doubleValue() == -rumour) {
            number = number.negate();
        }
        var plain = number.stripTrailingZeros();
        return plain.scale() <= Functions.DECIMALS && plain.precision() - plain.scale() <= 26
                ? new Node.Literal(number, FieldType.DECIMAL)
                : refusals.number(part);
    }

    /** PostgreSQL keeps no NUL in a text, and half a character is none. */
    private @Nullable Node text(CelExpr part, String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE)
                ? new Node.Literal(text, FieldType.TEXT)
                : refusals.text(part);
    }

    private @Nullable Node path(CelExpr part, String text) {
        var type = CelTypes.from(ast.getTypeOrThrow(part.id()));
        return type.isPresent() ? new Node.Path(text, type.get()) : refusals.other(part);
    }

    private @Nullable Node select(CelExpr part) {
        var text = pathOf(part);
        return text.isEmpty() || part.select().testOnly() ? refusals.other(part) : path(part, text.get());
    }

    static Optional<String> pathOf(CelExpr part) {
        return switch (part.getKind()) {
            case IDENT -> Optional.of(part.ident().name());
            case SELECT ->
                pathOf(part.select().operand())
                        .map(before -> before + "." + part.select().field());
            default -> Optional.empty();
        };
    }

    private @Nullable Node call(CelExpr part) {
        var call = part.call();
        var last = call.args().isEmpty() ? null : call.args().getLast();
        if (call.function().equals("date") && last != null) {
            return date(part, last);
        }
        if (call.function().equals("@in") && last != null && last.getKind() == Kind.LIST) {
            return oneOf(part, read(call.args().getFirst()), last);
        }
        var asksNull = call.args().stream().anyMatch(AstReader::isNull);
        return asksNull && (call.function().equals("_==_") || call.function().equals("_!=_"))
                ? missing(part)
                : plainCall(part);
    }

    private static boolean isNull(CelExpr part) {
        return part.getKind() == Kind.CONSTANT && part.constant().getKind() == CelConstant.Kind.NULL_VALUE;
    }

    private @Nullable Node missing(CelExpr part) {
        var call = part.call();
        var asked = read(
                isNull(call.args().getFirst())
                        ? call.args().getLast()
                        : call.args().getFirst());
        var name = call.function().equals("_==_") ? "missing" : "known";
        return asked == null ? null : named(part, name, false, List.of(asked));
    }

    /** A list of texts stays one; of numbers, each is compared, so that both kinds of number go with each other. */
    private @Nullable Node oneOf(CelExpr part, @Nullable Node asked, CelExpr list) {
        var items = new ArrayList<Node.Literal>();
        for (var element : list.list().elements()) {
            var item = read(element);
            if (item instanceof Node.Literal literal && asked != null && isAlike(literal.type(), asked.type())) {
                items.add(literal);
            } else {
                return item == null || asked == null ? null : refusals.list(element);
            }
        }
        if (asked == null) {
            return null;
        }
        if (asked.type() == FieldType.TEXT) {
            return named(part, "@in", false, List.of(asked, new Node.Texts(items)));
        }
        Node any = null;
        for (var item : items) {
            var same = named(part, "_==_", false, List.of(asked, item));
            any = any == null || same == null ? same : named(part, "_||_", false, List.of(any, same));
        }
        return any == null ? new Node.Literal(false, FieldType.BOOLEAN) : any;
    }

    private static boolean isAlike(FieldType one, FieldType other) {
        return one == FieldType.TEXT ? other == FieldType.TEXT : one.isNumber() && other.isNumber();
    }

    private @Nullable Node plainCall(CelExpr part) {
        var call = part.call();
        var arguments = new ArrayList<Node>();
        for (var given : call.target().isPresent() ? with(call.target().get(), call.args()) : call.args()) {
            var node = read(given);
            if (node == null) {
                return null;
            }
            arguments.add(node);
        }
        return named(part, call.function(), call.target().isPresent(), arguments);
    }

    private static List<CelExpr> with(CelExpr first, List<CelExpr> rest) {
        var all = new ArrayList<CelExpr>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    private @Nullable Node named(CelExpr part, String name, boolean member, List<Node> arguments) {
        var types = arguments.stream().map(Node::type).toList();
        var function = Functions.find(name, member, types);
        if (function.isEmpty()) {
            return types.stream().anyMatch(FieldType.Reference.class::isInstance)
                    ? refusals.records(part)
                    : refusals.other(part);
        }
        var plain = function.get().plain();
        if (plain != null && !isPlain(arguments.get(plain.position()), plain)) {
            return refusals.notPlain(part, function.get(), plain);
        }
        return new Node.Call(function.get(), arguments, resultOf(function.get(), types));
    }

    private static boolean isPlain(Node node, Function.Plain plain) {
        return node instanceof Node.Path path && path.text().startsWith("values.")
                || node instanceof Node.Literal literal
                        && literal.value() instanceof BigDecimal number
                        && number.compareTo(BigDecimal.valueOf(plain.within(number))) == 0;
    }

    private static FieldType resultOf(Function function, List<FieldType> arguments) {
        if (function.result() != null) {
            return function.result();
        }
        FieldType any = null;
        for (int i = 0; i < arguments.size(); i++) {
            if (function.parameters().get(i) == null && any != FieldType.DECIMAL) {
                any = arguments.get(i);
            }
        }
        return java.util.Objects.requireNonNull(any);
    }

    private @Nullable Node date(CelExpr part, CelExpr argument) {
        if (argument.getKind() == Kind.CONSTANT) {
            try {
                var day = LocalDate.parse(argument.constant().stringValue());
                return day.getYear() >= 1 && day.getYear() <= 9_999
                        ? new Node.Literal(day, FieldType.DATE)
                        : refusals.date(part, argument);
            } catch (DateTimeParseException notADate) {
                // told below
            }
        }
        return refusals.date(part, argument);
    }
}
