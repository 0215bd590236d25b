package hongqiao.plan.pair;

import hongqiao.plan.pair.Pairing.Two;
import hongqiao.shared.District;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What persons decided of pairs; the last decision counts, none is overwritten. */
@Component
class PairStore {

    private final JdbcClient jdbc;
    private final String district;

    PairStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** Of two plans. True: joined. */
    Map<Two, Boolean> decided(String before, String after) {
        var decided = new HashMap<Two, Boolean>();
        jdbc.sql("""
                select before_code, after_code, joined from plan.pair_decision
                 where district = ? and before_plan = ? and after_plan = ? order by no
                """).params(district, before, after).query(row -> {
            decided.put(
                    new Two(before + "/" + row.getString("before_code"), after + "/" + row.getString("after_code")),
                    row.getBoolean("joined"));
        });
        return decided;
    }

    void add(Promise before, Promise after, boolean joined, @Nullable String reason, Instant at, String by) {
        jdbc.sql("""
                insert into plan.pair_decision
                       (district, before_plan, before_code, after_plan, after_code, joined, reason, at, by)
                values (:district, :beforePlan, :beforeCode, :afterPlan, :afterCode, :joined, :reason, :at, :by)
                """)
                .param("district", district)
                .param("beforePlan", before.plan())
                .param("beforeCode", before.code())
                .param("afterPlan", after.plan())
                .param("afterCode", after.code())
                .param("joined", joined)
                .param("reason", reason, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }
}
