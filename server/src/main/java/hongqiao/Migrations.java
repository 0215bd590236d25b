package hongqiao;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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
    private static final List<String> MODULES = List.of("journal", "identity", "plan");

    /** Also for commands that run without the server. Safe to call twice, and from two processes at once. */
    public static void run(DataSource database) {
        for (var module : MODULES) {
            Flyway.configure()
                    .dataSource(database)
                    .schemas(module)
                    .defaultSchema(module)
                    .table("migration")
                    .locations("classpath:db/migration/" + module)
                    .load()
                    .migrate();
        }
    }

    /** Boot sees to it that whoever uses the database waits for this. */
    @Bean
    FlywayMigrationStrategy moduleByModule() {
        return flyway -> run(flyway.getConfiguration().getDataSource());
    }
}
