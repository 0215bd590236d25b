package hongqiao.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * Seconds that a core spent on something: what else the machine does meanwhile does not count, as it would by the clock. On a
 * quiet machine both are the same.
 */
final class CpuTime {

    /** Of Linux, for programs: fixed whatever the kernel's own is. */
    private static final double TICKS_PER_SECOND = 100;

    private CpuTime() {}

    /** Of this thread, while it runs that. */
    static double seconds(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e9;
    }

    /** Of another process since it began, to a hundredth of a second; empty where there is no {@code /proc}. */
    static OptionalDouble ofProcess(long process) throws IOException {
        Path stat = Path.of("/proc", Long.toString(process), "stat");
        if (!Files.isReadable(stat)) {
            return OptionalDouble.empty();
        }
        String text = Files.readString(stat);
        // after the name in brackets: state is field 3, then 14 and 15 are the ticks in and for the process
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return OptionalDouble.of((Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND);
    }
}
