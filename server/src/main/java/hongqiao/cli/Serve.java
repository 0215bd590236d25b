package hongqiao.cli;

import hongqiao.cli.DatabaseStart.Database;
import hongqiao.database.CannotStart;
import hongqiao.database.DataFolder;
import hongqiao.database.DatabaseAddress;
import hongqiao.database.EmbeddedDatabase;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts database and web server in the foreground; stops both on Ctrl-C or SIGTERM. */
@Command(name = "serve", description = "启动服务（默认命令）。Serve until stopped; the default.")
final class Serve implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Serve(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        long began = System.nanoTime();
        var surroundings = Surroundings.read();
        HttpPort.checkFree(surroundings.address(), surroundings.port());
        DataFolder folder = DataFolder.take(surroundings.data());
        var database = database(surroundings, folder);
        ConfigurableApplicationContext context = start(surroundings, folder, database);
        new Announcement(context, folder.root(), database.database().serving())
                .print(spec.commandLine().getOut(), began);
        return 0;
    }

    private DatabaseStart database(Surroundings surroundings, DataFolder folder) {
        if (surroundings.outside().isPresent()) {
            DatabaseAddress outside = surroundings.outside().get();
            outside.checkDurable();
            var found = new Database(outside, surroundings.outsideOwner().orElse(outside));
            return DatabaseStart.beside(() -> found);
        }
        return DatabaseStart.beside(() -> embedded(folder));
    }

    private Database embedded(DataFolder folder) {
        try {
            EmbeddedDatabase embedded = EmbeddedDatabase.start(folder, this::say);
            // runs after Spring has closed every connection, also when the start fails half way
            SpringApplication.getShutdownHandlers().add(embedded::close);
            return new Database(embedded.servingAddress(), embedded.address());
        } catch (CannotStart reason) {
            spec.commandLine().getErr().println(reason.getMessage());
            spec.commandLine().getErr().flush();
            Runtime.getRuntime()
                    .halt(CommandLineEntry.CANNOT_START); // nothing has begun that would have to end in good order
            throw reason;
        }
    }

    private ConfigurableApplicationContext start(Surroundings surroundings, DataFolder folder, DatabaseStart database) {
        Map<String, Object> decided = Map.of(
                "server.port",
                surroundings.port(),
                "hongqiao.data",
                folder.root().toString());
        var spring = new SpringApplicationBuilder(application)
                .initializers(context -> {
                    var settings = context.getEnvironment().getPropertySources();
                    settings.addFirst(database);
                    settings.addFirst(new MapPropertySource("decided", decided));
                })
                .properties(
                        "spring.main.banner-mode=off",
                        "logging.threshold.console=WARN",
                        // a start that fails is told in full by what follows this warning
                        "logging.level.org.springframework.boot.web.server.servlet.context=ERROR",
                        "logging.file.name=" + folder.log().resolve("hongqiao.log"));
        try {
            return spring.run();
        } catch (RuntimeException e) {
            database.settle(); // so that it is stopped with us
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof PortInUseException
                    || e instanceof PortInUseException) {
                throw HttpPort.taken(surroundings.port());
            }
            throw e;
        }
    }

    private void say(String chinese, String english) {
        spec.commandLine().getOut().println("· " + chinese + " / " + english);
    }
}
