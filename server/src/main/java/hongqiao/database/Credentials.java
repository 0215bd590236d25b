package hongqiao.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * What one needs to reach the embedded PostgreSQL: port and passwords, drawn at random for each data
 * folder and kept in {@code database.properties}, which only its owner may read.
 *
 * @param port TCP port on 127.0.0.1; 0 until the first start has found one
 * @param password of {@value #USER}, who owns the database and its tables and is no superuser
 * @param servingPassword of {@value #SERVING}, who may use the tables, row by row, and change nothing about them
 * @param superuserPassword of {@value #SUPERUSER}, for backup and repair
 */
record Credentials(int port, String password, String servingPassword, String superuserPassword) {

    static final String USER = "hongqiao";
    static final String SERVING = "hongqiao_serving";
    static final String SUPERUSER = "postgres";
    static final String DATABASE = "hongqiao";

    static Credentials in(DataFolder folder) throws IOException {
        Path file = file(folder.root());
        if (Files.exists(file)) {
            return read(file);
        }
        var fresh = new Credentials(0, random(), random(), random());
        fresh.writeTo(folder);
        return fresh;
    }

    static Path file(Path root) {
        return root.resolve("database.properties");
    }

    static Credentials read(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return new Credentials(
                Integer.parseInt(properties.getProperty("port")),
                properties.getProperty("password"),
                // a folder of a release that served as the owner gets its password at the next start
                properties.getProperty("serving.password", random()),
                properties.getProperty("superuser.password"));
    }

    void writeTo(DataFolder folder) throws IOException {
        OwnerOnly.write(file(folder.root()), """
                # The embedded PostgreSQL of this data folder, on 127.0.0.1; users %s, %s and %s.
                port=%d
                password=%s
                serving.password=%s
                superuser.password=%s
                """.formatted(
                        USER, SERVING, SUPERUSER, port, password, servingPassword, superuserPassword));
    }

    Credentials withPort(int port) {
        return new Credentials(port, password, servingPassword, superuserPassword);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Credentials[port=%d]".formatted(port);
    }
}
