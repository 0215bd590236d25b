package hongqiao.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Where Hongqiao does, its programs are started in a user namespace
 * of their own, in which root is nobody; where the system forbids that (many containers), as the user
 * 65534 through setpriv. Any other user runs them as they are.
 */
enum Privileges {
    OWN,
    NAMESPACE,
    NOBODY;

    private static final int NOBODY_ID = 65534;

    static Privileges ofThisProcess() {
        if (!isRoot()) {
            return OWN;
        }
        return succeeds(List.of("unshare", "-U", "true")) ? NAMESPACE : NOBODY;
    }

    List<String> wrap(List<String> command) {
        var wrapped = new ArrayList<String>(
                switch (this) {
                    case OWN -> List.of();
                    case NAMESPACE -> List.of("unshare", "-U");
                    case NOBODY ->
                        List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups", "--");
                });
        wrapped.addAll(command);
        return wrapped;
    }

    /** Gives the cluster to the user its programs will run as; a folder may move between machines. */
    void own(Path folder) throws IOException {
        if (this == OWN || Files.getAttribute(folder, "unix:uid").equals(owner())) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList().reversed()) { // the folder itself last: it says whether all is done
                ownEntry(path);
            }
        }
    }

    /** As {@link #own}, of this one folder or file and not of what it holds. */
    void ownEntry(Path path) throws IOException {
        if (this != OWN) {
            Files.setAttribute(path, "unix:uid", owner(), LinkOption.NOFOLLOW_LINKS);
        }
    }

    private Integer owner() {
        return this == NAMESPACE ? 0 : NOBODY_ID;
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
