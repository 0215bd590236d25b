package hongqiao.cases;

import static hongqiao.cases.GridCentre.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several do something in the very same moment. */
@DisplayName("同一时刻：办理与到时、取号与立案")
class AtTheSameMomentTests {

    private static GridCentre centre;

    @BeforeAll
    static void open() {
        centre = new GridCentre();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    /** Both wait for somebody who has the case; the step came first. PostgreSQL looks for a deadlock after one second. */
    @Test
    @DisplayName("谁先到谁先办，不互相等死；时钟随后再说")
    void neitherWaitsForTheOther() throws Exception {
        var number = centre.dispatched("同时");
        centre.at("2026-03-20T01:00:00Z");
        centre.as("sanitation");
        centre.as("dispatch");
        var rows = new JdbcTemplate(centre.server.database().dataSource());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var holder = centre.server.database().dataSource().getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement()
                    .execute("select 1 from cases.case_file where number = '" + number + "' for update");
            var step = CompletableFuture.supplyAsync(
                    () -> centre.take(
                            "sanitation",
                            number,
                            "handle",
                            Map.of("fields", Map.of("result", "已清运"), "evidence", evidence("after"))),
                    threads);
            awaitWaiting(rows, 1);
            var said = CompletableFuture.supplyAsync(centre::fired, threads);
            awaitWaiting(rows, 2);
            Thread.sleep(
                    1_200); // the second has looked for a deadlock and found none: if there is one, the step will find
            // it
            holder.rollback();

            step.join().expecting(200);
            said.join();
        }
        centre.fired();
        assertThat(rows.queryForList(
                        "select action from journal.event e join cases.case_file f on f.id::text = e.subject_id"
                                + " where e.subject_type = 'case' and f.number = ? order by e.seq",
                        String.class,
                        number))
                .startsWith("case-opened", "case-step", "case-step", "case-step");
    }

    /** A clock wrote the case between the officer's reading and his writing; he has seen all that matters of it. */
    @Test
    @DisplayName("办理时恰好到时提醒：照样办成；别人先办了一步：不办")
    void isNotRefusedForAClock() throws Exception {
        for (var stepped : java.util.List.of(false, true)) {
            centre.at("2026-03-02T01:00:00Z");
            var number = centre.dispatched("到时");
            var rows = new JdbcTemplate(centre.server.database().dataSource());

            try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                    var clock = centre.server.database().dataSource().getConnection()) {
                clock.setAutoCommit(false);
                clock.createStatement()
                        .execute("update cases.case_file set revision = revision + 1"
                                + (stepped ? ", version = version + 1" : "") + " where number = '" + number + "'");
                var step = CompletableFuture.supplyAsync(
                        () -> centre.take(
                                "sanitation",
                                number,
                                "handle",
                                Map.of("fields", Map.of("result", "已清运"), "evidence", evidence("after"))),
                        threads);
                awaitWaiting(rows, 1);
                clock.commit();

                assertThat(step.join().status()).isEqualTo(stepped ? 409 : 200);
            }
        }
    }

    /** One is kept from being written; its number is given by then, and whoever opens the next one does not wait for it. */
    @Test
    @DisplayName("一件还没立完，下一件照样取号")
    void keepsNobodyWaitingForItsNumber() throws Exception {
        var rows = new JdbcTemplate(centre.server.database().dataSource());
        centre.at("2026-03-02T01:00:00Z");
        centre.as("grid");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var holder = centre.server.database().dataSource().getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("lock table cases.case_file in share mode");
            var opened = CompletableFuture.supplyAsync(() -> centre.opened("取号"), threads);
            awaitWaiting(rows, 1);

            assertThat(rows.queryForList(
                            "select last from cases.serial where day = '2026-03-02' for update nowait", Integer.class))
                    .isNotEmpty();

            holder.rollback();
            assertThat(opened.join()).startsWith("WG20260302-");
        }
    }

    private static void awaitWaiting(JdbcTemplate rows, int many) throws InterruptedException {
        long until = System.nanoTime() + 120_000_000_000L;
        while (!Integer.valueOf(many)
                .equals(rows.queryForObject(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
                        Integer.class))) {
            assertThat(System.nanoTime()).as("%d wait for the case", many).isLessThan(until);
            Thread.sleep(20);
        }
    }
}
