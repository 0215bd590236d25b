package hongqiao.journal;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start over a journal that was loaded from a dump into a fresh cluster: its transactions would be numbered
 * below those already sealed, so new events would be followed by nobody and would look like forgeries.
 */
@Component
@Order(1)
class JournalStart implements ApplicationRunner {

    private static final String NEWEST = """
            select greatest((select coalesce(max(txid), 0) from journal.event),
                            (select coalesce(max(upto_txid), 1) - 1 from journal.seal))
            """;

    private final JdbcClient jdbc;

    JournalStart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var newest = jdbc.sql(NEWEST).query(Long.class).single();
        var now = jdbc.sql("select txid_current()").query(Long.class).single();
        if (now <= newest) {
            throw new IllegalStateException("""
                    数据库的事务号 %1$d 落后于日志的 %2$d：这是从转储恢复的新集群。请先用 pg_resetwal --next-transaction-id 推进事务号，再启动。
                    The database counts transactions from %1$d, the journal is at %2$d: a dump was loaded into a fresh \
                    cluster. Move its counter on with pg_resetwal --next-transaction-id, then start again.\
                    """.formatted(now, newest));
        }
    }
}
