package hongqiao.bench;

import hongqiao.database.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** PostgreSQL's own benchmark against the same server: its TPC-B, scale 20, prepared, as peers.md has it. Debian: postgresql. */
final class PgBench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private PgBench() {}

    /** Empty, and said, where there is no pgbench on this machine. */
    static Optional<Measure.Peer> tpcB(DatabaseAddress server, int clients) {
        try {
            run(server, List.of("-i", "-q", "-s", "20"));
            var told = TPS.matcher(
                    run(server, List.of("-c", String.valueOf(clients), "-j", "2", "-T", "15", "-M", "prepared")));
            return told.find()
                    ? Optional.of(new Measure.Peer("pgbench TPC-B", Double.parseDouble(told.group(1))))
                    : Optional.empty();
        } catch (IOException missing) {
            System.err.println("没有 pgbench，不作对照 / no pgbench, nothing to compare with: " + missing.getMessage());
            return Optional.empty();
        }
    }

    private static String run(DatabaseAddress server, List<String> options) throws IOException {
        var where = URI.create(server.url().substring("jdbc:".length()));
        var command = new ArrayList<>(
                List.of("pgbench", "-h", where.getHost(), "-p", String.valueOf(where.getPort()), "-U", server.user()));
        command.addAll(options);
        command.add(where.getPath().substring(1));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", server.password());
        var process = builder.start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new UncheckedIOException(new IOException(told));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return told;
    }
}
