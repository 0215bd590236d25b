package hongqiao.cli;

import hongqiao.database.DataFolder;
import hongqiao.database.DatabaseAddress;
import hongqiao.database.EmbeddedDatabase;
import hongqiao.journal.JournalReport;
import hongqiao.journal.JournalReport.Finding;
import hongqiao.journal.JournalVerifier;
import hongqiao.plan.AdoptedPlans;
import hongqiao.shared.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What one does with the journal without a browser. */
@Command(name = "journal", description = "变更日志。The journal of every change.", synopsisSubcommandLabel = "COMMAND")
final class JournalCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Exit code 0: clean; 1: something was edited, deleted or reordered; 2: could not look. */
    @Command(
            name = "verify",
            description = "核对整部变更日志。Find any edit, deletion or reordering; the server may run meanwhile.")
    int verify() {
        var surroundings = Surroundings.read();
        if (surroundings.outsideOwner().isPresent()) {
            return verify(surroundings.outsideOwner().get(), surroundings.data());
        }
        if (DataFolder.holder(surroundings.data()) != null) {
            return verify(DatabaseAddress.ofServerOn(surroundings.data()), surroundings.data());
        }
        DataFolder.checkInUse(surroundings.data());
        try (DataFolder folder = DataFolder.take(surroundings.data());
                EmbeddedDatabase database = EmbeddedDatabase.start(folder, this::say)) {
            return verify(database.address(), folder.root());
        }
    }

    private int verify(DatabaseAddress database, Path data) {
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        JournalReport report = JournalVerifier.verify(source, data);
        List<AdoptedPlans.Finding> plans = adoptedPlans(source);
        PrintWriter out = spec.commandLine().getOut();
        for (Finding finding : report.findings()) {
            out.println(line(finding));
        }
        for (AdoptedPlans.Finding finding : plans) {
            Words words = finding.kind().words();
            out.println("%s %s: %s / %s".formatted(finding.kind(), finding.thing(), words.zh(), words.en()));
        }
        int findings = report.findings().size() + plans.size();
        out.println(
                "变更日志：%1$,d 个事件，%2$,d 个对象，%3$,d 个封条，%4$,d 个事件尚未封存，%5$,d 处问题 / journal: %1$,d events, %2$,d subjects, %3$,d seals, %4$,d events not sealed yet, %5$,d findings"
                        .formatted(report.events(), report.subjects(), report.seals(), report.unsealed(), findings));
        out.flush();
        return findings == 0 ? 0 : 1;
    }

    /** Sees one state of the database, though the server may adopt a plan meanwhile. */
    private static List<AdoptedPlans.Finding> adoptedPlans(DataSource source) {
        var snapshot = new TransactionTemplate(new JdbcTransactionManager(source));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return snapshot.execute(status -> AdoptedPlans.verify(JdbcClient.create(source)));
    }

    private static String line(Finding finding) {
        var line = new StringBuilder(finding.kind().name());
        if (finding.subject() != null) {
            line.append(' ').append(finding.subject());
        }
        if (finding.seq() != null) {
            line.append(" #").append(finding.seq());
        }
        if (finding.seal() != null) {
            line.append(" seal ").append(finding.seal());
        }
        if (finding.thing() != null) {
            line.append(' ').append(finding.thing());
        }
        var words = finding.kind().words();
        return line + ": " + words.zh() + " / " + words.en();
    }

    private void say(String chinese, String english) {
        spec.commandLine().getErr().println("· " + chinese + " / " + english);
    }
}
