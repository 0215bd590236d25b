package hongqiao.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hongqiao.plan.AdoptedPlans;
import hongqiao.plan.AdoptedPlans.Finding;
import hongqiao.plan.AdoptedPlans.Kind;
import hongqiao.support.Running;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with the database in hand edits what was adopted: a plan of the pack, and a document's. Nothing is kept. */
@DisplayName("采用的规划被动过手脚")
class TamperedPlanTests {

    private static final String OF_PACK = "120106 plan/2021-2025";
    private static final String OF_DOCUMENT = "120106 plan/sample-2026-2030";

    private static Running server;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void adoptADocument() {
        server = Running.server();
        Desk.of(server).withSamplePlan().adopt(true).expecting(201);
        var source = new org.springframework.jdbc.datasource.SimpleDriverDataSource(
                new org.postgresql.Driver(),
                server.database().url(),
                server.database().user(),
                "");
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void findsNothingInWhatWasLeftAlone() {
        assertThat(AdoptedPlans.verify(jdbc)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update plan.plan set title = '别的规划' where key = :key",
                "update plan.plan set approved_on = date '2020-01-01' where key = :key",
                "update plan.section set title = '别的章' where plan = :key and ordinal = 1",
                "update plan.indicator set target_value = target_value + 1 where plan = :key",
                "delete from plan.indicator where plan = :key and ordinal = 1",
                "update plan.indicator set base_text = null where plan = :key",
                "update plan.commitment set value = value - 1 where plan = :key",
                "delete from plan.commitment where plan = :key and ordinal = 2",
                "update plan.commitment set title = metric || title, metric = '' where plan = :key",
                """
                insert into plan.action (district, plan, ordinal, code, name, kind, made_by)
                values ('120106', :key, 999, 'P999', '没有承诺过的项目', 'PROJECT', 'READ')
                """
            })
    void findsAnEditOfAnyPart(String edit) {
        assertThat(after(edit.replace(":key", "'2021-2025'"))).containsExactly(new Finding(Kind.PLAN_DIFFERS, OF_PACK));
        assertThat(after(edit.replace(":key", "'sample-2026-2030'")))
                .containsExactly(new Finding(Kind.PLAN_DIFFERS, OF_DOCUMENT));
    }

    @Test
    void findsAnEditOfTheDocument() {
        assertThat(after("update plan.text set text = replace(text, '到', '至')"))
                .containsExactly(new Finding(Kind.PLAN_DIFFERS, OF_DOCUMENT));
    }

    @Test
    @DisplayName("整部规划被删除，或改了网址")
    void findsThatAPlanIsGone() {
        assertThat(after("delete from plan.plan where key = '2021-2025'"))
                .containsExactly(new Finding(Kind.PLAN_MISSING, OF_PACK));
        assertThat(after("update plan.plan set key = '2021-2025-9' where key = '2021-2025'"))
                .containsExactlyInAnyOrder(
                        new Finding(Kind.PLAN_MISSING, OF_PACK),
                        new Finding(Kind.PLAN_NEVER_ADOPTED, "120106 plan/2021-2025-9"));
    }

    @Test
    @DisplayName("早先的采用记录没有摘要：不作判断")
    void saysNothingOfAPlanWhoseAdoptionCarriesNoHash() {
        assertThat(after(
                        "update journal.event set after = after - 'contentSha256' where subject_id = '2021-2025'",
                        "update plan.indicator set target_value = 1 where plan = '2021-2025'"))
                .isEmpty();
    }

    @Test
    void findsATableThatNoLongerRefusesChanges() {
        assertThat(after("alter table plan.indicator disable trigger user", "drop trigger plan_immutable on plan.plan"))
                .extracting(Finding::kind, Finding::thing)
                .containsExactly(tuple(Kind.GUARD_MISSING, "plan.plan"), tuple(Kind.GUARD_MISSING, "plan.indicator"));
    }

    @Test
    void readsTheSameWhateverTheSessionIsSetTo() {
        assertThat(after(
                        "set local timezone = 'America/New_York'",
                        "set local datestyle = 'ISO, DMY'",
                        "set local extra_float_digits = 0",
                        "set local lc_numeric = 'C'"))
                .isEmpty();
    }

    /** What is found after those statements, run past the triggers and then taken back. */
    private static List<Finding> after(String... statements) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local session_replication_role = replica").update();
            for (var sql : statements) {
                assertThat(jdbc.sql(sql).update()).as(sql).isNotNegative();
            }
            return AdoptedPlans.verify(jdbc);
        });
    }
}
