package hongqiao.support;

import hongqiao.Hongqiao;
import hongqiao.identity.QuickHash;
import hongqiao.pack.ShippedOnce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The real server on a real port, over a database of its own. What a test class leaves open is closed after it by {@link LeftOpen}: a
 * server that stays goes on looking for news beside all tests to come.
 */
public final class Running implements AutoCloseable {

    /** The demo password of every test server. */
    public static final String PASSWORD = "only-for-tests";

    private static final String SAMPLES = "hongqiao.samples=true";

    private static final Set<Running> OPEN = ConcurrentHashMap.newKeySet();

    private @Nullable ConfigurableApplicationContext context;
    private final TestDatabase database;
    private final Path data;
    private Runnable beforeClosing = () -> {};

    private Running(ConfigurableApplicationContext context, TestDatabase database, Path data) {
        this.context = context;
        this.database = database;
        this.data = data;
        OPEN.add(this);
    }

    /** A demonstration that was started before, as on its second day, with samples or without; other settings make a first start. */
    public static Running server(String... properties) {
        return startedBefore(Map.of(), null, properties);
    }

    /** With beans of the test's own; with a {@link SetClock} alone it was started before, at the instant that clock stands at. */
    public static Running with(Map<Class<?>, Object> beans, String... properties) {
        return beans.size() == 1 && beans.get(Clock.class) instanceof SetClock clock
                ? startedBefore(beans, clock.instant(), properties)
                : over(TestDatabase.migrated(), newFolder(), beans, properties);
    }

    private static Running startedBefore(Map<Class<?>, Object> beans, @Nullable Instant at, String... properties) {
        var own = Stream.of(properties).filter(Running::makesAnotherStart).toList();
        if (!own.isEmpty() && !own.equals(List.of(SAMPLES))) {
            return over(TestDatabase.migrated(), newFolder(), beans, properties);
        }
        return after(
                new FirstStart(own, at),
                () -> {
                    Map<Class<?>, Object> usual =
                            at == null ? Map.of() : Map.of(Clock.class, SetClock.at(at.toString()));
                    return over(TestDatabase.migrated(), newFolder(), usual, own.toArray(String[]::new));
                },
                (database, folder) -> over(database, folder, beans, properties));
    }

    /**
     * Starts over a copy of what a first start left, which is made once a JVM: what a district holds takes half of the time that a start
     * takes.
     *
     * @param which of the first starts it is
     */
    public static synchronized Running after(
            Object which, Supplier<Running> start, BiFunction<TestDatabase, Path, Running> again) {
        var first = STARTED.get(which);
        if (first == null) {
            first = start.get();
            first.close();
            first.database.forAllClasses();
            STARTED.put(which, first);
        }
        return again.apply(first.database.copy(), copyOf(first.data));
    }

    /** Whether a first start writes something else with that setting than without it: how often is asked later matters to none. */
    private static boolean makesAnotherStart(String property) {
        return !property.startsWith("server.")
                && !property.startsWith("hongqiao.web=")
                && !property.matches("hongqiao\\.[a-z.-]*every=.*");
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
        // twelve connections a server would be made for one or two that are used
        settings.put("spring.datasource.hikari.minimum-idle", "1");
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
                // the JVM's end stops the database at the same moment: to close in order would wait for what is gone
                .registerShutdownHook(false)
                .initializers(new ClassesReadOnce(), new ShippedOnce(), new QuickHash())
                .initializers(fresh -> beans.forEach((type, bean) -> register(fresh, type, bean)))
                .run(arguments.toArray(String[]::new));
        return new Running(context, database, data);
    }

    private static <T> void register(ConfigurableApplicationContext context, Class<T> type, Object bean) {
        ((GenericApplicationContext) context).registerBean(type, () -> type.cast(bean));
    }

    private static @Nullable Running shared;
    private static final Map<Object, Running> STARTED = new HashMap<>();

    /** @param at where its clock stood; null goes by the machine's */
    private record FirstStart(
            List<String> properties, @Nullable Instant at) {}

    /** One server for all test classes that only read, or that write what no other test looks at. */
    public static synchronized Running shared() {
        var running = shared == null ? server().forAllClasses() : shared;
        shared = running;
        return running;
    }

    /** It stays until the JVM ends. */
    public Running forAllClasses() {
        OPEN.remove(this);
        database.forAllClasses();
        return this;
    }

    /** What is to end before it does, e.g. visits; one for each server. */
    public void beforeClosing(Runnable end) {
        beforeClosing = end;
    }

    static void closeLeftOpen() {
        List.copyOf(OPEN).forEach(Running::close);
        TestDatabase.dropPassing();
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
            OPEN.remove(this);
            beforeClosing.run();
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
