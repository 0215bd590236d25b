package hongqiao.compiler.table;

import hongqiao.compiler.table.Column.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that hold values, by their places from 0; -1 where there is none.
 *
 * @param to the last year of the plan
 */
record Columns(List<Column> values, @Nullable Integer to) {

    int of(Kind kind) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).kind() == kind) {
                return i;
            }
        }
        return -1;
    }

    /** The column of the base: named so, else the first of at least two years, never the target's. */
    int base() {
        int named = of(Kind.BASE);
        int first = of(Kind.YEAR);
        return named >= 0 ? named : first >= 0 && first != target() ? first : -1;
    }

    /** The column of the target: named so, else that of the plan's last year, else the last year. */
    int target() {
        int named = of(Kind.TARGET);
        if (named >= 0) {
            return named;
        }
        int last = -1;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).kind() == Kind.YEAR) {
                if (to != null && to.equals(values.get(i).year())) {
                    return i;
                }
                last = i;
            }
        }
        return last >= 0 ? last : of(Kind.AVERAGE);
    }
}
