package hongqiao.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows for one {@code insert … select}, a column at a time: a column whose rows differ is an array of texts that the
 * statement unnests and casts, one that is the same in every row is sent once, and one that holds nothing is left out. A row
 * alone thus costs as many plain parameters, and thousands of them a handful of arrays.
 *
 * @param <T> what a row is made of
 */
public final class ColumnBatch<T> {

    private final List<T> rows;
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** @param rows at least one */
    public ColumnBatch(List<T> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no rows");
        }
        this.rows = rows;
    }

    /**
     * The first column of several rows is always sent whole: it is what makes the statement give as many.
     *
     * @param type what the statement casts the text to
     * @param text of a row; null: nothing
     */
    public ColumnBatch<T> column(String name, String type, Function<T, @Nullable String> text) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        var same = rows.size() == 1 || !names.isEmpty();
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(rows.get(i));
            same &= Objects.equals(texts[i], texts[0]);
        }
        var first = texts[0];
        if (!same) {
            add(name, "cast(unnest(?) as " + type + ")", texts);
        } else if (first != null) {
            add(name, "cast(? as " + type + ")", first);
        }
        return this;
    }

    /** @param hex of a row's bytes */
    public ColumnBatch<T> bytes(String name, Function<T, String> hex) {
        return column(name, "bytea", row -> "\\x" + hex.apply(row));
    }

    private void add(String name, String value, Object parameter) {
        names.add(name);
        values.add(value);
        parameters.add(parameter);
    }

    /** A statement with all it needs. */
    public record Statement(String sql, Object[] parameters) {

        /** @return how many rows it wrote */
        public int run(JdbcTemplate jdbc) {
            return jdbc.update(sql, parameters);
        }
    }

    /** {@code insert into table (…) select …}. */
    public Statement insertInto(String table) {
        return new Statement(
                "insert into " + table + " (" + String.join(", ", names) + ") select " + String.join(", ", values),
                parameters.toArray());
    }
}
