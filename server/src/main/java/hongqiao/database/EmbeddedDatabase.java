package hongqiao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * PostgreSQL on a data folder, from start to stop. It listens on 127.0.0.1 only and asks every user
 * for a password. If it dies while Hongqiao lives it is started again on the same port, as often and
 * as long as it takes; what was committed is there.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration WATCH = Duration.ofMillis(250);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final Cluster cluster;
    private final Credentials credentials;
    private final BiConsumer<String, String> say;
    private boolean closed;

    private EmbeddedDatabase(Cluster cluster, Credentials credentials, BiConsumer<String, String> say) {
        this.cluster = cluster;
        this.credentials = credentials;
        this.say = say;
    }

    /**
     * Creates the cluster if there is none, stops a server that a killed Hongqiao left behind, starts
     * the server and proves that its commits are durable. About half a second on an existing cluster,
     * three to six seconds on an empty folder.
     *
     * @param say told of each step worth a line, in Chinese and English
     * @throws CannotStart if the operator has to do something first
     */
    public static EmbeddedDatabase start(DataFolder folder, BiConsumer<String, String> say) {
        try {
            var cluster = new Cluster(folder, Privileges.ofThisProcess());
            Credentials credentials = Credentials.in(folder);
            if (cluster.exists()) {
                cluster.checkVersion();
            } else {
                say.accept("新建数据库", "creating the database");
                cluster.create(credentials);
            }
            if (Postmaster.on(folder.cluster()).isPresent()) {
                say.accept("停止上次遗留的 PostgreSQL", "stopping the PostgreSQL that a killed Hongqiao left running");
                cluster.stop();
            }
            credentials = credentials.withPort(freePort(credentials.port()));
            credentials.writeTo(folder);
            var database = new EmbeddedDatabase(cluster, credentials, say);
            database.launch(Cluster.START_PATIENCE);
            database.checkDurableOrStop();
            database.admitServingUser();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start PostgreSQL on " + folder.root(), e);
        }
    }

    /** As the owner of all tables: for migrations, and for whoever looks after the whole. */
    public DatabaseAddress address() {
        return new DatabaseAddress(credentials.url(), Credentials.USER, credentials.password());
    }

    /** As the user who serves: owns nothing, so row level security holds for it and it cannot lift it. */
    public DatabaseAddress servingAddress() {
        return new DatabaseAddress(credentials.url(), Credentials.SERVING, credentials.servingPassword());
    }

    /** Stops the server: open sessions are rolled back, nothing committed is lost. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch(Duration patience) throws IOException {
        Postmaster server = cluster.start(credentials.port(), patience);
        Thread.ofPlatform().daemon().name("postgres-watch").start(() -> watch(server));
    }

    /** Looks now and then: the server is nobody's child, so its end is not reported to us. */
    private void watch(Postmaster server) {
        try {
            while (server.isRunning()) {
                Thread.sleep(WATCH);
            }
            relaunch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until it runs: while the disk is full, say, none starts, and whoever asks is told to come again. */
    private void relaunch() throws InterruptedException {
        if (isClosed()) {
            return;
        }
        say.accept("PostgreSQL 意外停止，正在重新启动", "PostgreSQL stopped unexpectedly; starting it again");
        boolean told = false;
        for (var failure = launchAgain(); failure.isPresent(); failure = launchAgain()) {
            if (!told) {
                say.accept(
                        "PostgreSQL 无法重新启动，持续重试中：" + failure.get().getMessage(),
                        "PostgreSQL cannot be started again; trying until it can: "
                                + failure.get().getMessage());
                told = true;
            }
            Thread.sleep(AGAIN);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** @return why it could not; empty also where nobody wants it any more */
    private synchronized Optional<Exception> launchAgain() {
        if (closed) {
            return Optional.empty();
        }
        try {
            launch(Duration.ZERO);
            return Optional.empty();
        } catch (CannotStart | IOException e) {
            return Optional.of(e);
        }
    }

    private void checkDurableOrStop() {
        try {
            address().checkDurable();
        } catch (CannotStart e) {
            close();
            throw e;
        }
    }

    private void admitServingUser() throws IOException {
        var superuser = new DatabaseAddress(credentials.url(), Credentials.SUPERUSER, credentials.superuserPassword());
        try (var connection = superuser.connect()) {
            ServingRole.admit(connection, credentials.servingPassword());
        } catch (SQLException e) {
            close();
            throw new IOException("cannot admit the serving user", e);
        }
    }

    /** The wanted port if nobody listens there, else one the system finds free. */
    static int freePort(int wanted) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wanted == 0) {
                throw e;
            }
            return freePort(0);
        }
    }
}
