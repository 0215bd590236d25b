package hongqiao.expression;

/** How an engine reads a field in SQL. */
@FunctionalInterface
public interface Columns {

    /** @param path as {@link Values#get} has it; the piece has the field's type: bigint, numeric, text, date, timestamptz, boolean, text[] */
    Sql of(String path);
}
