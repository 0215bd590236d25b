package hongqiao.register.measure;

import hongqiao.expression.Columns;
import hongqiao.expression.Sql;

/** How an engine reads what it keeps in SQL; row level security holds for whatever it says. */
public interface MeasureEngine {

    boolean keeps(Countable of);

    Columns columns(Countable of);

    /** What stands after FROM; it ends in the engine's own condition. */
    Sql from(Countable of);

    /** Its subjects in the journal: their type, and what stands before the colon of their ids where there is one: {@code record:firm}. */
    String source(Countable of);

    /** The id of the subject, as SQL. */
    String id(Countable of);

    /** What not everybody sees who has the whole district, as SQL; it is in no kept total. */
    String apart(Countable of);

    /** Whether this reads nothing but the subject itself, so that it changes with it alone, and not as time goes by. */
    boolean isOwn(Sql piece);
}
