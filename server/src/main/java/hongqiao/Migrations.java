package hongqiao;

import hongqiao.database.ServingRole;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings the database to this version: a schema, a migration folder and a history table for each module that stores
 * something, lower modules first. It stands beside the main class because it is the one place that knows them all.
 */
@Configuration(proxyBeanMethods = false)
public class Migrations {

    /** In the order of design.md §2. */
    private static final List<String> MODULES = List.of(
            "scope",
            "journal",
            "files",
            "area",
            "organisation",
            "identity",
            "pack",
            "register",
            "cases",
            "plan",
            "reading",
            "evaluation",
            "triage",
            "intake",
            "notice",
            "open311");

    /**
     * Also for commands that run without the server. Safe to call twice, and from two processes at once.
     *
     * @param owner connects as the owner of the tables
     * @param serving the users who serve: they may use rows, and own nothing
     */
    public static void run(DataSource owner, String... serving) {
        var state = new MigratedState(owner, MODULES, serving);
        if (state.isReached()) {
            return;
        }
        for (var module : MODULES) {
            Flyway.configure()
                    .dataSource(owner)
                    .schemas(module)
                    .defaultSchema(module)
                    .table("migration")
                    .locations("classpath:db/migration/" + module)
                    .load()
                    .migrate();
            for (var role : serving) {
                admit(owner, role, module);
            }
        }
        state.remember();
    }

    private static void admit(DataSource owner, String role, String module) {
        try (var connection = owner.getConnection()) {
            ServingRole.grant(connection, role, module);
        } catch (SQLException refused) {
            throw new IllegalStateException("cannot let %s use %s".formatted(role, module), refused);
        }
    }

    /** Boot sees to it that whoever uses the database waits for this. */
    @Bean
    FlywayMigrationStrategy moduleByModule(@Value("${spring.datasource.username}") String user) {
        return flyway -> run(flyway.getConfiguration().getDataSource(), ServingRole.NAME, user);
    }
}
