package hongqiao.cases;

import hongqiao.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases that another case's page or story names: only those that whoever reads that one may read as well. */
@Component
public class OtherCases {

    private static final String SEEN = """
            select id, number, type, title, state, area, units, opened_by
              from cases.case_file
             where district = ? and id = any (?)
             order by id
            """;

    private final JdbcTemplate jdbc;
    private final CaseLists lists;
    private final String district;

    OtherCases(JdbcTemplate jdbc, CaseLists lists, District district) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.district = district.code();
    }

    /** @param type key */
    public record Other(long id, String type, String number, String title, String state) {}

    /** By id, in the order of ids; those he may not see are not in it. */
    @Transactional(readOnly = true)
    public Map<Long, Other> seen(Collection<Long> ids, Actor reader) {
        var seen = new HashMap<Long, Other>();
        if (ids.isEmpty()) {
            return seen;
        }
        jdbc.query(
                SEEN,
                (RowCallbackHandler) row -> other(row, reader).ifPresent(one -> seen.put(one.id(), one)),
                district,
                ids.toArray(Long[]::new));
        return seen;
    }

    private Optional<Other> other(ResultSet row, Actor reader) throws SQLException {
        return lists.reads(reader, row)
                ? Optional.of(new Other(
                        row.getLong("id"),
                        row.getString("type"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("state")))
                : Optional.empty();
    }
}
