package hongqiao.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hongqiao runs as root, once on a machine that allows user namespaces and once in a container that does not. */
class RootTests {

    @TempDir
    Path parent;

    @BeforeEach
    void needsRoot() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "not root here");
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void opensTheSameFolderEitherWay() throws Exception {
        try (DataFolder folder = DataFolder.take(parent.resolve("data"))) {
            var credentials = Credentials.in(folder).withPort(EmbeddedDatabase.freePort(0));
            new Cluster(folder, Privileges.NOBODY).create(credentials);

            for (Privileges way : new Privileges[] {Privileges.NOBODY, Privileges.NAMESPACE, Privileges.NOBODY}) {
                assumeTrue(way != Privileges.NAMESPACE || Privileges.ofThisProcess() == way, "no user namespaces here");
                var cluster = new Cluster(folder, way);
                Postmaster server = cluster.start(credentials.port(), Cluster.START_PATIENCE);
                new DatabaseAddress(credentials.url(), Credentials.USER, credentials.password()).checkDurable();
                cluster.stop();
                assertThat(server.isRunning()).isFalse();
            }
        }
    }
}
