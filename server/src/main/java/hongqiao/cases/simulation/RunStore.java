package hongqiao.cases.simulation;

import hongqiao.register.measure.KeptTotals;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs as they lie in the database, and the simulated cases. */
@Component
class RunStore {

    /** What hangs on a case first; what was answered in call-backs last. */
    private static final List<String> REMOVALS = List.of(
            """
            delete from cases.relation r using cases.case_file f
             where f.district = :district and f.simulated and r.district = f.district and f.id in (r.a, r.b)
            """,
            """
            delete from cases.clock c using cases.case_file f
             where f.district = :district and f.simulated and c.district = f.district and c.case_id = f.id
            """,
            """
            delete from cases.assignment a using cases.case_file f
             where f.district = :district and f.simulated and a.district = f.district and a.case_id = f.id
            """,
            """
            delete from cases.person p using cases.case_file f
             where f.district = :district and f.simulated and p.district = f.district and p.case_id = f.id
            """,
            "delete from cases.case_file where district = :district and simulated",
            // an answer stays as long as its case is there
            """
            delete from cases.call_back c
             where c.district = :district
               and not exists (select 1 from cases.case_file f where f.district = c.district and f.id = c.case_id)
            """);

    private final JdbcClient jdbc;
    private final KeptTotals totals;
    private final String district;

    RunStore(JdbcClient jdbc, KeptTotals totals, District district) {
        this.jdbc = jdbc;
        this.totals = totals;
        this.district = district.code();
    }

    /** The last that was begun. */
    Optional<Run> last() {
        return jdbc.sql("""
                        select id, seed, days, until, ended_at from cases.simulation
                         where district = ? order by id desc limit 1
                        """)
                .param(district)
                .query((row, n) -> new Run(
                        row.getInt("id"),
                        row.getLong("seed"),
                        row.getInt("days"),
                        Instants.get(row, "until"),
                        Instants.find(row, "ended_at")))
                .optional();
    }

    /** Nobody else begins one meanwhile. */
    Run begin(long seed, int days, Instant until) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('cases.simulation'))").query(row -> {});
        int id = jdbc.sql("""
                        insert into cases.simulation (district, id, seed, days, until)
                        select :district, coalesce(max(id), 0) + 1, :seed, :days, :until
                          from cases.simulation where district = :district
                        returning id
                        """)
                .param("district", district)
                .param("seed", seed)
                .param("days", days)
                .param("until", Timestamp.from(until))
                .query(Integer.class)
                .single();
        return new Run(id, seed, days, until, null);
    }

    void end(Run run, Instant now) {
        jdbc.sql("update cases.simulation set ended_at = ? where district = ? and id = ?")
                .params(Timestamp.from(now), district, run.id())
                .update();
    }

    /** None goes on after that; waits for the cases that are being lived through. */
    void endAll(Instant now) {
        jdbc.sql("update cases.simulation set ended_at = ? where district = ? and ended_at is null")
                .params(Timestamp.from(now), district)
                .update();
    }

    /** Whether any case was ever opened, whoever opened it. */
    boolean hasCases() {
        return jdbc.sql("select exists (select 1 from cases.case_file where district = ?)")
                .param(district)
                .query(Boolean.class)
                .single();
    }

    /** What the simulation calls those of its cases that are there. */
    List<String> known(Run run) {
        return jdbc.sql(
                        "select external_id from cases.case_file where district = ? and source_system = ? and external_id like ?")
                .params(district, Family.SYSTEM, run.id() + "/%")
                .query((row, n) -> row.getString("external_id"))
                .list();
    }

    List<Long> simulated() {
        return jdbc.sql("select id from cases.case_file where district = ? and simulated order by id for update")
                .param(district)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    void removeSimulated() {
        REMOVALS.forEach(sql -> jdbc.sql(sql).param("district", district).update());
        totals.doubt();
    }

    /**
     * For the transaction that asks. It does not wait for the disk: what a crash takes of a simulation is simulated once more. Nobody
     * ends the run before it is over.
     *
     * @return false: somebody has ended it
     */
    boolean goesOn(Run run) {
        return jdbc.sql("""
                        select set_config('synchronous_commit', 'off', true)
                          from (select id from cases.simulation
                                 where district = ? and id = ? and ended_at is null for share) run
                        """)
                .params(district, run.id())
                .query(String.class)
                .optional()
                .isPresent();
    }
}
