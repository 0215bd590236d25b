package hongqiao.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL and how to get in. The password never shows in {@code toString}. */
public record DatabaseAddress(String url, String user, String password) {

    /** The embedded server that runs on the data folder now, as its process wrote it down. */
    public static DatabaseAddress ofServerOn(Path folder) {
        Credentials credentials = credentialsOn(folder);
        return new DatabaseAddress(credentials.url(), Credentials.USER, credentials.password());
    }

    /** The same as the user who serves. */
    public static DatabaseAddress servingOn(Path folder) {
        Credentials credentials = credentialsOn(folder);
        return new DatabaseAddress(credentials.url(), Credentials.SERVING, credentials.servingPassword());
    }

    private static Credentials credentialsOn(Path folder) {
        try {
            return Credentials.read(Credentials.file(folder));
        } catch (IOException e) {
            throw new CannotStart(
                    "读不到 %s：%s".formatted(Credentials.file(folder), e.getMessage()),
                    "cannot read %s: %s".formatted(Credentials.file(folder), e.getMessage()));
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /**
     * Proves that an acknowledged commit will survive a crash, as far as the server tells.
     *
     * @throws CannotStart if it cannot be reached, or acknowledges what is not yet on disk
     */
    public void checkDurable() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    row.next();
                    if (row.getString(1).equals("off")) {
                        throw new CannotStart(
                                "数据库 %s 的 %s 为 off，已确认的数据可能丢失，请改为 on".formatted(url, setting),
                                "the database %s has %s = off and may lose what it acknowledged; set it to on"
                                        .formatted(url, setting));
                    }
                }
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "连不上数据库 %s：%s".formatted(url, e.getMessage()),
                    "cannot reach the database %s: %s".formatted(url, e.getMessage()));
        }
    }

    @Override
    public String toString() {
        return "DatabaseAddress[%s as %s]".formatted(url, user);
    }
}
