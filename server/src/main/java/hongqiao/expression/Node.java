package hongqiao.expression;

import java.util.List;

/** A checked expression as a tree. */
sealed interface Node {

    FieldType type();

    /** @param value String, BigDecimal, Boolean or LocalDate */
    record Literal(Object value, FieldType type) implements Node {}

    /** @param text names with dots between */
    record Path(String text, FieldType type) implements Node {}

    record Call(Function function, List<Node> arguments, FieldType type) implements Node {}

    /** Only as the right side of {@code in}. */
    record Texts(List<Literal> items) implements Node {
        @Override
        public FieldType type() {
            return FieldType.TEXTS;
        }
    }
}
