package hongqiao.bench;

import hongqiao.Hongqiao;
import hongqiao.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The whole server in this process, on a free port, over a database of the benchmark's own. */
final class BenchServer {

    private BenchServer() {}

    /** @param settings over the usual ones */
    static ConfigurableApplicationContext start(Path folder, EmbeddedDatabase database, Map<String, Object> settings) {
        Map<String, Object> decided = new HashMap<>();
        decided.put("server.port", 0);
        decided.put("spring.datasource.url", database.servingAddress().url());
        decided.put("spring.datasource.username", database.servingAddress().user());
        decided.put("spring.datasource.password", database.servingAddress().password());
        decided.put("spring.flyway.user", database.address().user());
        decided.put("spring.flyway.password", database.address().password());
        decided.put("hongqiao.data", folder.toString());
        decided.putAll(settings);
        return new SpringApplicationBuilder(Hongqiao.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("decided", decided)))
                .properties("spring.main.banner-mode=off", "logging.threshold.console=ERROR")
                .run();
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
