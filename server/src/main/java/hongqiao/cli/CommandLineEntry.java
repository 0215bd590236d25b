package hongqiao.cli;

import hongqiao.database.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The root of the command line. Without a command it serves. */
@Command(
        name = "hongqiao",
        header = "智慧红桥 Hongqiao: the system a district runs on.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Serve.class, JournalCommand.class, PackCommand.class, HelpCommand.class})
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
        return line.execute(arguments.length == 0 ? new String[] {"serve"} : arguments);
    }
}
