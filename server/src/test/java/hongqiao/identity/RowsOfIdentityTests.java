package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself shows of identity's tables, to whoever asks. */
@DisplayName("身份各表的行级保护")
class RowsOfIdentityTests {

    private final Office office = Office.shared();
    private final JdbcClient jdbc = office.server.bean(JdbcClient.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(office.server.bean(PlatformTransactionManager.class));

    private int count(Scope scope, String from) {
        return Objects.requireNonNull(Scopes.during(
                scope,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from identity." + from)
                        .query(Integer.class)
                        .single())));
    }

    @Test
    @DisplayName("只看得到自己的密码、会话、第二因素和授权")
    void showsOnesOwnProofsAlone() {
        office.as("viewer");
        office.as("planner");
        var own = Scope.own("viewer");

        for (var table : List.of("credential", "session", "second_factor", "recovery_code", "past_password")) {
            assertThat(count(own, table + " where username <> 'viewer'"))
                    .as(table)
                    .isZero();
        }
        assertThat(count(own, "credential")).isEqualTo(1);
        assertThat(count(own, "role_grant where username <> 'viewer' and given_by <> 'viewer'"))
                .isZero();
        assertThat(count(own, "account")).as("what accounts are called").isGreaterThan(10);
        assertThat(count(own, "sign_in_lock")).isZero();
        assertThat(count(own, "token")).isZero();
        assertThat(count(Scope.district("x"), "credential")).isGreaterThan(10);
    }

    @Test
    void refusesToAnswerWithoutAScope() {
        office.as("viewer");
        for (var table : List.of("credential", "session", "role_grant")) {
            assertThatThrownBy(() -> transaction.execute(status ->
                            jdbc.sql("select * from identity." + table).query().listOfRows()))
                    .as(table)
                    .hasStackTraceContaining("no scope is bound");
        }
    }

    @Test
    @DisplayName("任何人都不能给自己添授权、改别人的密码")
    void refusesToWriteWhatIsNotOnesOwn() {
        assertThatThrownBy(() -> write(Scope.own("viewer"), """
                        insert into identity.role_grant (district, username, role, duty, reach, from_at, given_by)
                        values ('120106', 'viewer', 'leader', 'DAILY', 'DISTRICT', now(), 'planner')
                        """)).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> write(Scope.own("viewer"), """
                        insert into identity.role_grant (district, username, role, duty, reach, from_at, given_by)
                        values ('120106', 'planner', 'leader', 'DAILY', 'DISTRICT', now(), 'viewer')
                        """))
                .as("a grant that is no delegation")
                .hasStackTraceContaining("row-level security");
        assertThat(write(
                        Scope.own("viewer"),
                        "update identity.credential set must_change = true where username = 'planner'"))
                .isZero();
        assertThat(write(Scope.own("viewer"), "update identity.account set demo = demo"))
                .isZero();
        assertThatThrownBy(() -> write(Scope.district("x"), """
                        insert into identity.account (district, username, post_zh, post_en, unit_zh, unit_en, demo, changed_at)
                        values ('120101', 'elsewhere', 'a', 'a', 'a', 'a', false, now())
                        """))
                .as("another district")
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void knowsNoAccountOfAnotherDistrict() {
        office.database().sql("""
                insert into identity.account (district, username, post_zh, post_en, unit_zh, unit_en, demo, changed_at)
                values ('120101', 'elsewhere', 'a', 'a', 'a', 'a', false, now())
                on conflict do nothing
                """).update();

        assertThat(count(Scope.district("x"), "account where username = 'elsewhere'"))
                .isZero();
        assertThat(office.server.bean(Accounts.class).find("elsewhere")).isEmpty();
    }

    @Test
    void holdsForTheOwnerOfTheTablesToo() {
        assertThat(office.database().sql("""
                                select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                 where n.nspname = 'identity' and c.relkind = 'r' and c.relname <> 'migration'
                                   and not (c.relrowsecurity and c.relforcerowsecurity)
                                """).query(Integer.class).single()).isZero();
    }

    private int write(Scope scope, String sql) {
        return Objects.requireNonNull(Scopes.during(
                scope, () -> transaction.execute(status -> jdbc.sql(sql).update())));
    }
}
