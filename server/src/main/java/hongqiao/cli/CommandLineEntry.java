package hongqiao.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import hongqiao.database.CannotStart;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The root of the command line. Without a command it serves. */
@Command(
        name = "hongqiao",
        header = "智慧红桥 Hongqiao: the system a district runs on.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Serve.class, Compile.class, JournalCommand.class, PackCommand.class, HelpCommand.class})
public final class CommandLineEntry {

    /** {@code serve} cannot start before something outside is put right. */
    static final int CANNOT_START = 1;

    /** A command could not look; 1 means that it looked and found something. */
    static final int CANNOT_LOOK = 2;

    private CommandLineEntry() {}

    /**
     * Runs one command.
     *
     * @param application the class whose package Spring scans; only {@code serve} loads it
     * @return exit code; 0 from {@code serve} means it is up and keeps running
     */
    public static int run(Class<?> application, String... arguments) {
        var line = new CommandLine(new CommandLineEntry(), new Commands(application));
        line.setExecutionExceptionHandler((e, commandLine, _) -> {
            if (e instanceof CannotStart) {
                commandLine.getErr().println(e.getMessage());
                return commandLine.getCommand() instanceof Serve ? CANNOT_START : CANNOT_LOOK;
            }
            throw e;
        });
        if (arguments.length == 0) {
            return line.execute("serve");
        }
        if (!arguments[0].equals("serve")) {
            // what a command has to say it says itself; its output may be piped on
            ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
            line.setExitCodeExceptionMapper(_ -> CANNOT_LOOK);
        }
        return line.execute(arguments);
    }
}
