package hongqiao.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of its own that opens a {@link Desk} and writes rows as fast as it can, naming each on its
 * output once the commit was acknowledged. It never stops by itself.
 */
final class Scribe implements AutoCloseable {

    private final Process process;
    private final BufferedReader acknowledged;

    private Scribe(Process process) {
        this.process = process;
        this.acknowledged = process.inputReader();
    }

    static Scribe on(Path folder) throws IOException {
        return new Scribe(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Scribe.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start());
    }

    /** Waits for that many acknowledgements, and gives them. */
    List<String> acknowledged(int count) throws IOException {
        var rows = new ArrayList<String>();
        while (rows.size() < count) {
            String line = acknowledged.readLine();
            if (line == null || !line.startsWith("row-")) {
                throw new IllegalStateException("the scribe said: " + line);
            }
            rows.add(line);
        }
        return rows;
    }

    /** Kills it as {@code kill -9} does, and gives what it had acknowledged and nobody had read. */
    List<String> kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly(); // Process.destroyForcibly would close the output unread
        List<String> rest =
                acknowledged.lines().filter(line -> line.startsWith("row-")).toList();
        process.waitFor();
        return rest;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws Exception {
        var desk = new Desk(Path.of(arguments[0]));
        desk.open();
        desk.tell("create table place (name text)");
        try (var connection = desk.address().connect();
                var insert = connection.prepareStatement("insert into place values (?)")) {
            for (int row = 0; ; row++) {
                String name = "row-%06d".formatted(row);
                insert.setString(1, name);
                insert.executeUpdate();
                System.out.println(name);
            }
        }
    }
}
