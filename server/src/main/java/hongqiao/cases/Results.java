package hongqiao.cases;

import hongqiao.cases.definition.CaseType.Result;
import hongqiao.organisation.Today;
import hongqiao.register.record.Forms;
import hongqiao.shared.District;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a case tells the one it came of. It is kept with the step that tells it and carried over by {@link Timers}, since who
 * takes that step may not see the other case. It waits while the other case cannot take it, and is dropped once that has closed.
 */
@Component
class Results {

    private static final String KEEP = """
            insert into cases.result (district, case_id, version, about, step, data, at)
            values (?, ?, ?, ?, ?, cast(? as jsonb), ?)
            """;

    private static final String WAITING = """
            select r.case_id, r.version, r.about, r.step, r.data::text as data, f.number
              from cases.result r join cases.case_file f on f.district = r.district and f.id = r.case_id
             where r.district = ? order by r.at, r.case_id, r.version limit ?
            """;

    private final JdbcTemplate jdbc;
    private final Forms forms;
    private final Today today;
    private final String district;

    Results(JdbcTemplate jdbc, Forms forms, Today today, District district) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.today = today;
        this.district = district.code();
    }

    /** @param number of the case that tells it; @param fields of the step in the other case, as on the wire */
    record Waiting(long of, int version, long about, String step, JsonNode fields, String number) {}

    /** Nothing where it came of no case. @param of after the step that tells it */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(CaseFile of, Result result) {
        var about = of.head().about();
        if (about == null) {
            return;
        }
        var values = forms.values(of.type().form(), of.form(), of.facts());
        jdbc.update(
                KEEP,
                district,
                of.id(),
                of.version(),
                about,
                result.step(),
                forms.plain(result.with(), values).toString(),
                CaseStore.timestamp(today.now()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<Waiting> waiting(int most) {
        return jdbc.query(
                WAITING,
                (row, n) -> new Waiting(
                        row.getLong("case_id"),
                        row.getInt("version"),
                        row.getLong("about"),
                        row.getString("step"),
                        JsonMapper.shared().readTree(row.getString("data")),
                        row.getString("number")),
                district,
                most);
    }

    /** @return false: another process was faster */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean told(Waiting one) {
        return jdbc.update(
                        "delete from cases.result where district = ? and case_id = ? and version = ?",
                        district,
                        one.of(),
                        one.version())
                == 1;
    }
}
