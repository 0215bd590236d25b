package hongqiao.support;

import hongqiao.Hongqiao;
import hongqiao.pack.ShippedOnce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real server on a real port, over a database of its own. Close it, or let the JVM end it. */
public final class Running implements AutoCloseable {

    /** The demo password of every test server. */
    public static final String PASSWORD = "only-for-tests";

    private static final String SAMPLES = "hongqiao.samples=true";

    private @Nullable ConfigurableApplicationContext context;
    private final TestDatabase database;
    private final Path data;

    private Running(ConfigurableApplicationContext context, TestDatabase database, Path data) {
        this.context = context;
        this.database = database;
        this.data = data;
    }

    /** A demonstration that was started before, as on its second day, with samples or without; other settings make a first start. */
    public static Running server(String... properties) {
        var own = Stream.of(properties).filter(Running::makesAnotherStart).toList();
        if (!own.isEmpty() && !own.equals(List.of(SAMPLES))) {
            return over(TestDatabase.migrated(), newFolder(), properties);
        }
        var first = started(own);
        return over(first.database.copy(), copyOf(first.data), properties);
    }

    /** Whether a first start writes something else with that setting than without it. */
    private static boolean makesAnotherStart(String property) {
        return !property.startsWith("server.") && !property.startsWith("hongqiao.web=");
    }

    /** With beans of the test's own, e.g. a {@link SetClock}. */
    public static Running with(Map<Class<?>, Object> beans, String... properties) {
        return over(TestDatabase.migrated(), newFolder(), beans, properties);
    }

    /** Starts again over what is there. */
    public static Running over(TestDatabase database, Path data, String... properties) {
        return over(database, data, Map.of(), properties);
    }

    public static Running over(TestDatabase database, Path data, Map<Class<?>, Object> beans, String... properties) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.user());
        settings.put("server.port", "0");
        settings.put("server.shutdown", "immediate");
        settings.put("hongqiao.data", data.toString());
        settings.put("hongqiao.demo-password", PASSWORD);
        settings.put("hongqiao.web", "classpath:/shell/");
        settings.put("hongqiao.samples", "false");
        settings.put("hongqiao.simulate", "false");
        settings.put("hongqiao.journal.seal-every", "1h");
        settings.put("hongqiao.register.match-every", "1h");
        settings.put("hongqiao.triage.first", "1h");
        for (var property : properties) {
            var cut = property.indexOf('=');
            settings.put(property.substring(0, cut), property.substring(cut + 1));
        }
        List<String> arguments = new ArrayList<>();
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        var context = new SpringApplicationBuilder(Hongqiao.class)
                .initializers(new ClassesReadOnce(), new ShippedOnce())
                .initializers(fresh -> beans.forEach((type, bean) -> register(fresh, type, bean)))
                .run(arguments.toArray(String[]::new));
        return new Running(context, database, data);
    }

    private static <T> void register(ConfigurableApplicationContext context, Class<T> type, Object bean) {
        ((GenericApplicationContext) context).registerBean(type, () -> type.cast(bean));
    }

    private static @Nullable Running shared;
    private static final Map<List<String>, Running> STARTED = new HashMap<>();

    /** One server for all test classes that only read, or that write what no other test looks at. */
    public static synchronized Running shared() {
        var running = shared == null ? server() : shared;
        shared = running;
        return running;
    }

    /** A demonstration after its first start, at rest: what a district holds takes half of the time that a start takes. */
    private static synchronized Running started(List<String> properties) {
        var first = STARTED.get(properties);
        if (first == null) {
            first = over(TestDatabase.migrated(), newFolder(), properties.toArray(String[]::new));
            first.close();
            STARTED.put(properties, first);
        }
        return first;
    }

    private static Path copyOf(Path folder) {
        var copy = newFolder();
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(folder.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return copy;
    }

    public String url() {
        return "http://127.0.0.1:" + context().getEnvironment().getProperty("local.server.port");
    }

    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return Objects.requireNonNull(context, "closed");
    }

    public TestDatabase database() {
        return database;
    }

    public Path data() {
        return data;
    }

    public Browser browser() {
        return new Browser(url());
    }

    /** Gives an account of the demonstration a daily role over the whole district, past everybody. */
    public Running granting(String username, String role) {
        JdbcClient.create(database.dataSource()).sql("""
                        insert into identity.role_grant (district, username, role, duty, reach, from_at, given_by)
                        values ('120106', ?, ?, 'DAILY', 'DISTRICT', '2000-01-01', 'system')
                        """).params(username, role).update();
        return this;
    }

    /** Lets go of it as well: static fields of tests would keep a hundred servers in memory. */
    @Override
    public void close() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    public static Path newFolder() {
        try {
            return Files.createTempDirectory("hongqiao-test");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
