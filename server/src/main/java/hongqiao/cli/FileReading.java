package hongqiao.cli;

import hongqiao.shared.Problem;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine.Model.CommandSpec;

/** What a command makes of files that somebody names, and what it says where they cannot be read or do not suit. */
final class FileReading {

    private FileReading() {}

    interface Work {
        void run() throws IOException;
    }

    /** @return the exit code: 0, or {@link CommandLineEntry#CANNOT_LOOK} */
    static int of(CommandSpec spec, Work work) {
        var err = spec.commandLine().getErr();
        try {
            work.run();
            return 0;
        } catch (Problem refused) {
            err.println("%s: %s / %s"
                    .formatted(
                            refused.code(),
                            refused.detail().zh(),
                            refused.detail().en()));
        } catch (NoSuchFileException missing) {
            err.println("没有 %1$s / there is no %1$s".formatted(missing.getFile()));
        } catch (IOException unreadable) {
            err.println("读不了 / cannot be read: " + unreadable.getMessage());
        }
        return CommandLineEntry.CANNOT_LOOK;
    }
}
