package hongqiao.cli;

import hongqiao.database.CannotStart;
import hongqiao.database.DataFolder;
import hongqiao.database.DatabaseAddress;
import hongqiao.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The whole application inside a command: for what only the engines can do. It listens on a port that nobody is told. */
final class Inside {

    private static final Map<String, String> BESIDE_A_SERVER =
            Map.of("hongqiao.simulate", "false", "hongqiao.samples", "false", "hongqiao.cases.clocks-every", "1d");

    private Inside() {}

    /**
     * @param more settings of the command's own
     * @param beans what it puts in place of the application's own
     */
    static ConfigurableApplicationContext start(
            Class<?> application,
            Path data,
            DatabaseAddress serving,
            DatabaseAddress owner,
            Map<String, String> more,
            Consumer<GenericApplicationContext> beans) {
        Map<String, Object> decided = new HashMap<>(more);
        decided.put("server.port", 0);
        decided.putAll(new DatabaseStart.Database(serving, owner).settings());
        decided.put("hongqiao.data", data.toString());
        return new SpringApplicationBuilder(application)
                .initializers(context -> {
                    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("decided", decided));
                    beans.accept((GenericApplicationContext) context);
                })
                .properties("spring.main.banner-mode=off", "logging.threshold.console=ERROR")
                .run();
    }

    /**
     * Over the district's own data, whether its server runs or not. Clocks of cases speak where the server is, not here; and
     * nothing simulated is begun beside what the command does.
     *
     * @throws CannotStart the data folder cannot be used
     */
    static void district(Class<?> application, Consumer<ConfigurableApplicationContext> work) {
        var surroundings = Surroundings.read();
        var data = surroundings.data();
        if (surroundings.outside().isPresent()) {
            var serving = surroundings.outside().get();
            district(application, data, serving, surroundings.outsideOwner().orElse(serving), work);
        } else if (DataFolder.holder(data) != null) {
            var serving = DatabaseAddress.servingOn(data);
            district(application, data, serving, DatabaseAddress.ofServerOn(data), work);
        } else {
            DataFolder.checkInUse(data);
            try (var folder = DataFolder.take(data);
                    var database = EmbeddedDatabase.start(folder, (zh, en) -> {})) {
                district(application, folder.root(), database.servingAddress(), database.address(), work);
            }
        }
    }

    private static void district(
            Class<?> application,
            Path data,
            DatabaseAddress serving,
            DatabaseAddress owner,
            Consumer<ConfigurableApplicationContext> work) {
        try (var context = start(application, data, serving, owner, BESIDE_A_SERVER, beans -> {})) {
            work.accept(context);
        }
    }
}
