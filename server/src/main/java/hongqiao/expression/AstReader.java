package hongqiao.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import hongqiao.shared.Words;
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
    private final Environment environment;
    private final List<Fault> faults = new ArrayList<>();
    private int parts;

    AstReader(CelAbstractSyntaxTree ast, Environment environment) {
        this.ast = ast;
        this.environment = environment;
    }

    /** Null where there are faults. */
    @Nullable
    Node read() {
        return read(ast.getExpr());
    }

    List<Fault> faults() {
        return faults;
    }

    private @Nullable Node read(CelExpr part) {
        if (++parts == Expressions.MOST_PARTS + 1) {
            faults.add(Expressions.tooLarge(line(part), column(part)));
        }
        if (parts > Expressions.MOST_PARTS) {
            return null;
        }
        return switch (part.getKind()) {
            case CONSTANT -> literal(part);
            case IDENT -> path(part, part.ident().name());
            case SELECT -> select(part);
            case CALL -> call(part);
            case LIST -> list(part);
            default -> refuse(part);
        };
    }

    private @Nullable Node literal(CelExpr part) {
        var constant = part.constant();
        return switch (constant.getKind()) {
            case INT64_VALUE -> new Node.Literal(BigDecimal.valueOf(constant.int64Value()), FieldType.INTEGER);
            case DOUBLE_VALUE -> decimal(part, constant);
            case BOOLEAN_VALUE -> new Node.Literal(constant.booleanValue(), FieldType.BOOLEAN);
            case STRING_VALUE -> text(part, constant.stringValue());
            default -> refuse(part);
        };
    }

    /** The shortest decimal that means this double: what the author wrote, up to 15 digits. */
    private @Nullable Node decimal(CelExpr part, CelConstant constant) {
        var value = constant.doubleValue();
        return Double.isFinite(value) ? new Node.Literal(BigDecimal.valueOf(value), FieldType.DECIMAL) : refuse(part);
    }

    /** PostgreSQL keeps no NUL in a text. */
    private @Nullable Node text(CelExpr part, String text) {
        return text.indexOf('\0') < 0 ? new Node.Literal(text, FieldType.TEXT) : refuse(part);
    }

    private @Nullable Node path(CelExpr part, String text) {
        var type = CelTypes.from(ast.getTypeOrThrow(part.id()));
        return type.isPresent() ? new Node.Path(text, type.get()) : refuse(part);
    }

    private @Nullable Node select(CelExpr part) {
        var text = pathOf(part);
        if (text.isEmpty() || part.select().testOnly()) {
            return refuse(part);
        }
        return path(part, text.get());
    }

    private Optional<String> pathOf(CelExpr part) {
        return switch (part.getKind()) {
            case IDENT -> Optional.of(part.ident().name());
            case SELECT ->
                pathOf(part.select().operand())
                        .map(before -> before + "." + part.select().field());
            default -> Optional.empty();
        };
    }

    private @Nullable Node list(CelExpr part) {
        var items = new ArrayList<Node.Literal>();
        for (var element : part.list().elements()) {
            if (read(element) instanceof Node.Literal literal && literal.type() == FieldType.TEXT) {
                items.add(literal);
            } else {
                return refuse(element);
            }
        }
        return new Node.Texts(items);
    }

    private @Nullable Node call(CelExpr part) {
        var call = part.call();
        if (call.function().equals("date")) {
            return date(part, call.args().getFirst());
        }
        if ((call.function().equals("_==_") || call.function().equals("_!=_"))
                && call.args().getLast().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && call.args().getLast().constant().getKind() == CelConstant.Kind.NULL_VALUE) {
            var asked = read(call.args().getFirst());
            return asked == null
                    ? null
                    : named(part, call.function().equals("_==_") ? "missing" : "known", false, List.of(asked));
        }
        var arguments = new ArrayList<Node>();
        if (call.target().isPresent()) {
            var target = read(call.target().get());
            if (target == null) {
                return null;
            }
            arguments.add(target);
        }
        for (var argument : call.args()) {
            var node = read(argument);
            if (node == null) {
                return null;
            }
            arguments.add(node);
        }
        return named(part, call.function(), call.target().isPresent(), arguments);
    }

    private @Nullable Node named(CelExpr part, String name, boolean member, List<Node> arguments) {
        var types = arguments.stream().map(Node::type).toList();
        var function = Functions.find(name, member, types);
        if (function.isEmpty()) {
            return refuse(part);
        }
        for (var position : function.get().literals()) {
            if (!isPlainNumber(arguments.get(position))) {
                faults.add(new Fault(
                        line(part),
                        column(part),
                        "expression-not-supported",
                        new Words(
                                "%s 的次数须直接写成数字（绝对值不超过 1000）".formatted(name),
                                "%s takes a plain number, at most 1000".formatted(name)),
                        new Words("如 plusMonths(3)", "as in plusMonths(3)")));
                return null;
            }
        }
        return new Node.Call(function.get(), arguments, resultOf(function.get(), types));
    }

    private static boolean isPlainNumber(Node node) {
        return switch (node) {
            case Node.Literal literal ->
                literal.value() instanceof BigDecimal number && number.abs().compareTo(BigDecimal.valueOf(1_000)) <= 0;
            case Node.Call call ->
                call.function().name().equals("-_")
                        && isPlainNumber(call.arguments().getFirst());
            default -> false;
        };
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
        if (argument.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            try {
                return new Node.Literal(LocalDate.parse(argument.constant().stringValue()), FieldType.DATE);
            } catch (DateTimeParseException notADate) {
                // told below
            }
        }
        faults.add(new Fault(
                line(part),
                column(part),
                "expression-type",
                new Words("date() 里要写一个日期", "date() takes a date"),
                new Words("如 date('2000-12-31')", "as in date('2000-12-31')")));
        return null;
    }

    private @Nullable Node refuse(CelExpr part) {
        faults.add(new Fault(
                line(part),
                column(part),
                "expression-not-supported",
                new Words("表达式里不能这样写", "this cannot be said in an expression"),
                new Words("可用的写法见 docs/expressions.md", "docs/expressions.md lists what can be said")));
        return null;
    }

    private int line(CelExpr part) {
        return ast.getSource().getPositionsMap().containsKey(part.id())
                ? ast.getSource()
                        .getOffsetLocation(ast.getSource().getPositionsMap().get(part.id()))
                        .map(place -> place.getLine())
                        .orElse(1)
                : 1;
    }

    private int column(CelExpr part) {
        return ast.getSource().getPositionsMap().containsKey(part.id())
                ? ast.getSource()
                        .getOffsetLocation(ast.getSource().getPositionsMap().get(part.id()))
                        .map(place -> place.getColumn() + 1)
                        .orElse(1)
                : 1;
    }
}
