package hongqiao.compiler.table;

import java.util.List;

/**
 * A row cut into its columns; each list holds the pieces of one cell and is empty where the table has none.
 *
 * @param values in the order of the columns of values
 */
record Row(List<Cell> ordinal, List<Cell> name, List<Cell> unit, List<List<Cell>> values) {}
