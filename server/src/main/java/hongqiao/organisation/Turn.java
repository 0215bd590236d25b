package hongqiao.organisation;

import hongqiao.shared.District;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One change of the organisation after the other, in whichever process: what is checked (no unit under itself, no two rows
 * that say the same) then still holds at the commit. An organisation changes a few times a day; nobody waits long.
 */
@Component
public class Turn {

    private final JdbcClient jdbc;
    private final District district;

    Turn(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district;
    }

    /** Until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("organisation/" + district.code())
                .query(row -> {});
    }
}
