package hongqiao.cases.promise;

import hongqiao.shared.District;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions, and what follows from them; in the scope of who asks. */
@Component
class PromiseStore {

    private final JdbcClient jdbc;
    private final String district;
    private final String timezone;

    PromiseStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
        this.timezone = district.timezone().getId();
    }

    /** That cases of this matter bear on that item. */
    record MatterItem(String type, String matter, String item) {}

    /** @param bears false: they do not, as somebody said */
    record Decided(MatterItem what, boolean bears, Instant at, String by) {}

    /** @param month {@code 2026-03} */
    record Month(String month, long cases) {}

    /** Of one case, by item; true: it bears on it. */
    Map<String, Boolean> decided(long file) {
        var decided = new HashMap<String, Boolean>();
        jdbc.sql("select item, bears from cases.promise where district = ? and case_id = ? order by no")
                .params(district, file)
                .query(row -> {
                    decided.put(row.getString("item"), row.getBoolean("bears"));
                });
        return decided;
    }

    void decide(
            long file,
            String item,
            boolean bears,
            @Nullable Double score,
            @Nullable String reason,
            Instant at,
            String by) {
        jdbc.sql("""
                insert into cases.promise (district, case_id, item, bears, score, reason, at, by)
                values (:district, :file, :item, :bears, :score, :reason, :at, :by)
                """)
                .param("district", district)
                .param("file", file)
                .param("item", item)
                .param("bears", bears)
                .param("score", score == null ? null : BigDecimal.valueOf(score), Types.NUMERIC)
                .param("reason", reason, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    List<MatterItem> matters() {
        return decidedMatters().stream()
                .filter(Decided::bears)
                .map(Decided::what)
                .toList();
    }

    /** What was last said of each matter and item. */
    List<Decided> decidedMatters() {
        return jdbc.sql("""
                select distinct on (type, matter, item) type, matter, item, bears, at, by
                  from cases.promise_matter where district = ? order by type, matter, item, no desc
                """)
                .param(district)
                .query((row, n) -> new Decided(
                        new MatterItem(row.getString("type"), row.getString("matter"), row.getString("item")),
                        row.getBoolean("bears"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by")))
                .list();
    }

    void map(MatterItem what, boolean bears, Instant at, String by) {
        jdbc.sql("""
                insert into cases.promise_matter (district, type, matter, item, bears, at, by)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(district, what.type(), what.matter(), what.item(), bears, Timestamp.from(at), by)
                .update();
    }

    /** Newest first. @param types keys */
    List<Long> newest(String item, Collection<String> types, int most) {
        return jdbc.sql("""
                select f.id from cases.bearing(?, ?) b join cases.case_file f on f.district = ? and f.id = b.case_id
                 where f.type = any (?) order by f.id desc limit ?
                """)
                .params(district, item, district, types.toArray(String[]::new), most)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** Only months in which there are some, the oldest first. @param types keys */
    List<Month> months(String item, Collection<String> types) {
        return jdbc.sql("""
                select to_char(f.opened_at at time zone ?, 'YYYY-MM') as month, count(*) as cases
                  from cases.bearing(?, ?) b join cases.case_file f on f.district = ? and f.id = b.case_id
                 where f.type = any (?) group by 1 order by 1
                """)
                .params(timezone, district, item, district, types.toArray(String[]::new))
                .query((row, n) -> new Month(row.getString("month"), row.getLong("cases")))
                .list();
    }
}
