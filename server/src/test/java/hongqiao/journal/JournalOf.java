package hongqiao.journal;

import hongqiao.shared.District;
import hongqiao.shared.FilesComingIn;
import hongqiao.shared.PrivateFiles;
import hongqiao.shared.Words;
import hongqiao.support.Running;
import hongqiao.support.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A journal over an empty database of its own, with a few days of a district in it if asked. */
final class JournalOf {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:02:03.123456Z"), ZoneOffset.UTC);

    final TestDatabase database = TestDatabase.migrated();
    final Path folder = Running.newFolder();
    /** One data source for all: Spring binds a transaction's connection to it. */
    private final DataSource source = database.dataSource();

    final JdbcClient jdbc = JdbcClient.create(source);
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    final Journal journal;
    final JournalFeed feed;
    final JournalNews news;
    final Sealer sealer;

    private JournalOf() {
        journal = new Journal(jdbc, new JdbcTemplate(source), JsonMapper.shared(), CLOCK);
        feed = new JournalFeed(jdbc);
        var town = new Words("红桥区", "Hongqiao");
        news = new JournalNews(jdbc, new District("120106", town, town, ZoneOffset.UTC));
        sealer = new Sealer(
                jdbc,
                new JdbcTemplate(source),
                feed,
                transaction,
                new PrivateFiles(folder),
                CLOCK,
                new FilesComingIn());
    }

    static JournalOf nothing() {
        return new JournalOf();
    }

    /** Two drafts, three events each, sealed; then one more event on the first, not sealed. */
    static JournalOf aWorkingDay() {
        var day = new JournalOf();
        for (int n = 1; n <= 3; n++) {
            day.append("draft-1", "item-corrected", Map.of("value", n, "name", "国家高新技术企业"));
            day.append("draft-2", "item-confirmed", Map.of("item", "C00" + n));
        }
        day.sealer.seal();
        day.append("draft-1", "draft-adopted", Map.of("plan", "2021-2025"));
        return day;
    }

    static Subject subject(String id) {
        return new Subject("120106", "plan-draft", id);
    }

    Event append(String id, String action, Object after) {
        return transaction.execute(
                status -> journal.append(new Entry(subject(id), "planner", action, null, after, "1:abc")));
    }

    Optional<Seal> seal() {
        return sealer.seal();
    }

    /** Changes rows as somebody with the database in hand could: as superuser, past the triggers. */
    void tamper(String... statements) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            for (var sql : statements) {
                jdbc.sql(sql).update();
            }
        });
    }

    JournalReport verify() {
        return JournalVerifier.verify(database.dataSource(), folder);
    }
}
