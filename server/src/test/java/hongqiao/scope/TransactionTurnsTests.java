package hongqiao.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import hongqiao.support.Running;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** More ask for the database at once than there are connections. */
@DisplayName("连接少、来人多")
class TransactionTurnsTests {

    private final Running server = Running.shared();
    private final JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
    private final TransactionTemplate transactions = server.bean(TransactionTemplate.class);

    @Test
    @DisplayName("人人手里有一条、都要第二条，也不互相等死")
    void whoHasOneAndNeedsASecondGetsIt() {
        var apart = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        int all = server.bean(HikariDataSource.class).getMaximumPoolSize() + 2;
        var inside = new CountDownLatch(all);

        var failures = together(
                all,
                one -> transactions.executeWithoutResult(status -> {
                    inside.countDown();
                    await(inside, Duration.ofSeconds(1)); // as many as can be are inside at the same time
                    apart.executeWithoutResult(second -> jdbc.execute("select 1"));
                }));

        assertThat(failures).isEmpty();
    }

    private static List<Throwable> together(int many, IntConsumer work) {
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < many; i++) {
            int one = i;
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    work.accept(one);
                } catch (Throwable failure) {
                    failures.add(failure);
                }
            }));
        }
        threads.forEach(TransactionTurnsTests::join);
        return List.copyOf(failures);
    }

    private static void await(CountDownLatch latch, Duration atMost) {
        try {
            latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
