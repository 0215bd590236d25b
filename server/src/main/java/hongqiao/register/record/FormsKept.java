package hongqiao.register.record;

import hongqiao.register.definition.Register;
import java.util.stream.Stream;

/** Where another engine keeps what was filled in, as {@link Forms#stored} has it: for what concerns every form. */
public interface FormsKept {

    /**
     * @param column of the table, jsonb
     * @param where column that says whose form it is, and {@code is} what it says there
     */
    record Place(Register form, String table, String column, String where, String is) {}

    Stream<Place> places();
}
