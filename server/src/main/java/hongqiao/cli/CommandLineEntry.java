package hongqiao.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import hongqiao.database.CannotStart;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The root of the command line. Without a command it serves. */
@Command(
        name = "hongqiao",
        header = "智慧红桥 Hongqiao: the system a district runs on.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Serve.class,
            Compile.class,
            JournalCommand.class,
            SearchIndexCommand.class,
            PackCommand.class,
            RouteCommand.class,
            SimulateCommand.class,
            KeysCommand.class,
            TriageCommand.class,
            HelpCommand.class
        })
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
        offerHelp(line);
        line.setExecutionExceptionHandler((e, commandLine, _) -> {
            if (e instanceof CannotStart) {
                commandLine.getErr().println(e.getMessage());
                return commandLine.getCommand() instanceof Serve ? CANNOT_START : CANNOT_LOOK;
            }
            throw e;
        });
        line.setParameterExceptionHandler((wrong, _) -> {
            CommandLine command = wrong.getCommandLine();
            command.getErr().println("参数有误 / wrong arguments: " + wrong.getMessage());
            command.getErr().println(command.getCommandSpec().qualifiedName() + " --help");
            return CANNOT_LOOK;
        });
        if (arguments.length == 0) {
            return line.execute("serve");
        }
        if (!arguments[0].equals("serve")) {
            // what a command has to say it says itself; its output may be piped on
            ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
            line.setExitCodeExceptionMapper(_ -> CANNOT_LOOK);
        }
        int code = line.execute(arguments);
        if (System.out.checkError()) {
            // a full disk, a closed pipe: PrintStream swallows it, and half an output looks whole
            line.getErr().println("标准输出写不进去，结果不完整 / could not write to standard output; the result is not complete");
            return CANNOT_LOOK;
        }
        return code;
    }

    /** Not an inherited option: picocli's own help command has one already. */
    private static void offerHelp(CommandLine line) {
        CommandSpec command = line.getCommandSpec();
        if (command.findOption("--help") == null) {
            command.addOption(OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("显示用法。Show how to use this.")
                    .build());
        }
        line.getSubcommands().values().forEach(CommandLineEntry::offerHelp);
    }
}
