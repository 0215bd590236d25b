package hongqiao.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The database role under which Hongqiao serves: it owns no table and is no superuser, so that row level security holds for
 * it, and it can neither lift a policy nor a trigger. Migrations run as the owner.
 */
public final class ServingRole {

    public static final String NAME = Credentials.SERVING;

    private ServingRole() {}

    /**
     * What a connection of this login has to say first, so that row level security holds for it: nothing for a plain user; a
     * superuser, and whoever else row level security passes over, steps down to {@value #NAME}, which is made if needed.
     *
     * @throws CannotStart if the database cannot be reached
     */
    public static Optional<String> stepDown(String url, String user, String password) {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            if (!passedOver(connection)) {
                return Optional.empty();
            }
            make(connection, "");
            return Optional.of("set role " + NAME);
        } catch (SQLException e) {
            throw new CannotStart(
                    "连不上数据库 %s：%s".formatted(url, e.getMessage()),
                    "cannot reach the database %s: %s".formatted(url, e.getMessage()));
        }
    }

    /** Makes it, or gives it this password. @param superuser a connection of one */
    static void admit(Connection superuser, String password) throws SQLException {
        make(superuser, " login password '" + password + "'");
        execute(superuser, "alter role " + NAME + " nosuperuser nobypassrls login password '" + password + "'");
    }

    /** Lets it use what a schema holds, rows only. Nothing happens where there is no such role. */
    public static void grant(Connection owner, String role, String schema) throws SQLException {
        if (!exists(owner, role) || isSelf(owner, role)) {
            return;
        }
        var quoted = '"' + role.replace("\"", "\"\"") + '"';
        execute(owner, "grant usage on schema " + schema + " to " + quoted);
        execute(owner, "grant select, insert, update, delete on all tables in schema " + schema + " to " + quoted);
        execute(owner, "grant usage on all sequences in schema " + schema + " to " + quoted);
    }

    private static void make(Connection connection, String attributes) throws SQLException {
        if (!exists(connection, NAME)) {
            try {
                execute(connection, "create role " + NAME + attributes);
            } catch (SQLException e) {
                if (!exists(connection, NAME)) { // else another process was faster
                    throw e;
                }
            }
        }
    }

    private static boolean passedOver(Connection connection) throws SQLException {
        return is(connection, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user");
    }

    private static boolean isSelf(Connection connection, String role) throws SQLException {
        try (var question = connection.prepareStatement("select current_user = ?")) {
            question.setString(1, role);
            try (var row = question.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        try (var question = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            question.setString(1, role);
            try (var row = question.executeQuery()) {
                return row.next();
            }
        }
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
