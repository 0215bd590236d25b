package hongqiao.register.measure;

import hongqiao.expression.Columns;
import hongqiao.expression.Sql;

/** How an engine reads what it keeps in SQL; row level security holds for whatever it says. */
public interface MeasureEngine {

    boolean keeps(Countable of);

    Columns columns(Countable of);

    /** What stands after FROM; it ends in the engine's own condition. */
    Sql from(Countable of);
}
