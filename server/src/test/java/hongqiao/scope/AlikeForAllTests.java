package hongqiao.scope;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is the same for all is asked in the transaction that is open, whoever's it is, and else by the system. */
@DisplayName("人人一样的内容：在谁的事务里就按谁的范围查，不在事务里由系统查")
class AlikeForAllTests {

    private final Running server = Running.shared();
    private final JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
    private final TransactionTemplate transactions = server.bean(TransactionTemplate.class);

    private String asker() {
        return Scopes.alike(
                "who asks does not matter",
                transactions,
                () -> String.valueOf(jdbc.queryForObject("select scope.self()", String.class)));
    }

    @Test
    void asksInTheTransactionThatIsOpen() {
        assertThat(Scopes.<String>during(Scope.district("planner"), () -> transactions.execute(status -> asker())))
                .isEqualTo("planner");
    }

    @Test
    void asksAsTheSystemOutsideOfOne() {
        assertThat(asker()).isEqualTo("system");
        assertThat(Scopes.<String>during(Scope.district("planner"), this::asker))
                .isEqualTo("system");
    }
}
