package hongqiao;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.database.ServingRole;
import hongqiao.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A start brings the database up to date once, and sees at a glance that it is. */
class MigrationsTests {

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

    @Test
    void leavesADatabaseThatIsUpToDateAlone() {
        jdbc.sql("drop table journal.migration").update();

        Migrations.run(database.dataSource(), ServingRole.NAME);

        assertThat(isThere("journal.migration")).as("nobody opened its history").isFalse();
    }

    @Test
    void looksIntoEveryHistoryOnceAMigrationIsNew() {
        jdbc.sql("comment on schema scope is 'migrated by another version'").update();
        jdbc.sql("drop schema plan cascade").update();

        Migrations.run(database.dataSource(), ServingRole.NAME);

        assertThat(isThere("plan.migration")).isTrue();
    }

    @Test
    void letsInWhoWasLeftOutside() {
        jdbc.sql("revoke usage on schema plan from " + ServingRole.NAME).update();

        Migrations.run(database.dataSource(), ServingRole.NAME);

        assertThat(jdbc.sql("select has_schema_privilege(?, 'plan', 'usage')")
                        .param(ServingRole.NAME)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private boolean isThere(String table) {
        return jdbc.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }
}
