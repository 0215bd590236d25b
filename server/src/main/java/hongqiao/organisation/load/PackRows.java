package hongqiao.organisation.load;

import hongqiao.shared.District;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pack said when it was last taken in. */
@Component
class PackRows {

    private static final String SAY = """
            insert into organisation.pack_row (district, kind, key, said) values (?, ?, ?, ?)
            on conflict (district, kind, key) do update set said = excluded.said
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final String district;

    PackRows(JdbcClient jdbc, JdbcTemplate batch, District district) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.district = district.code();
    }

    Map<String, String> said(String kind) {
        var said = new HashMap<String, String>();
        jdbc.sql("select key, said from organisation.pack_row where district = ? and kind = ?")
                .params(district, kind)
                .query(row -> {
                    said.put(row.getString("key"), row.getString("said"));
                });
        return said;
    }

    void say(String kind, Map<String, String> rows) {
        batch.batchUpdate(SAY, rows.entrySet(), 1_000, (statement, row) -> {
            statement.setString(1, district);
            statement.setString(2, kind);
            statement.setString(3, row.getKey());
            statement.setString(4, row.getValue());
        });
    }
}
