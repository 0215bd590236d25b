package hongqiao.shared;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.support.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The database ends a connection in the middle of a transaction: whoever asked is told to come again. */
@DisplayName("事务中途断线")
class LostConnectionTests {

    private final Running server = Running.shared();
    private final JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
    private final TransactionTemplate transactions = server.bean(TransactionTemplate.class);

    @Test
    void whileItAsks() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    endThisConnection();
                    jdbc.queryForObject("select 1", Integer.class);
                }))
                .matches(ProblemAdvice::isUnavailable, "is told to come again");
    }

    @Test
    void whenItCommits() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> endThisConnection()))
                .matches(ProblemAdvice::isUnavailable, "is told to come again");
    }

    @Test
    @DisplayName("因死锁被取消的，可以再来")
    void undoneForTheSakeOfAnother() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> jdbc.execute(
                        "do $$ begin raise exception 'deadlock detected' using errcode = '40P01'; end $$")))
                .matches(ProblemAdvice::isUnavailable, "is told to come again");
    }

    private void endThisConnection() {
        var process = jdbc.queryForObject("select pg_backend_pid()", Integer.class);
        var others = new JdbcTemplate(server.database().dataSource());
        others.queryForObject("select pg_terminate_backend(?, 10000)", Boolean.class, process);
    }
}
