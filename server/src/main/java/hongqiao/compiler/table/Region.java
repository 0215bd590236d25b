package hongqiao.compiler.table;

import java.util.List;

/**
 * The lines of one indicator table: heading {@code first..body}, rows {@code body..end}.
 *
 * @param columns as the heading names them
 */
public record Region(int first, int body, int end, List<Column> columns) {

    public Region {
        columns = List.copyOf(columns);
    }
}
