package hongqiao.organisation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ids for rows to come, many at once, so that what points at them can be written in the same few statements. */
@Component
public class NewIds {

    private final JdbcClient jdbc;

    NewIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param table of this module, with a column {@code id} that counts by itself */
    public List<Integer> of(String table, int count) {
        return jdbc.sql("""
                        select nextval(pg_get_serial_sequence(?, 'id'))::integer from generate_series(1, ?)
                        """)
                .params("organisation." + table, count)
                .query((row, n) -> row.getInt(1))
                .list();
    }
}
