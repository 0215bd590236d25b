package hongqiao.bench;

import hongqiao.database.DataFolder;
import hongqiao.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One server that starts its own PostgreSQL, or several over one that somebody else looks after: this process. Several have the keys of
 * the first, as docs/operating has it.
 */
final class FaultServers implements AutoCloseable {

    private static final List<String> KEYS = List.of("journal-key", "identity-key", "demo-password");

    private final Path root;
    private final Path owner;
    private final @Nullable EmbeddedDatabase together;
    private final Map<String, String> surroundings;
    private final List<FaultServer> servers = new ArrayList<>();

    private FaultServers(Path root, Path owner, @Nullable EmbeddedDatabase together) {
        this.root = root;
        this.owner = owner;
        this.together = together;
        this.surroundings = together == null
                ? Map.of()
                : Map.of(
                        "HONGQIAO_DB_URL", together.servingAddress().url(),
                        "HONGQIAO_DB_USER", together.servingAddress().user(),
                        "HONGQIAO_DB_PASSWORD", together.servingAddress().password(),
                        "HONGQIAO_DB_OWNER", together.address().user(),
                        "HONGQIAO_DB_OWNER_PASSWORD", together.address().password());
    }

    /** @param place for all data; @param logs for what servers print */
    static FaultServers start(Path root, Path place, Path logs, int many) throws IOException {
        var owner = Files.createDirectory(place.resolve("data"));
        var together = many == 1 ? null : EmbeddedDatabase.start(DataFolder.take(owner), (chinese, english) -> {});
        var all = new FaultServers(root, owner, together);
        try {
            for (int i = 0; i < many; i++) {
                var data = many == 1 ? owner : all.folderWithKeys(place.resolve("server" + i));
                all.servers.add(new FaultServer(root, data, logs.resolve("server" + i + ".log"), all.surroundings));
            }
            return all;
        } catch (IOException | RuntimeException failed) {
            all.close();
            throw failed;
        }
    }

    private Path folderWithKeys(Path folder) throws IOException {
        Files.createDirectory(folder);
        if (!servers.isEmpty()) {
            for (var key : KEYS) {
                var first = servers.getFirst().data().resolve(key);
                if (Files.exists(first)) {
                    Files.copy(first, folder.resolve(key), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return folder;
    }

    /** In turn. */
    FaultServer get(int number) {
        return servers.get(number % servers.size());
    }

    List<String> addresses() {
        return servers.stream().map(FaultServer::address).toList();
    }

    FaultDatabase database() {
        return new FaultDatabase(owner);
    }

    String name() {
        return servers.size() == 1 ? "1 server" : servers.size() + " servers";
    }

    /** @return 0: all of the journal is as it was written */
    long verifyJournal() throws IOException {
        return FaultProof.verifyJournal(root, servers.getFirst().data(), surroundings);
    }

    @Override
    public void close() {
        servers.forEach(FaultServer::close);
        if (together != null) {
            together.close();
        }
    }
}
