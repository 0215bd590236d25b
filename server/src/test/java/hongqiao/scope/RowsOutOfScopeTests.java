package hongqiao.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.support.Running;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A table of diaries of units 1, 2 and 3, of this district and of the next: whoever asks sees his own and no more. */
@DisplayName("看不见不归自己的")
class RowsOutOfScopeTests {

    private static Running server;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void keepDiaries() {
        server = Running.server();
        var owner = JdbcClient.create(server.database().dataSource());
        owner.sql("""
                create table scope.diary (district text, unit integer, text text);
                insert into scope.diary values ('120106', 1, 'a'), ('120106', 2, 'b'), ('120106', 3, 'c'), ('120101', 1, 'd');
                alter table scope.diary enable row level security;
                alter table scope.diary force row level security;
                create policy diary on scope.diary using (district = (select scope.district())
                    and ((select scope.everything()) or unit = any ((select scope.units())::integer[])));
                grant all on scope.diary to hongqiao_serving;
                """).update();
        jdbc = server.bean(JdbcClient.class);
        transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> diaries() {
        return jdbc.sql("select text from scope.diary order by text")
                .query((row, n) -> row.getString("text"))
                .list();
    }

    private static List<String> seenBy(Scope scope) {
        return Scopes.during(scope, () -> transaction.execute(status -> diaries()));
    }

    @Test
    void servesAsAUserWhoOwnsNothing() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("hongqiao_serving");
    }

    @Test
    void showsOnlyTheUnitsOfTheScopeAndNeverAnotherDistrict() {
        assertThat(seenBy(Scope.of(List.of(1, 3), List.of(), "a"))).containsExactly("a", "c");
        assertThat(seenBy(Scope.own("a"))).isEmpty();
        assertThat(seenBy(Scope.district("a"))).containsExactly("a", "b", "c");
    }

    @Test
    @DisplayName("没有范围的查询不执行，而不是什么也不返回")
    void refusesAQueryWithoutAScope() {
        assertThatThrownBy(() -> transaction.execute(status -> diaries())).hasStackTraceContaining("no scope is bound");
        assertThatThrownBy(RowsOutOfScopeTests::diaries).hasStackTraceContaining("no scope is bound");
    }

    @Test
    void forgetsTheScopeWithItsTransaction() {
        seenBy(Scope.district("a"));

        assertThatThrownBy(() -> transaction.execute(status -> diaries())).hasStackTraceContaining("no scope is bound");
    }

    @Test
    void refusesToWriteOutsideTheScope() {
        assertThatThrownBy(() -> Scopes.during(
                        Scope.of(List.of(1), List.of(), "a"),
                        () -> transaction.execute(
                                status -> jdbc.sql("insert into scope.diary values ('120106', 2, 'x')")
                                        .update())))
                .hasStackTraceContaining("row-level security");
        int changed = Scopes.during(
                Scope.of(List.of(1), List.of(), "a"),
                () -> transaction.execute(
                        status -> jdbc.sql("update scope.diary set text = text").update()));
        assertThat(changed).isEqualTo(1);
    }

    @Test
    void letsNobodyChangeTheScopeInsideATransaction() {
        assertThatThrownBy(() -> Scopes.during(
                        Scope.own("a"),
                        () -> transaction.execute(status -> Scopes.everything("because", () -> diaries()))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void letsTheServingUserLiftNoPolicy() {
        assertThatThrownBy(() -> jdbc.sql("alter table scope.diary disable row level security")
                        .update())
                .hasStackTraceContaining("must be owner");
        assertThatThrownBy(() ->
                        jdbc.sql("alter table plan.plan disable trigger all").update())
                .hasStackTraceContaining("must be owner");
    }

    @Test
    void holdsUnderManyAtOnce() throws Exception {
        var wrong = new java.util.concurrent.atomic.AtomicInteger();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 600; i++) {
                int unit = i % 3 + 1;
                threads.submit(() -> {
                    var expected = List.of(List.of("a", "b", "c").get(unit - 1));
                    if (!seenBy(Scope.of(List.of(unit), List.of(), "u" + unit)).equals(expected)) {
                        wrong.incrementAndGet();
                    }
                });
            }
        }
        assertThat(wrong).hasValue(0);
    }
}
