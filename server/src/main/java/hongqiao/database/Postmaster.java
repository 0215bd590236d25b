package hongqiao.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} says of the server on a cluster, and whether it is true. */
record Postmaster(ProcessHandle process, String folder) {

    /**
     * The server that holds the cluster now. Empty if none does, also if the file names a process that
     * is gone, or one that took over the number and is no server of this folder.
     */
    static Optional<Postmaster> on(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2) {
            return Optional.empty(); // a crash while it was being written
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .map(process -> new Postmaster(process, lines.get(1).strip()))
                .filter(Postmaster::isRunning);
    }

    /** False also for a process that has ended and that nobody has collected: it has no command line left. */
    boolean isRunning() {
        return process.isAlive()
                && process.info()
                        .commandLine()
                        .map(line -> line.contains("postgres") && line.contains(folder))
                        .orElse(false);
    }

    /**
     * PostgreSQL refuses to start while the process named in a left-over file is alive, even if that is
     * a stranger who got the number after a reboot. The file must not be deleted, since it also guards
     * the shared memory of children that outlived a killed server: only the number is made harmless.
     */
    static void disarmLeftOver(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file) || on(cluster).isPresent()) {
            return;
        }
        var lines = new ArrayList<>(Files.readAllLines(file));
        if (lines.size() < 2) {
            Files.delete(file); // written in one piece after creation: nothing was started yet
            return;
        }
        if (ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).isPresent()) {
            lines.set(0, Long.toString(deadProcess()));
            Files.write(file, lines); // in place: the file keeps its owner
        }
    }

    private static long deadProcess() throws IOException {
        Process process = new ProcessBuilder("true").start();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return process.pid();
    }
}
