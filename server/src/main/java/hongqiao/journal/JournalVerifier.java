package hongqiao.journal;

import static hongqiao.journal.JournalReport.Kind.*;

import hongqiao.journal.JournalReport.Finding;
import hongqiao.shared.PrivateFiles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Reads the whole journal and finds every edit, deletion (also of a chain's tail and of a whole subject) and reordering,
 * and tables that no longer refuse to be changed. Needs no running server; memory does not grow with the journal. With the installation's data folder it also holds the
 * seals against the key and the witness there, which whoever can write to the database cannot reach.
 */
public final class JournalVerifier {

    private static final List<String> TABLES = List.of("event", "seal", "seal_head", "seal_key");

    /** Ends of chains against last events, both ways. */
    private static final String ENDS = """
            with last_event as (
                select distinct on (district, subject_type, subject_id) district, subject_type, subject_id, seq, hash
                  from journal.event
                 order by district, subject_type, subject_id, seq desc
            )
            select coalesce(c.district, e.district) as district,
                   coalesce(c.subject_type, e.subject_type) as subject_type,
                   coalesce(c.subject_id, e.subject_id) as subject_id,
                   c.seq as chain_seq, e.seq as event_seq
              from journal.chain c
              full join last_event e using (district, subject_type, subject_id)
             where c.seq is distinct from e.seq or c.hash is distinct from e.hash
             order by 1, 2, 3
            """;

    private final @Nullable PrivateFiles folder;
    private final List<Finding> findings = new ArrayList<>();

    private JournalVerifier(@Nullable PrivateFiles folder) {
        this.folder = folder;
    }

    /** @param dataFolder null where there is none at hand: then seals are held against the keys in the database alone */
    public static JournalReport verify(DataSource database, @Nullable Path dataFolder) {
        var folder = dataFolder == null ? null : new PrivateFiles(dataFolder);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                var template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                template.setFetchSize(2_000);
                return new JournalVerifier(folder).verify(JdbcClient.create(template));
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot read the journal", failed);
        }
    }

    private JournalReport verify(JdbcClient jdbc) {
        var chains = new ChainWalk(findings);
        jdbc.sql(EventRow.SELECT + " order by district, subject_type, subject_id, seq")
                .query(row -> {
                    chains.take(EventRow.read(row, 0));
                });
        compareEnds(jdbc);
        AppendOnly.unguarded(jdbc, "journal", TABLES)
                .forEach(table -> findings.add(Finding.about(GUARD_MISSING, "journal." + table)));
        var seals = new SealWalk(jdbc, findings, Optional.ofNullable(folder)).walk();
        return new JournalReport(chains.events(), chains.subjects(), seals.count(), seals.unsealed(), findings);
    }

    private void compareEnds(JdbcClient jdbc) {
        jdbc.sql(ENDS).query(row -> {
            var subject = EventRow.subject(row);
            var chainEnd = row.getObject("chain_seq", Integer.class);
            var lastEvent = row.getObject("event_seq", Integer.class);
            if (lastEvent == null) {
                findings.add(new Finding(SUBJECT_MISSING, subject, 1, null));
            } else if (chainEnd != null && chainEnd > lastEvent) {
                findings.add(new Finding(TAIL_MISSING, subject, lastEvent + 1, null));
            } else {
                findings.add(new Finding(CHAIN_END_CHANGED, subject, lastEvent, null));
            }
        });
    }
}
