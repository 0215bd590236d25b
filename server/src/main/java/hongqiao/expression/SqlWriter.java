package hongqiao.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Writes a node as SQL: fields by the engine's columns, everything an author typed as a parameter. */
final class SqlWriter {

    private final Dialect dialect;
    private final Columns columns;

    SqlWriter(Dialect dialect, Columns columns) {
        this.dialect = dialect;
        this.columns = columns;
    }

    Sql write(Node node) {
        return switch (node) {
            case Node.Literal literal -> literal(literal.value());
            case Node.Path path -> columns.of(path.text());
            case Node.Texts texts -> list(texts);
            case Node.Call call ->
                Sql.fill(
                        call.function().sql(dialect),
                        call.arguments().stream().map(this::write).toList());
        };
    }

    /** A whole number stays one, so that the index of a whole-number column can be used. */
    private Sql literal(Object value) {
        return switch (value) {
            case Boolean truth -> Sql.of(truth ? "true" : "false");
            case BigDecimal number when isLong(number) -> Sql.of("cast(? as bigint)", number.longValueExact());
            case BigDecimal number ->
                Sql.of(dialect == Dialect.SPARK ? "cast(? as decimal(38,12))" : "cast(? as numeric)", number);
            case LocalDate day -> Sql.of("cast(? as date)", day);
            default -> Sql.of(dialect == Dialect.SPARK ? "cast(? as string)" : "cast(? as text)", value);
        };
    }

    private static boolean isLong(BigDecimal number) {
        return number.scale() <= 0 && number.precision() - number.scale() <= 18;
    }

    private Sql list(Node.Texts texts) {
        if (texts.items().isEmpty()) {
            return Sql.of(dialect == Dialect.SPARK ? "cast(array() as array<string>)" : "cast('{}' as text[])");
        }
        var marks = "?, ".repeat(texts.items().size());
        return new Sql(
                (dialect == Dialect.SPARK ? "array(" : "cast(array[")
                        + marks.substring(0, marks.length() - 2)
                        + (dialect == Dialect.SPARK ? ")" : "] as text[])"),
                List.copyOf(texts.items().stream().map(Node.Literal::value).toList()));
    }
}
